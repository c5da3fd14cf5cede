package org.pixelmon.core.state;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.FolderRecord;

/** Finds folders while runs make and take away others. */
final class FolderVisitor extends SimpleFileVisitor<Path> {

  /** Deeper folders are none of ours. */
  private static final int DEEPEST = 5;

  private final SortedSet<Path> found = new TreeSet<>();

  private FolderVisitor() {}

  /**
   * A folder and those in it, by name; none where it is not there.
   *
   * @throws BadInputException when one cannot be listed
   */
  static List<FolderRecord> below(Path top) {
    if (!Files.isDirectory(top)) {
      return List.of();
    }
    FolderVisitor visitor = new FolderVisitor();
    try {
      Files.walkFileTree(top, Set.of(), DEEPEST, visitor);
    } catch (IOException e) {
      throw BadInputException.unreadable(
          top, "It and the folders in it must be ones that may be listed.", e);
    }
    return visitor.found.stream().map(FolderRecord::of).toList();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    add(folder);
    return FileVisitResult.CONTINUE;
  }

  /** Also a folder that is as deep as we look, or one behind a link. */
  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (Files.isDirectory(file)) {
      add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
    if (why instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw why;
  }

  private void add(Path folder) {
    if (!folder.getFileName().toString().startsWith(".")) {
      found.add(folder);
    }
  }
}
