package org.pixelmon.core.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.fill.FillRange;
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
  private final Fingerprints fingerprints;
  private final InputFiles known;
  private final String begin = UUID.randomUUID().toString();
  private final Set<Path> files = new LinkedHashSet<>();
  private final Set<Input> others = new LinkedHashSet<>();
  private final List<String> missing = new ArrayList<>();
  private final SortedMap<Path, List<Made>> made = new TreeMap<>();
  private final List<OutputLock> open = new ArrayList<>();
  private FileBatch batch;

  /** Files made together. */
  private record Made(
      SortedMap<String, Stamp> files,
      SortedSet<String> without,
      List<Input> inputs,
      List<String> missing) {}

  /**
   * A run that has not written anything yet.
   *
   * @param home the home folder: paths below it are noted relative to it
   * @param command the command line
   * @param version version of the program
   */
  public StageOutput(Path home, String command, String version) {
    this(new Fingerprints(home, Optional.empty()), command, version);
  }

  /**
   * A run that has not written anything yet.
   *
   * @param fingerprints looks at inputs, and knows which tables and settings the run has asked for
   * @param command the command line
   * @param version version of the program
   */
  public StageOutput(Fingerprints fingerprints, String command, String version) {
    this.command = command;
    this.version = version;
    this.fingerprints = fingerprints;
    this.known = fingerprints.files();
  }

  /** Notes a file of which only parts count, which are noted beside it. */
  public void context(Path read) {
    known.of(List.of(read)).stream()
        .filter(input -> input.files() > 0)
        .forEach(input -> others.add(input.asContext()));
  }

  /**
   * The rows of some fills in a file with a row a fill (fills, luminosity, bad fills) as an input.
   */
  public Input rows(Path file, FillRange fills) {
    return fingerprints.rows(file, fills);
  }

  /**
   * The rows of some fills in a file in which people say which fills they want: whether data was
   * measured does not depend on it.
   */
  public Input choice(Path file, FillRange fills) {
    return fingerprints.rows(file, fills).with(Origin.NO_DATA);
  }

  /** Files as inputs. */
  public List<Input> files(Collection<Path> read) {
    return known.of(read);
  }

  /** Days of an archive as an input. */
  public Input days(Input archive, TableDays days) {
    return fingerprints.days(archive, days);
  }

  /** The lumi sections of some fills in an archive as an input. */
  public Input sections(Input archive, Collection<Integer> fills) {
    return fingerprints.sections(archive, fills);
  }

  /** All that OMS answered, as far as an archive has it, as an input. */
  public Input answers(Input archive) {
    return fingerprints.answers(archive);
  }

  /** Notes files of which everything is made, also that some of them do not exist. */
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

  /** The same of what is also made of some files. */
  public Origin origin(Collection<Path> read) {
    List<Input> inputs = new ArrayList<>(runInputs());
    inputs.addAll(known.of(read));
    return Origin.of(inputs.stream().map(Input::origin).toList());
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
                .add(new Made(stamps, new TreeSet<>(), List.copyOf(inputs), List.copyOf(missing))));
  }

  /**
   * Notes what was looked at and has no file of its own, so that nobody need look again before its
   * inputs change.
   *
   * @param folder where its file would be, or where its values are
   * @param name name of the file that was not made, or of a part of the files of the folder
   * @param inputs what else than the run's only this is made of
   * @param missing why there is nothing, or what it lacks
   */
  public void without(Path folder, String name, List<Input> inputs, List<String> missing) {
    made.computeIfAbsent(folder.toAbsolutePath().normalize(), this::open)
        .add(
            new Made(
                new TreeMap<>(),
                new TreeSet<>(List.of(name)),
                List.copyOf(inputs),
                List.copyOf(missing)));
  }

  private List<Made> open(Path folder) {
    open.add(OutputLock.keepOpen(folder));
    if (batch != null) {
      batch.aside(() -> noteBegin(folder));
    }
    return new ArrayList<>();
  }

  /**
   * Many files are put in their places before the manifest lists them: should this run be killed
   * meanwhile, they can be told from those of other programs.
   */
  private void noteBegin(Path folder) {
    OutputLock lock = OutputLock.ofFolder(folder);
    try {
      Manifest.of(folder).beginning(begin, Instant.now()).write(folder);
    } finally {
      lock.close();
    }
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
      List<Input> inputs = new ArrayList<>(runInputs());
      inputs.addAll(fingerprints.configuration());
      Manifest.Run run =
          new Manifest.Run(command, version, Manifest.FORM, inputs, List.copyOf(missing));
      made.forEach((folder, ofFolder) -> update(folder, run, ofFolder));
    } finally {
      made.clear();
      open.forEach(OutputLock::close);
      open.clear();
    }
  }

  private void update(Path folder, Manifest.Run run, List<Made> ofFolder) {
    CRC32 number = new CRC32();
    number.update(ManifestJson.text(run).getBytes(StandardCharsets.UTF_8));
    String name = ManifestJson.hexadecimal(number.getValue());
    OutputLock lock = OutputLock.ofFolder(folder);
    try {
      List<Manifest.Product> products = new ArrayList<>();
      for (Made each : ofFolder) {
        products.add(product(folder, name, run, each));
      }
      Manifest.of(folder)
          .with(name, run, products, present(folder))
          .ended(begun -> begun.getKey().equals(begin))
          .settled(folder)
          .write(folder);
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
    return new Manifest.Product(
        number, ours, each.without(), Origin.of(origins), each.inputs(), each.missing());
  }

  private static boolean isUntouched(Stamp stamp, Path file) {
    try {
      return stamp.isUntouched(file);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "It was written just before. Run again.", e);
    }
  }

  /**
   * Which names are there. A list of a folder on a file system of several machines may be a minute
   * old and lack what another machine has just written: what it does not name is asked for itself.
   */
  private static Predicate<String> present(Path folder) {
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(file -> names.add(file.getFileName().toString()));
    } catch (IOException | DirectoryIteratorException e) {
      throw BadInputException.unreadable(folder, "It must be a folder that may be listed.", e);
    }
    return name -> names.contains(name) || Files.exists(folder.resolve(name));
  }
}
