package org.pixelmon.core.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.Fingerprint.Kind;

/** What the manifests beside input files say of them; each manifest is read once. */
final class InputFiles {

  private final Path home;
  private final Map<Path, Map<String, Manifest.Product>> manifests = new HashMap<>();

  /**
   * Knows nothing yet.
   *
   * @param home the home folder, absolute
   */
  InputFiles(Path home) {
    this.home = home;
  }

  /**
   * Files as inputs: a single one of a folder by itself, several as one entry for the folder.
   *
   * @param files files; of those that do not exist is noted that they do not
   */
  List<Input> of(Collection<Path> files) {
    SortedMap<Path, SortedSet<String>> byFolder = new TreeMap<>();
    for (Path file : files) {
      Path absolute = file.toAbsolutePath().normalize();
      byFolder
          .computeIfAbsent(absolute.getParent(), folder -> new TreeSet<>())
          .add(absolute.getFileName().toString());
    }
    List<Input> inputs = new ArrayList<>();
    byFolder.forEach((folder, names) -> inputs.add(input(folder, names)));
    return inputs;
  }

  /** What a file lacks, as far as its manifest says. */
  List<String> missing(Path file) {
    return product(file.toAbsolutePath().normalize())
        .map(Manifest.Product::missing)
        .orElse(List.of());
  }

  private Input input(Path folder, SortedSet<String> names) {
    int files = 0;
    long bytes = 0;
    Instant newest = Instant.MIN;
    List<Origin> origins = new ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      Optional<BasicFileAttributes> now = attributes(file);
      if (now.isPresent()) {
        Instant modified = now.get().lastModifiedTime().toInstant();
        files++;
        bytes += now.get().size();
        newest = modified.isAfter(newest) ? modified : newest;
        origins.add(product(file).map(Manifest.Product::origin).orElse(Origin.UNLISTED));
      }
    }
    boolean single = names.size() == 1;
    Fingerprint was =
        Fingerprint.of(
            single ? Kind.FILE : Kind.FILES, looks(folder, names), contents(folder, names));
    return new Input(
        shown(single ? folder.resolve(names.first()) : folder),
        single ? "" : NameList.text(names),
        files,
        bytes,
        files == 0 ? Optional.empty() : Optional.of(newest),
        files == 0 ? Origin.NO_DATA : Origin.of(origins),
        Optional.of(was));
  }

  /** Checksum of sizes and times of change of files; those that do not exist are passed over. */
  long looks(Path folder, SortedSet<String> names) {
    CRC32 sum = new CRC32();
    for (String name : names) {
      attributes(folder.resolve(name))
          .ifPresent(now -> add(sum, name, now.size() + " " + now.lastModifiedTime().toInstant()));
    }
    return sum.getValue();
  }

  /**
   * Checksum of the contents of files; those that do not exist are passed over. What a manifest
   * knows of a file is believed as long as that was not touched.
   */
  long contents(Path folder, SortedSet<String> names) {
    CRC32 sum = new CRC32();
    for (String name : names) {
      Path file = folder.resolve(name);
      if (attributes(file).isPresent()) {
        add(sum, name, ManifestJson.hexadecimal(content(file)));
      }
    }
    return sum.getValue();
  }

  private static void add(CRC32 sum, String name, String what) {
    sum.update((name + " " + what + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private long content(Path file) {
    Manifest.Product product = byName(file.getParent()).get(file.getFileName().toString());
    try {
      Stamp known = product == null ? null : product.files().get(file.getFileName().toString());
      return known != null && known.isUntouched(file) ? known.crc32() : Stamp.of(file).crc32();
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "Check its permissions.", e);
    }
  }

  /** Empty when there is no such file. */
  private static Optional<BasicFileAttributes> attributes(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.isRegularFile() ? Optional.of(now) : Optional.empty();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "Check its permissions.", e);
    }
  }

  private Optional<Manifest.Product> product(Path file) {
    return Manifest.product(byName(file.getParent()), file);
  }

  private Map<String, Manifest.Product> byName(Path folder) {
    return manifests.computeIfAbsent(folder, of -> Manifest.of(of).byName());
  }

  /** As it stands in the manifest: relative to the home folder, where it lies below it. */
  String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return (absolute.startsWith(home) ? home.relativize(absolute) : absolute).toString();
  }
}
