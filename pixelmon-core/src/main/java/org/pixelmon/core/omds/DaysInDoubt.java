package org.pixelmon.core.omds;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;

/** The days of an archive that are to be compared with the remote database once more. */
public final class DaysInDoubt {

  private DaysInDoubt() {}

  /**
   * Those of a table.
   *
   * @throws org.pixelmon.core.error.BadInputException when the list of them is damaged
   */
  public static SortedSet<LocalDate> of(ArchiveLayout layout, ArchiveTable table) {
    return new TreeSet<>(new YoungDays(layout, table).read().keySet());
  }
}
