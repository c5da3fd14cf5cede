package org.pixelmon.core.files;

import java.io.IOException;
import java.nio.file.Files;
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
import java.util.TreeMap;
import org.pixelmon.core.error.BadInputException;

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
   * @param files files; those that do not exist are no inputs
   */
  List<Input> of(Collection<Path> files) {
    SortedMap<Path, List<Path>> byFolder = new TreeMap<>();
    for (Path file : files) {
      Path absolute = file.toAbsolutePath().normalize();
      if (Files.isRegularFile(absolute)) {
        byFolder.computeIfAbsent(absolute.getParent(), folder -> new ArrayList<>()).add(absolute);
      }
    }
    List<Input> inputs = new ArrayList<>();
    byFolder.forEach((folder, ofFolder) -> inputs.add(input(folder, ofFolder)));
    return inputs;
  }

  /** What a file lacks, as far as its manifest says. */
  List<String> missing(Path file) {
    return product(file.toAbsolutePath().normalize())
        .map(Manifest.Product::missing)
        .orElse(List.of());
  }

  private Input input(Path folder, List<Path> files) {
    long bytes = 0;
    Instant newest = Instant.MIN;
    List<Origin> origins = new ArrayList<>();
    for (Path file : files) {
      BasicFileAttributes now = attributes(file);
      Instant modified = now.lastModifiedTime().toInstant();
      bytes += now.size();
      newest = modified.isAfter(newest) ? modified : newest;
      origins.add(product(file).map(Manifest.Product::origin).orElse(Origin.UNLISTED));
    }
    Path source = files.size() == 1 ? files.get(0) : folder;
    return new Input(
        shown(source), "", files.size(), bytes, Optional.of(newest), Origin.of(origins));
  }

  private static BasicFileAttributes attributes(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "Check its permissions.", e);
    }
  }

  private Optional<Manifest.Product> product(Path file) {
    return Manifest.product(
        manifests.computeIfAbsent(file.getParent(), folder -> Manifest.of(folder).byName()), file);
  }

  /** As it stands in the manifest: relative to the home folder, where it lies below it. */
  String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return (absolute.startsWith(home) ? home.relativize(absolute) : absolute).toString();
  }
}
