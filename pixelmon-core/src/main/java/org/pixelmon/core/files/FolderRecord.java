package org.pixelmon.core.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.FileRecord.Standing;

/** What the manifest of a folder says of its files; read once. */
public final class FolderRecord {

  private final Path folder;
  private final Manifest manifest;
  private final Map<String, Manifest.Product> listed;
  private final Map<String, Manifest.Product> without;
  private final Set<String> present;
  private final Set<String> interrupted = new HashSet<>();
  private final Map<String, List<Input>> inputsOfRuns = new HashMap<>();

  private FolderRecord(Path folder, Manifest manifest, Set<String> present) {
    this.folder = folder;
    this.manifest = manifest;
    this.listed = manifest.byName();
    this.without = manifest.withoutByName();
    this.present = present;
    manifest
        .begun()
        .values()
        .forEach(begin -> interrupted.addAll(Interrupted.filesSince(folder, listed, begin)));
  }

  /**
   * Reads the manifest.
   *
   * @param folder need not exist
   * @throws BadInputException when it is damaged, or the folder cannot be listed
   */
  public static FolderRecord of(Path folder) {
    return new FolderRecord(folder, Manifest.of(folder), present(folder));
  }

  private static Set<String> present(Path folder) {
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(file -> names.add(file.getFileName().toString()));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return names;
    } catch (IOException | DirectoryIteratorException e) {
      throw BadInputException.unreadable(folder, "It must be a folder that may be listed.", e);
    }
    return names;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** The names of all files and folders in it. */
  public SortedSet<String> present() {
    return new TreeSet<>(present);
  }

  /** The names of files made together, a list for each time. */
  public List<List<String>> products() {
    return manifest.products().stream()
        .filter(product -> !product.files().isEmpty())
        .map(product -> List.copyOf(product.files().keySet()))
        .toList();
  }

  /** Whether there is a file of this name. */
  public boolean has(String name) {
    return present.contains(name);
  }

  /** What is known of a file, or of a part of the files of the folder. */
  public FileRecord file(String name) {
    Manifest.Product product = listed.get(name);
    if (!present.contains(name)) {
      if (without.containsKey(name)) {
        return record(Standing.WITHOUT, without.get(name));
      }
      return product == null
          ? FileRecord.unknown(Standing.UNKNOWN)
          : record(Standing.GONE, product);
    }
    if (interrupted.contains(name)) {
      return FileRecord.unknown(Standing.INTERRUPTED);
    }
    if (product == null) {
      return FileRecord.unknown(Standing.FOREIGN);
    }
    return record(
        fits(product.files().get(name), folder.resolve(name)) ? Standing.LISTED : Standing.CHANGED,
        product);
  }

  private static boolean fits(Stamp stamp, Path file) {
    try {
      return stamp.fits(file);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "Check its permissions.", e);
    }
  }

  private FileRecord record(Standing standing, Manifest.Product product) {
    Manifest.Run run = manifest.runs().get(product.run());
    List<Input> inputs = new ArrayList<>(product.inputs());
    inputs.addAll(ofRun(product.run(), run));
    return new FileRecord(
        standing,
        run == null ? "" : run.command(),
        run != null && run.form() == Manifest.FORM,
        inputs,
        product.missing());
  }

  private List<Input> ofRun(String number, Manifest.Run run) {
    return inputsOfRuns.computeIfAbsent(
        number,
        key ->
            run == null
                ? List.of()
                : run.inputs().stream().filter(input -> input.fingerprint().isPresent()).toList());
  }
}
