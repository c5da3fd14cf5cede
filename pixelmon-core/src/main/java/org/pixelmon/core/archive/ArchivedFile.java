package org.pixelmon.core.archive;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of the archive and what its place says that it holds.
 *
 * @param path where it is
 * @param label what it must say of itself, but for the source
 * @param columns the columns that are read from it
 * @param order columns that put its rows in order, the first ones by time where they have one
 */
record ArchivedFile(Path path, FileLabel label, List<String> columns, List<String> order) {

  private static final ArchiveSource ANY = ArchiveSource.named("any");
  private static final String SUFFIX = ".parquet";

  /** A day file, or what was fetched of a day that isn't over; its name ends with the day. */
  static ArchivedFile day(ArchiveTable table, Path path) {
    List<String> order = new ArrayList<>(List.of("change_date", table.keyColumn()));
    order.addAll(table.valueColumns());
    String name = path.getFileName().toString();
    int end = name.length() - SUFFIX.length();
    String day = end >= 10 ? name.substring(end - 10, end) : name;
    return new ArchivedFile(path, new FileLabel(table.tableName(), day, ANY.text()), order, order);
  }

  static ArchivedFile aliases(ArchiveLayout layout) {
    List<String> columns = List.of("alias", "since", "dpe_name");
    return new ArchivedFile(layout.aliases(), FileLabel.aliases(ANY), columns, columns);
  }

  static ArchivedFile datapointNames(ArchiveLayout layout) {
    List<String> columns = List.of("id", "dpname");
    return new ArchivedFile(
        layout.datapointNames(), FileLabel.datapointNames(ANY), columns, columns);
  }

  static ArchivedFile lumiSections(ArchiveLayout layout, int fill) {
    return new ArchivedFile(
        layout.lumiSections(fill),
        FileLabel.lumiSections(fill, ANY),
        List.of("fill", "run", "ls", "start_time", "delivered_ub", "recorded_ub"),
        List.of("start_time", "run", "ls"));
  }

  /** The UTC day of a day file; empty for other files. */
  Optional<LocalDate> day() {
    try {
      return label.part().length() == 10
          ? Optional.of(LocalDate.parse(label.part()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
