package org.pixelmon.core.archive;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a file of the archive says that it holds.
 *
 * @param table name of the table
 * @param part which part of it: a UTC day as {@code 2022-07-05}, {@code fill 8307}, or {@code all}
 * @param source where the rows come from, as {@link ArchiveSource#text()} has it
 */
record FileLabel(String table, String part, String source) {

  private static final String ALL = "all";

  FileLabel {
    Objects.requireNonNull(table);
    Objects.requireNonNull(part);
    Objects.requireNonNull(source);
  }

  static FileLabel day(ArchiveTable table, LocalDate day, ArchiveSource source) {
    return new FileLabel(table.tableName(), day.toString(), source.text());
  }

  static FileLabel aliases(ArchiveSource source) {
    return new FileLabel("aliases", ALL, source.text());
  }

  static FileLabel datapointNames(ArchiveSource source) {
    return new FileLabel("dp_name2id", ALL, source.text());
  }

  static FileLabel lumiSections(int fill, ArchiveSource source) {
    return new FileLabel("lumi_sections", "fill " + fill, source.text());
  }

  /** Table and part, for messages. */
  String content() {
    return part.equals(ALL) ? table : table + ", " + part;
  }
}
