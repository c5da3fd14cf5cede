package org.pixelmon.core.oms;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Id and secret of an application registered at CERN. The text form hides the secret.
 *
 * @param id client id
 * @param secret client secret
 */
record ClientCredentials(String id, String secret) {

  private static final Logger LOG = LoggerFactory.getLogger(ClientCredentials.class);
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  /**
   * Reads {@code client_id} and {@code client_secret} from a properties file; warns when others may
   * read it.
   *
   * @throws NotAuthorisedException when the file is missing or unreadable
   * @throws BadInputException when it lacks one of the two
   */
  static ClientCredentials read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
      warnIfOthersMayRead(file);
    } catch (IOException e) {
      String problem = Files.exists(file) ? "cannot be read" : "file not found";
      throw new NotAuthorisedException(
          file + ": " + problem,
          "It holds client_id and client_secret for OMS, readable by you alone.",
          e);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(file + ": not a properties file", "", e);
    }
    return new ClientCredentials(
        value(file, properties, "client_id"), value(file, properties, "client_secret"));
  }

  private static String value(Path file, Properties properties, String key) {
    String value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new BadInputException(
          file + ": " + key + " is missing", "It wants the lines client_id=... client_secret=...");
    }
    return value;
  }

  private static void warnIfOthersMayRead(Path file) throws IOException {
    try {
      Set<PosixFilePermission> granted = EnumSet.copyOf(OF_OTHERS);
      granted.retainAll(Files.getPosixFilePermissions(file));
      if (!granted.isEmpty()) {
        LOG.warn("{} can be read or changed by others: chmod 600 {}", file, file);
      }
    } catch (UnsupportedOperationException e) {
      LOG.debug("no POSIX permissions to check on {}", file);
    }
  }

  @Override
  public String toString() {
    return "ClientCredentials[id=" + id + ", secret=***]";
  }
}
