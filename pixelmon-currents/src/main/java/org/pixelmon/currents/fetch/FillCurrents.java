package org.pixelmon.currents.fetch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.files.ChannelCurrent;
import org.pixelmon.core.geometry.ChannelKind;

/**
 * What was found for one fill.
 *
 * @param fill fill number
 * @param channels one current per channel that has one, by time
 * @param missing cables without a record, by name, for each kind of channel
 * @param missingDays days that the archive lacks, where it does not know some channel's record
 * @param days the days looked at
 */
public record FillCurrents(
    int fill,
    List<ChannelCurrent> channels,
    Map<ChannelKind, List<String>> missing,
    SortedSet<LocalDate> missingDays,
    TableDays days) {

  /** Keeps its own copy. */
  public FillCurrents {
    channels = List.copyOf(channels);
  }
}
