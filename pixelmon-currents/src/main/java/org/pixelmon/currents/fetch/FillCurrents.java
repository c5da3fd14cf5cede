package org.pixelmon.currents.fetch;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pixelmon.core.files.ChannelCurrent;
import org.pixelmon.core.geometry.Channel;
import org.pixelmon.core.geometry.ChannelKind;

/**
 * What was found for one fill.
 *
 * @param fill fill number
 * @param channels one current per channel that has one, by time
 */
public record FillCurrents(int fill, List<ChannelCurrent> channels) {

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
