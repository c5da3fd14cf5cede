package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.pixelmon.core.error.OutputBusyException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps two runs on one machine from writing the same output at once.
 *
 * <p>The lock files live in the temporary folder, not beside the outputs, so that no rubbish is
 * left among the data. The operating system frees a lock when its process ends, however it ends.
 * Where locks are not supported the lock is simply absent: the atomic move still keeps files whole.
 */
final class OutputLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OutputLock.class);

  private final FileChannel channel;

  private OutputLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of {@code target}.
   *
   * @throws OutputBusyException when another run holds it
   */
  static OutputLock of(Path target) {
    FileChannel channel = null;
    try {
      Path folder =
          Path.of(
              System.getProperty("java.io.tmpdir"),
              "pixelmon-locks-" + System.getProperty("user.name"));
      Files.createDirectories(folder);
      String name =
          UUID.nameUUIDFromBytes(target.normalize().toString().getBytes(StandardCharsets.UTF_8))
              .toString();
      channel =
          FileChannel.open(
              folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw busy(target);
      }
      return new OutputLock(channel);
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw busy(target);
    } catch (OutputBusyException e) {
      closeQuietly(channel);
      throw e;
    } catch (IOException e) {
      closeQuietly(channel);
      return new OutputLock(null);
    }
  }

  private static OutputBusyException busy(Path target) {
    return new OutputBusyException(
        target + ": another run is writing this file",
        Remedy.of("Wait for it to end").or(Kind.OTHER_OUTPUT));
  }

  private static void closeQuietly(FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        LOG.debug("closing a lock failed, which loses nothing: {}", e.toString());
      }
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }
}
