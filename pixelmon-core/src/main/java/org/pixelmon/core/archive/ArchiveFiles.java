package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pixelmon.core.error.BadInputException;

/**
 * The data files that an archive holds, found by their places. What lies elsewhere is not part of
 * it and never read.
 *
 * @param layout the archive
 */
record ArchiveFiles(ArchiveLayout layout) {

  private static final String SUFFIX = ".parquet";

  /**
   * The files of a table, by day.
   *
   * @throws BadInputException when a folder cannot be read
   */
  SortedMap<LocalDate, ArchivedFile> days(ArchiveTable table) {
    SortedMap<LocalDate, ArchivedFile> days = new TreeMap<>();
    for (Path year : list(layout.omds().resolve(table.tableName()))) {
      for (Path file : list(year)) {
        try {
          LocalDate day = LocalDate.parse(stem(file));
          if (layout.dayFile(table, day).equals(file)) {
            days.put(day, ArchivedFile.day(table, file));
          }
        } catch (DateTimeException e) {
          // no file of a day
        }
      }
    }
    return days;
  }

  /** The tables of names that are there. */
  List<ArchivedFile> names() {
    return Stream.of(ArchivedFile.aliases(layout), ArchivedFile.datapointNames(layout))
        .filter(file -> Files.isRegularFile(file.path()))
        .toList();
  }

  /**
   * The luminosity sections, by fill.
   *
   * @throws BadInputException when their folder cannot be read
   */
  SortedMap<Integer, ArchivedFile> lumiSections() {
    SortedMap<Integer, ArchivedFile> fills = new TreeMap<>();
    for (Path file : list(layout.lumiSections(1).getParent())) {
      String number = stem(file);
      if (number.matches("[1-9]\\d{0,8}") && file.toString().endsWith(SUFFIX)) {
        int fill = Integer.parseInt(number);
        fills.put(fill, ArchivedFile.lumiSections(layout, fill));
      }
    }
    return fills;
  }

  /** Everything that was mirrored from the detector's database. */
  List<ArchivedFile> omds() {
    List<ArchivedFile> files = new ArrayList<>(names());
    for (ArchiveTable table : ArchiveTable.values()) {
      files.addAll(days(table).values());
    }
    return files;
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw ReadProblem.of(folder, e).exception(folder, e);
    }
  }
}
