package org.pixelmon.currents.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.geometry.Channel;
import org.pixelmon.core.geometry.ChannelKind;
import org.pixelmon.core.io.Counted;
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
        context.absent(summary(kind, missing), absent(kind, missing));
        missing.forEach(
            (fill, cables) -> context.detail("  fill " + fill + ": " + String.join(" ", cables)));
      }
    }
  }

  /** Names all of them, unless there is none at all: then the names would say nothing. */
  private List<Missing> absent(ChannelKind kind, Map<Integer, List<String>> missing) {
    String what = kind.name().toLowerCase(Locale.ROOT) + " channels";
    long all = all(kind);
    return missing.entrySet().stream()
        .map(
            fill ->
                fill.getValue().size() == all
                    ? Missing.ofFill(fill.getKey(), what, List.of(), "no record of any")
                    : Missing.ofFill(fill.getKey(), what, fill.getValue(), "no record"))
        .toList();
  }

  private long all(ChannelKind kind) {
    return expected.stream().filter(channel -> channel.kind() == kind).count();
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
        + all(kind)
        + " "
        + kind.name().toLowerCase(Locale.ROOT)
        + " channels in "
        + Counted.of(missing.size(), "fill");
  }
}
