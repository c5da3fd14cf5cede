package org.pixelmon.currents.fetch;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.pixelmon.core.files.ChannelCurrent;
import org.pixelmon.core.geometry.Channel;
import org.pixelmon.core.geometry.ChannelKind;

/**
 * What was found for one fill.
 *
 * @param fill fill number
 * @param channels one current per channel that has one, by time
 * @param missingDays days that the archive lacks, where it does not know some channel's record
 */
public record FillCurrents(
    int fill, List<ChannelCurrent> channels, SortedSet<LocalDate> missingDays) {

  /** Keeps its own copy. */
  public FillCurrents {
    channels = List.copyOf(channels);
  }

  /**
   * The channels of the detector without a record, by kind.
   *
   * @param expected all channels of the subsystem
   */
  public Map<ChannelKind, List<String>> missing(List<Channel> expected) {
    Set<String> found = new HashSet<>();
    channels.forEach(channel -> found.add(channel.cable()));
    Map<ChannelKind, List<String>> missing = new EnumMap<>(ChannelKind.class);
    for (ChannelKind kind : ChannelKind.values()) {
      missing.put(
          kind,
          expected.stream()
              .filter(channel -> channel.kind() == kind)
              .map(Channel::cable)
              .filter(cable -> !found.contains(cable))
              .sorted()
              .toList());
    }
    return missing;
  }
}
