package org.pixelmon.core.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was written survives a power failure only if it was forced to disk. */
public final class Disk {

  private static final Logger LOG = LoggerFactory.getLogger(Disk.class);

  /** What file systems answer that cannot force anything: EINVAL, EOPNOTSUPP, ENOSYS. */
  private static final Pattern CANNOT =
      Pattern.compile("invalid argument|not supported|not implemented");

  private static final int THREADS = 8;

  private Disk() {}

  /**
   * Forces the content of a file to disk, as far as the file system can.
   *
   * @throws IOException when the content does not reach the disk
   */
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      if (!CANNOT.matcher(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT)).find()) {
        throw e;
      }
      LOG.debug("{} is not forced to disk: {}", file, e.toString());
    }
  }

  /**
   * Forces all files below a folder to disk, and their names: many at once, which takes little
   * longer than one.
   *
   * @throws IOException when the content of one does not reach the disk
   */
  public static void forceTree(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.toList();
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Void>> forced = new ArrayList<>();
      for (Path path : all) {
        forced.add(threads.submit(() -> forceAny(path)));
      }
      for (Future<Void> each : forced) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(folder + ": interrupted while it is forced to disk");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Void forceAny(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      forceFolder(path);
    } else {
      force(path);
    }
    return null;
  }

  /** Forces the names in a folder to disk, where that can be done. */
  public static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("the names in {} are not forced to disk: {}", folder, e.toString());
    }
  }
}
