package org.pixelmon.fills.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchivePart.Note;
import org.pixelmon.core.archive.ArchiveStatus;
import org.pixelmon.core.archive.ArchiveStatus.Table;
import org.pixelmon.core.io.Counted;

/** The status of an archive in lines of text. */
final class StatusText {

  private StatusText() {}

  static List<String> lines(ArchiveLayout layout, ArchiveStatus status, List<Integer> omsFills) {
    List<String> lines = new ArrayList<>();
    lines.add(line("archive", layout.root() + (layout.isDemo() ? " (demo: invented data)" : "")));
    lines.add(line("database", source(status.omds())));
    if (status.omds().isPresent()) {
      lines.add(line("schema", orNone(status.omds().get().source().schema())));
    }
    lines.add(line("format", format(status.omds())));
    status.tables().forEach(table -> lines.add(line(table.table().tableName(), text(table))));
    lines.add(line("names", orNone(String.join(", ", status.names()))));
    lines.add(line("fills of OMS", fills(omsFills)));
    lines.add(line("lumi sections", fills(status.fills()) + size(status.lumiBytes())));
    lines.add(line("  source", source(status.lumi())));
    lines.add(line("  format", format(status.lumi())));
    return lines;
  }

  private static String line(String what, String text) {
    return String.format(Locale.ROOT, "%-16s %s", what, text);
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none" : text;
  }

  private static String source(Optional<Note> note) {
    return note.map(known -> known.source().database()).orElse("not known");
  }

  private static String format(Optional<Note> note) {
    if (note.isEmpty()) {
      return "of an older version, or empty: without checksums";
    }
    return note.get().sealed()
        ? "1, all files with checksums"
        : "1, files of an older version without checksums ('verify --adopt' adds them)";
  }

  private static String text(Table table) {
    if (table.held().isEmpty()) {
      return "none";
    }
    return Counted.of(table.held().size(), "day")
        + ", "
        + table.held().first()
        + " to "
        + table.held().last()
        + size(table.bytes())
        + (table.missing().isEmpty()
            ? "; none missing"
            : "; " + table.missing().size() + " missing: " + folded(table.missing()));
  }

  private static String fills(Collection<Integer> fills) {
    if (fills.isEmpty()) {
      return "none";
    }
    int first = fills.stream().mapToInt(Integer::intValue).min().orElseThrow();
    int last = fills.stream().mapToInt(Integer::intValue).max().orElseThrow();
    return Counted.of(fills.size(), "fill") + ", " + first + " to " + last;
  }

  private static String size(long bytes) {
    return bytes == 0 ? "" : String.format(Locale.ROOT, ", %.1f MB", bytes / 1e6);
  }

  /** Days with those next to each other as ranges. */
  static String folded(SortedSet<LocalDate> days) {
    List<LocalDate[]> ranges = new ArrayList<>();
    for (LocalDate day : days) {
      LocalDate[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (last != null && last[1].plusDays(1).equals(day)) {
        last[1] = day;
      } else {
        ranges.add(new LocalDate[] {day, day});
      }
    }
    return ranges.stream()
        .map(range -> range[0].equals(range[1]) ? range[0] + "" : range[0] + ".." + range[1])
        .collect(Collectors.joining(", "));
  }
}
