package org.pixelmon.core.io;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;

/**
 * Writes a file so that a reader sees the old content or the new, never half of it.
 *
 * <p>The content goes to a temporary file beside the target, which is moved onto the target when
 * the writer returns normally, and deleted when it throws or the process is interrupted. No two
 * runs ever share a temporary. A symbolic link stays one: the file it leads to is replaced. A file
 * that is replaced keeps its permissions. A second run that writes the same target at the same time
 * is refused ({@link org.pixelmon.core.error.OutputBusyException}).
 */
public final class AtomicFile {

  private static final Temporaries TEMPORARIES = Temporaries.OF_PROCESS;

  private AtomicFile() {}

  /** Fills a text file. */
  @FunctionalInterface
  public interface TextWriter {
    /** Writes the whole content; the caller closes {@code out}. */
    void writeTo(Writer out) throws IOException;
  }

  /** Fills a binary file. */
  @FunctionalInterface
  public interface BinaryWriter {
    /** Writes the whole content; the caller closes {@code out}. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Fills a file by its path, for libraries that insist on opening it themselves. */
  @FunctionalInterface
  public interface PathWriter {
    /** Writes the whole content to the file {@code temporary}, which is empty. */
    void writeTo(Path temporary) throws IOException;
  }

  /**
   * Writes UTF-8 text with the line ends the writer gives.
   *
   * @throws OutputException when the file cannot be written; the target is then as before
   * @throws org.pixelmon.core.error.OutputBusyException when another run is writing it
   */
  public static void writeText(Path target, TextWriter content) {
    writeBinary(
        target,
        out -> {
          try (Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            content.writeTo(writer);
          }
        });
  }

  /** Like {@link #writeText(Path, TextWriter)}, for text that is there already. */
  public static void writeText(Path target, CharSequence content) {
    writeText(target, out -> out.append(content));
  }

  /**
   * Like {@link #writeText(Path, TextWriter)}, but leaves a file alone that says the same already.
   * The text is held in memory.
   */
  public static void writeTextIfNew(Path target, TextWriter content) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(text, StandardCharsets.UTF_8)) {
      content.writeTo(writer);
    } catch (IOException e) {
      throw unwritable(target, e);
    }
    byte[] bytes = text.toByteArray();
    if (!holds(target, bytes)) {
      writeBinary(target, out -> out.write(bytes));
    }
  }

  private static boolean holds(Path target, byte[] bytes) {
    try {
      return Files.isRegularFile(target)
          && Files.size(target) == bytes.length
          && Arrays.equals(Files.readAllBytes(target), bytes);
    } catch (IOException e) {
      return false; // writing tells what is wrong with it
    }
  }

  /** Like {@link #writeText(Path, TextWriter)}, for bytes. */
  public static void writeBinary(Path target, BinaryWriter content) {
    write(
        target,
        temporary -> {
          try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.WRITE);
              OutputStream buffered = new BufferedOutputStream(out, 1 << 16)) {
            content.writeTo(buffered);
          }
        });
  }

  /** Like {@link #writeText(Path, TextWriter)}, for a writer that opens the file itself. */
  public static void writePath(Path target, PathWriter content) {
    write(target, content);
  }

  private static void write(Path target, PathWriter content) {
    Path absolute = target.toAbsolutePath();
    Optional<BasicFileAttributes> old = attributes(absolute, LinkOption.NOFOLLOW_LINKS);
    if (old.isPresent() && old.get().isSymbolicLink()) {
      absolute = resolveLink(absolute);
      old = attributes(absolute);
    }
    old.ifPresent(attributes -> checkKind(target, attributes));
    makeFolder(absolute.getParent());
    Optional<FileBatch> batch = FileBatch.current();
    Path place = absolute;
    batch.ifPresent(open -> open.settle(place));
    PendingFile written = PendingFile.write(place, old.isPresent(), content);
    batch.ifPresentOrElse(
        open -> open.add(written),
        () -> {
          written.force();
          written.putInPlace();
        });
  }

  /** Makes a folder, and those above it, if it is not there. */
  static void makeFolder(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw noFolder(folder, e);
    }
  }

  /** Empty when there is no such file, or it cannot be looked at. */
  private static Optional<BasicFileAttributes> attributes(Path file, LinkOption... links) {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, links));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void checkKind(Path target, BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      throw new OutputException(target + " is a folder, not a file", "Name a file as output.");
    }
    if (!attributes.isRegularFile()) {
      throw new OutputException(target + " is a device, not a file", "Name a file as output.");
    }
  }

  /** The file a link leads to: that one is replaced, and the link stays. */
  static Path resolveLink(Path target) {
    try {
      return target.toRealPath();
    } catch (IOException e) {
      return target; // The link leads nowhere: it is what is replaced.
    }
  }

  /**
   * Puts a whole file in its place, as one step, replacing what was there; on another volume it is
   * copied beside its place first. Several runs may do so at once: the last one wins.
   *
   * @param whole a file that is forced to disk; it is gone afterwards
   * @param target its place, in a folder that is there
   * @throws IOException when it cannot be put there; the target is then as before
   */
  public static void install(Path whole, Path target) throws IOException {
    Path place = Files.isSymbolicLink(target) ? resolveLink(target) : target;
    try {
      TEMPORARIES.finish(() -> Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE));
    } catch (AtomicMoveNotSupportedException e) {
      installFromAfar(whole, place.toAbsolutePath());
    }
  }

  private static void installFromAfar(Path whole, Path place) throws IOException {
    FolderLocks locks = FolderLocks.join(place.getParent());
    try {
      Leftovers.remove(locks);
      Path beside = TEMPORARIES.makeFile(place);
      try {
        try (OutputStream out = Files.newOutputStream(beside, StandardOpenOption.WRITE)) {
          Files.copy(whole, out);
        }
        Disk.force(beside);
        TEMPORARIES.finish(() -> Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE));
      } catch (IOException e) {
        deleteQuietly(beside, e);
        throw e;
      } finally {
        TEMPORARIES.end(beside);
      }
      Files.delete(whole);
    } finally {
      locks.leave();
    }
  }

  static void deleteQuietly(Path temporary, Throwable first) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      first.addSuppressed(e);
    }
  }

  private static OutputException noFolder(Path folder, IOException cause) {
    Path existing = folder;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing == null || Files.isDirectory(existing)
        ? unwritable(folder, cause)
        : new OutputException(
            existing + " is a file, not a folder", Remedy.of(Kind.OTHER_OUTPUT), cause);
  }

  static OutputException unwritable(Path target, IOException cause) {
    WriteProblem problem = WriteProblem.of(cause);
    return new OutputException(
        target
            + ": cannot be written: "
            + problem.reason()
            + (Files.isRegularFile(target) ? "; what was there before is untouched" : ""),
        problem.advice(),
        cause);
  }
}
