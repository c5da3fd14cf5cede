package org.pixelmon.fills.cli;

import java.util.List;
import java.util.Optional;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchivePart.Note;
import org.pixelmon.core.archive.ArchiveStatus;
import org.pixelmon.core.archive.ArchiveStatus.Table;
import org.pixelmon.core.cli.Fields;

/** The status of an archive as data. */
final class StatusData {

  private StatusData() {}

  static Fields of(ArchiveLayout layout, ArchiveStatus status, List<Integer> omsFills) {
    return new Fields()
        .with("folder", layout.root())
        .with("demo", layout.isDemo())
        .with("omds", source(status.omds()))
        .with("tables", status.tables().stream().map(StatusData::table).toList())
        .with("names", status.names())
        .with("fills", omsFills)
        .with("lumi", source(status.lumi()))
        .with("fills_with_lumi_sections", List.copyOf(status.fills()))
        .with("lumi_bytes", status.lumiBytes());
  }

  /** Whose data a part holds; null where no note says. */
  private static Optional<Fields> source(Optional<Note> note) {
    return note.map(
        known ->
            new Fields()
                .with("database", known.source().database())
                .with("schema", known.source().schema())
                .with("sealed", known.sealed()));
  }

  private static Fields table(Table table) {
    return new Fields()
        .with("table", table.table().tableName())
        .with("first", table.held().isEmpty() ? null : table.held().first())
        .with("last", table.held().isEmpty() ? null : table.held().last())
        .with("days", table.held().size())
        .with("days_missing", List.copyOf(table.missing()))
        .with("bytes", table.bytes());
  }
}
