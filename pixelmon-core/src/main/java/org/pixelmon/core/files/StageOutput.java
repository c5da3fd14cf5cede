package org.pixelmon.core.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.FileBatch;
import org.pixelmon.core.io.OutputLock;

/**
 * The files that one run makes, with what they were made of. Closing it writes that into the {@link
 * Manifest} of each folder, once, also when the run fails half way: what it has written is there.
 *
 * <p>While it is open the locks of the folders stay open, so that many files are written as fast as
 * few. Not for several threads.
 */
public final class StageOutput implements AutoCloseable {

  private final String command;
  private final String version;
  private final InputFiles known;
  private final Set<Path> files = new LinkedHashSet<>();
  private final Set<Input> others = new LinkedHashSet<>();
  private final List<String> missing = new ArrayList<>();
  private final SortedMap<Path, List<Made>> made = new TreeMap<>();
  private final List<OutputLock> open = new ArrayList<>();
  private FileBatch batch;

  /** Files made together. */
  private record Made(SortedMap<String, Stamp> files, List<Input> inputs, List<String> missing) {}

  /**
   * A run that has not written anything yet.
   *
   * @param home the home folder: paths below it are noted relative to it
   * @param command the command line
   * @param version version of the program
   */
  public StageOutput(Path home, String command, String version) {
    this.command = command;
    this.version = version;
    this.known = new InputFiles(home.toAbsolutePath().normalize());
  }

  /** Notes files of which everything is made; those that do not exist are passed over. */
  public void inputs(Collection<Path> read) {
    files.addAll(read);
  }

  /** Notes a file of which everything is made. */
  public void input(Path read) {
    files.add(read);
  }

  /** Notes something else of which everything is made: an archive, a remote. */
  public void input(Input read) {
    others.add(read);
  }

  /** Notes what the run did not find, and why: {@code fill 7950: no channel has a record}. */
  public void missing(String what) {
    missing.add(what);
  }

  /** A path as manifests and messages show it: relative to the home folder where it is below it. */
  public String shown(Path path) {
    return known.shown(path);
  }

  /** Whether what was noted so far is measured. */
  public Origin origin() {
    return Origin.of(runInputs().stream().map(Input::origin).toList());
  }

  /** What a file lacks, as far as the manifest beside it says. */
  public List<String> gaps(Path read) {
    return known.missing(read);
  }

  /**
   * Lets the files to come be put in their places together, which is faster if they are many: they
   * are there when this is closed, not before.
   */
  public void gather() {
    batch = FileBatch.begin();
  }

  /** Notes files that were just written, of what everything is made. */
  public void made(Collection<Path> written) {
    made(written, List.of(), List.of(), List.of());
  }

  /**
   * Notes files that were just written.
   *
   * @param written files of one folder
   * @param read files of which only these were made
   * @param others what else only these were made of
   * @param missing what they lack, and why
   */
  public void made(
      Collection<Path> written, List<Path> read, List<Input> others, List<String> missing) {
    List<Input> inputs = new ArrayList<>(known.of(read));
    inputs.addAll(others);
    SortedMap<Path, SortedMap<String, Stamp>> byFolder = new TreeMap<>();
    for (Path file : written) {
      Path absolute = file.toAbsolutePath().normalize();
      byFolder
          .computeIfAbsent(absolute.getParent(), folder -> new TreeMap<>())
          .put(absolute.getFileName().toString(), stamp(absolute));
    }
    byFolder.forEach(
        (folder, stamps) ->
            made.computeIfAbsent(folder, this::open)
                .add(new Made(stamps, List.copyOf(inputs), List.copyOf(missing))));
  }

  private List<Made> open(Path folder) {
    open.add(OutputLock.keepOpen(folder));
    return new ArrayList<>();
  }

  private Stamp stamp(Path file) {
    try {
      return Stamp.of(batch == null ? file : batch.whereIs(file));
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "It was written just before. Run again.", e);
    }
  }

  private List<Input> runInputs() {
    List<Input> inputs = new ArrayList<>(known.of(files));
    inputs.addAll(others);
    return inputs;
  }

  /**
   * Writes the manifests.
   *
   * @throws BadInputException when one that is there is damaged
   * @throws org.pixelmon.core.error.OutputException when one cannot be written
   */
  @Override
  public void close() {
    try {
      if (batch != null) {
        batch.close();
      }
    } finally {
      batch = null;
      writeManifests();
    }
  }

  private void writeManifests() {
    try {
      Manifest.Run run = new Manifest.Run(command, version, runInputs(), List.copyOf(missing));
      made.forEach((folder, ofFolder) -> update(folder, run, ofFolder));
    } finally {
      made.clear();
      open.forEach(OutputLock::close);
      open.clear();
    }
  }

  private static void update(Path folder, Manifest.Run run, List<Made> ofFolder) {
    CRC32 number = new CRC32();
    number.update(ManifestJson.text(run).getBytes(StandardCharsets.UTF_8));
    String name = ManifestJson.hexadecimal(number.getValue());
    OutputLock lock = OutputLock.ofFolder(folder);
    try {
      List<Manifest.Product> products = new ArrayList<>();
      for (Made each : ofFolder) {
        products.add(product(folder, name, run, each));
      }
      Manifest.of(folder).with(name, run, products, present(folder)).write(folder);
    } finally {
      lock.close();
    }
  }

  /** A file that another run has replaced meanwhile is that run's to list. */
  private static Manifest.Product product(Path folder, String number, Manifest.Run run, Made each) {
    List<Origin> origins = new ArrayList<>();
    run.inputs().forEach(input -> origins.add(input.origin()));
    each.inputs().forEach(input -> origins.add(input.origin()));
    SortedMap<String, Stamp> ours = new TreeMap<>(each.files());
    ours.entrySet()
        .removeIf(entry -> !isUntouched(entry.getValue(), folder.resolve(entry.getKey())));
    return new Manifest.Product(number, ours, Origin.of(origins), each.inputs(), each.missing());
  }

  private static boolean isUntouched(Stamp stamp, Path file) {
    try {
      return stamp.isUntouched(file);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "It was written just before. Run again.", e);
    }
  }

  private static Set<String> present(Path folder) {
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(file -> names.add(file.getFileName().toString()));
    } catch (IOException | DirectoryIteratorException e) {
      throw BadInputException.unreadable(folder, "It must be a folder that may be listed.", e);
    }
    return names;
  }
}
