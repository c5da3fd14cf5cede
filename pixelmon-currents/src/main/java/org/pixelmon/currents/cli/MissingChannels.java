package org.pixelmon.currents.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.geometry.Channel;
import org.pixelmon.core.geometry.ChannelKind;
import org.pixelmon.currents.fetch.FillCurrents;

/**
 * Tells which channels have no record: a line for each kind of channel, all of them with -v.
 *
 * @param context where to tell it
 * @param found the currents of all fills
 * @param expected all channels of the subsystem
 */
record MissingChannels(RunContext context, List<FillCurrents> found, List<Channel> expected) {

  void tell() {
    for (ChannelKind kind : ChannelKind.values()) {
      tell(kind);
    }
  }

  private void tell(ChannelKind kind) {
    SortedMap<Integer, List<String>> missing = new TreeMap<>();
    for (FillCurrents fill : found) {
      List<String> cables = fill.missing(expected).get(kind);
      if (!cables.isEmpty()) {
        missing.put(fill.fill(), cables);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    long all = expected.stream().filter(channel -> channel.kind() == kind).count();
    context.note(
        "no record of "
            + counts(missing)
            + " of "
            + all
            + " "
            + kind.name().toLowerCase(Locale.ROOT)
            + " channels in "
            + (missing.size() == 1 ? "fill " : missing.size() + " fills: ")
            + context.fills(missing.keySet()));
    missing.forEach(
        (fill, cables) -> context.detail("  fill " + fill + ": " + String.join(" ", cables)));
  }

  private static String counts(SortedMap<Integer, List<String>> missing) {
    List<Integer> counts = new ArrayList<>();
    missing.values().forEach(cables -> counts.add(cables.size()));
    int least = counts.stream().mapToInt(Integer::intValue).min().orElseThrow();
    int most = counts.stream().mapToInt(Integer::intValue).max().orElseThrow();
    return least == most ? String.valueOf(least) : least + " to " + most;
  }
}
