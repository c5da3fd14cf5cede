package org.pixelmon.currents.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.geometry.Channel;
import org.pixelmon.core.geometry.ChannelKind;
import org.pixelmon.currents.fetch.FillCurrents;

/**
 * Tells which channels of a fill have no record: how many in the summary, which with -v.
 *
 * @param found the fill's currents
 * @param expected all channels of the subsystem
 */
record MissingChannels(FillCurrents found, List<Channel> expected) {

  void report(RunContext context) {
    Map<ChannelKind, List<String>> missing = found.missing(expected);
    String counts =
        missing.entrySet().stream()
            .map(kind -> kind.getValue().size() + " of " + expected(kind.getKey()))
            .collect(Collectors.joining(", "));
    context.note(
        "fill "
            + found.fill()
            + ": "
            + found.channels().size()
            + " channels; no record: "
            + counts);
    missing.values().forEach(cables -> cables.forEach(cable -> context.detail("  " + cable)));
  }

  private String expected(ChannelKind kind) {
    long count = expected.stream().filter(channel -> channel.kind() == kind).count();
    return count + " " + kind.name().toLowerCase(Locale.ROOT);
  }
}
