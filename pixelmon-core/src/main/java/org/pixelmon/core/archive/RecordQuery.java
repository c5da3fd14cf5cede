package org.pixelmon.core.archive;

import java.util.List;

/**
 * Which records are to be read.
 *
 * @param table the table
 * @param names whose records: power-supply channels ({@code PixelBarrel_BmI_S4_LAY14/channel002}),
 *     sensors or cables, by table; the index of each is what a {@link RecordSink} is told
 * @param greatestValue records above it do not count, in the unit of the table's first value; none
 *     is left out at positive infinity
 * @param spans when, in order and apart from each other; a reader may give records outside of them
 * @param aliases which records belong to a name whose alias moved
 */
public record RecordQuery(
    ArchiveTable table,
    List<String> names,
    double greatestValue,
    List<TimeSpan> spans,
    AliasRule aliases) {

  /** Keeps its own copies. */
  public RecordQuery {
    names = List.copyOf(names);
    spans = List.copyOf(spans);
  }
}
