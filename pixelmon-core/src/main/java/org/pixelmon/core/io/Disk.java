package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was written survives a power failure only if it was forced to disk. */
public final class Disk {

  private static final Logger LOG = LoggerFactory.getLogger(Disk.class);

  /** What file systems answer that cannot force anything: EINVAL, EOPNOTSUPP, ENOSYS. */
  private static final Pattern CANNOT =
      Pattern.compile("invalid argument|not supported|not implemented");

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

  /** Forces the names in a folder to disk, where that can be done. */
  public static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("the names in {} are not forced to disk: {}", folder, e.toString());
    }
  }
}
