package org.pixelmon.currents.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.geometry.Channel;
import org.pixelmon.core.geometry.ChannelKind;
import org.pixelmon.currents.fetch.FillCurrents;

/**
 * Tells which channels have no record: how many in one line for each kind of channel, which with
 * -v.
 *
 * @param found the currents of the fills
 * @param expected all channels of the subsystem
 */
record MissingChannels(List<FillCurrents> found, List<Channel> expected) {

  void report(RunContext context) {
    for (ChannelKind kind : ChannelKind.values()) {
      Map<Integer, List<String>> missing = missing(kind);
      if (!missing.isEmpty()) {
        context.note(summary(kind, missing));
        missing.forEach(
            (fill, cables) -> context.detail("  fill " + fill + ": " + String.join(" ", cables)));
      }
    }
  }

  private Map<Integer, List<String>> missing(ChannelKind kind) {
    Map<Integer, List<String>> missing = new TreeMap<>();
    for (FillCurrents currents : found) {
      List<String> cables = currents.missing().get(kind);
      if (!cables.isEmpty()) {
        missing.put(currents.fill(), cables);
      }
    }
    return missing;
  }

  private String summary(ChannelKind kind, Map<Integer, List<String>> missing) {
    List<Integer> counts = missing.values().stream().map(List::size).sorted().distinct().toList();
    int least = counts.get(0);
    int most = counts.get(counts.size() - 1);
    return "no record of "
        + (least == most ? "" : least + " to ")
        + most
        + " of "
        + expected.stream().filter(channel -> channel.kind() == kind).count()
        + " "
        + kind.name().toLowerCase(Locale.ROOT)
        + " channels in "
        + missing.size()
        + (missing.size() == 1 ? " fill" : " fills");
  }
}
