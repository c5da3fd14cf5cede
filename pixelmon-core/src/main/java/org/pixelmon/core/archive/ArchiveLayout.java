package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;

/**
 * Where the files of an archive are. The existence of a day file states that this UTC day is
 * complete; it is replaced only when more of it turns up.
 *
 * @param root the archive's folder, for example {@code data/archive}; need not exist
 */
public record ArchiveLayout(Path root) {

  /** Checks that there is a folder. */
  public ArchiveLayout {
    Objects.requireNonNull(root);
  }

  /** The note in a demo archive, which says that nothing in it was measured. */
  public Path demoMarker() {
    return root.resolve("DEMO.txt");
  }

  /** Whether the archive holds invented data. */
  public boolean isDemo() {
    return Files.exists(demoMarker());
  }

  /**
   * Keeps measured data out of a demo archive: who reads it could not tell them apart.
   *
   * @throws UsageException when this is a demo archive
   */
  public void refuseDemo() {
    if (isDemo()) {
      throw new UsageException(
          root + " is a demo archive: measured data cannot be added to it",
          Remedy.of(Kind.OTHER_ARCHIVE).or(Kind.GO_OFFLINE));
    }
  }

  /**
   * Tells an archive that lacks something from one that this user may not read: an expired token of
   * a network file system looks as if nothing were there.
   *
   * @throws BadInputException when a folder of it cannot be read
   */
  public void requireReadable() {
    List<Path> folders = new ArrayList<>(List.of(root, omds()));
    for (ArchiveTable table : ArchiveTable.values()) {
      Path years = omds().resolve(table.tableName());
      folders.add(years);
      folders.addAll(list(years));
    }
    folders.forEach(ArchiveLayout::open);
  }

  @SuppressWarnings("try") // it is opened to see whether it can be
  private static void open(Path folder) {
    try (DirectoryStream<Path> unused = Files.newDirectoryStream(folder)) {
      // it can be read
    } catch (NoSuchFileException | NotDirectoryException e) {
      return; // nothing is there to be read
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static BadInputException unreadable(Path folder, IOException e) {
    return ReadProblem.of(folder, e).exception(folder, e);
  }

  /** The folder with everything mirrored from OMDS. */
  public Path omds() {
    return root.resolve("omds");
  }

  /** The folder with the luminosity of fills. */
  public Path lumi() {
    return root.resolve("lumi");
  }

  /** The file of one UTC day: {@code omds/<table>/<yyyy>/<yyyy-MM-dd>.parquet}. */
  public Path dayFile(ArchiveTable table, LocalDate day) {
    return omds()
        .resolve(table.tableName())
        .resolve(String.format(Locale.ROOT, "%04d", day.getYear()))
        .resolve(day + ".parquet");
  }

  /** The luminosity of one fill by lumi section: {@code lumi/sections/<fill>.parquet}. */
  public Path lumiSections(int fill) {
    return lumi().resolve("sections").resolve(fill + ".parquet");
  }

  /** Whether the archive holds all records of that UTC day. */
  public boolean isComplete(ArchiveTable table, LocalDate day) {
    return Files.isRegularFile(dayFile(table, day));
  }

  /** Which alias names which datapoint, from when on: {@code alias, dpe_name, since}. */
  public Path aliases() {
    return omds().resolve("aliases.parquet");
  }

  /** The numbers of the datapoints: {@code id, dpname}. */
  public Path datapointNames() {
    return omds().resolve("dp_name2id.parquet");
  }

  /**
   * The files with what OMS answered of fills, and with what it was asked for.
   *
   * @throws BadInputException when their folder cannot be read
   */
  public List<Path> omsAnswers() {
    List<Path> files = new ArrayList<>();
    Path oms = root.resolve("oms");
    for (Path folder : List.of(oms, oms.resolve("fills"))) {
      try (Stream<Path> entries = Files.list(folder)) {
        entries
            .filter(file -> file.toString().matches(".*\\.(json|csv)"))
            .sorted()
            .forEach(files::add);
      } catch (NoSuchFileException | NotDirectoryException e) {
        // OMS was never asked
      } catch (IOException e) {
        throw unreadable(folder, e);
      }
    }
    return files;
  }

  /** Whether both name tables are there. */
  public boolean hasNames() {
    return Files.isRegularFile(aliases()) && Files.isRegularFile(datapointNames());
  }
}
