package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.Remedy.Using;

/** Files of the same kind beside one that is not there. */
public final class Siblings {

  private Siblings() {}

  /**
   * A file beside {@code missing} whose name is the same with a suffix, as {@code fills_run3.csv}
   * is of {@code fills.csv}; the last by name of several.
   */
  public static Optional<Path> of(Path missing) {
    String name = missing.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String extension = name.substring(stem.length());
    try (Stream<Path> files = Files.list(missing.toAbsolutePath().getParent())) {
      return files
          .filter(file -> isSuffixed(file.getFileName().toString(), stem, extension))
          .filter(Files::isRegularFile)
          .max(Path::compareTo);
    } catch (IOException e) {
      return Optional.empty(); // The folder is not there either: nothing to propose.
    }
  }

  /**
   * What to do about a file that is missing: use one beside it, if there is one.
   *
   * @param kind the step that names another file
   * @param otherwise what else to do
   */
  public static Remedy remedy(Path missing, Kind kind, Remedy otherwise) {
    return Files.exists(missing)
        ? otherwise
        : of(missing).map(file -> otherwise.after(new Using(kind, file))).orElse(otherwise);
  }

  private static boolean isSuffixed(String name, String stem, String extension) {
    return name.startsWith(stem + "_") && name.endsWith(extension);
  }
}
