package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchivePart.Note;

/**
 * What an archive holds, by the places of its files, none of which is opened.
 *
 * @param tables the tables kept by day
 * @param names which tables of names are there
 * @param fills fills with luminosity by section
 * @param lumiBytes size of their files
 * @param omds what the part mirrored from the detector's database says of itself
 * @param lumi what the part with the luminosity says of itself
 */
public record ArchiveStatus(
    List<Table> tables,
    List<String> names,
    SortedSet<Integer> fills,
    long lumiBytes,
    Optional<Note> omds,
    Optional<Note> lumi) {

  /**
   * A table.
   *
   * @param held days that are there
   * @param missing days between the first and the last of them that are not
   * @param bytes size of the files
   */
  public record Table(
      ArchiveTable table, SortedSet<LocalDate> held, SortedSet<LocalDate> missing, long bytes) {}

  /**
   * Looks at an archive.
   *
   * @throws org.pixelmon.core.error.BadInputException when a folder of it cannot be read
   */
  public static ArchiveStatus of(ArchiveLayout layout) {
    ArchiveFiles files = new ArchiveFiles(layout);
    List<Table> tables = new ArrayList<>();
    for (ArchiveTable table : ArchiveTable.values()) {
      SortedMap<LocalDate, ArchivedFile> days = files.days(table);
      SortedSet<LocalDate> held = new TreeSet<>(days.keySet());
      tables.add(new Table(table, held, missing(held), bytes(days.values())));
    }
    SortedMap<Integer, ArchivedFile> fills = files.lumiSections();
    return new ArchiveStatus(
        tables,
        files.names().stream().map(file -> file.label().table()).toList(),
        new TreeSet<>(fills.keySet()),
        bytes(fills.values()),
        new ArchivePart(layout.omds()).note(),
        new ArchivePart(layout.lumi()).note());
  }

  private static SortedSet<LocalDate> missing(SortedSet<LocalDate> held) {
    SortedSet<LocalDate> missing = new TreeSet<>();
    LocalDate before = null;
    for (LocalDate day : held) {
      if (before != null) {
        before.plusDays(1).datesUntil(day).forEach(each -> missing.add(each));
      }
      before = day;
    }
    return missing;
  }

  private static long bytes(Collection<ArchivedFile> files) {
    long bytes = 0;
    for (ArchivedFile file : files) {
      try {
        bytes += Files.size(file.path());
      } catch (IOException e) {
        throw ReadProblem.of(file.path(), e).exception(file.path(), e);
      }
    }
    return bytes;
  }
}
