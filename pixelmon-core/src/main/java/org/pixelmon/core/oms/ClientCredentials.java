package org.pixelmon.core.oms;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.io.SecretFile;

/**
 * Id and secret of an application registered at CERN. The text form hides the secret.
 *
 * @param id client id
 * @param secret client secret
 */
record ClientCredentials(String id, String secret) {

  /**
   * Reads {@code client_id} and {@code client_secret} from a properties file; warns when others may
   * read it.
   *
   * @throws NotAuthorisedException when the file is missing or unreadable
   * @throws BadInputException when it lacks one of the two
   */
  static ClientCredentials read(Path file) {
    String text =
        new SecretFile(
                file,
                "",
                Remedy.of("It holds client_id and client_secret for OMS, readable by you alone."))
            .read();
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
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

  @Override
  public String toString() {
    return "ClientCredentials[id=" + id + ", secret=***]";
  }
}
