package org.pixelmon.core.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.error.BadInputException;

/** What a run that was killed has left without listing it. */
final class Interrupted {

  private Interrupted() {}

  /** The files of a folder that were written since and are not listed as they are. */
  static SortedSet<String> filesSince(
      Path folder, Map<String, Manifest.Product> listed, Instant begin) {
    SortedSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "[!.]*")) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        if (!name.equals(Manifest.NAME) && isSince(file, begin) && !isListed(listed, name, file)) {
          names.add(name);
        }
      }
    } catch (NoSuchFileException e) {
      return names;
    } catch (IOException | DirectoryIteratorException e) {
      throw BadInputException.unreadable(folder, "It must be a folder that may be listed.", e);
    }
    return names;
  }

  private static boolean isSince(Path file, Instant begin) throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      // The clock of a file server may be some seconds behind ours.
      return now.isRegularFile()
          && now.lastModifiedTime().toInstant().isAfter(begin.minusSeconds(5));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean isListed(Map<String, Manifest.Product> listed, String name, Path file)
      throws IOException {
    Manifest.Product product = listed.get(name);
    return product != null && product.files().get(name).isUntouched(file);
  }
}
