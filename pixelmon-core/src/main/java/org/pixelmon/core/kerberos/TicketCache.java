package org.pixelmon.core.kerberos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.pixelmon.core.error.NotAuthorisedException;

/**
 * The file in which {@code kinit} left its tickets.
 *
 * @param file the file; need not exist
 */
public record TicketCache(Path file) {

  private static final long MAX_BYTES = 10_000_000;

  /** What to do where there is no ticket that serves. */
  static final String KINIT = "Run kinit, and again when the ticket has run out.";

  /**
   * The cache of a name such as the variable {@code KRB5CCNAME} has: {@code FILE:/tmp/krb5cc_1000},
   * a path, {@code DIR:/run/user/1000/krb5cc} (its primary cache), or {@code DIR::/that/one}.
   *
   * @throws NotAuthorisedException when it is a kind of cache that no Java program can read
   */
  public static TicketCache named(String name) {
    int colon = name.indexOf(':');
    if (colon < 0 || name.startsWith("/")) {
      return new TicketCache(Path.of(name));
    }
    String rest = name.substring(colon + 1);
    return switch (name.substring(0, colon).toUpperCase(Locale.ROOT)) {
      case "FILE", "WRFILE" -> new TicketCache(Path.of(rest));
      case "DIR" ->
          new TicketCache(rest.startsWith(":") ? Path.of(rest.substring(1)) : primary(rest));
      default -> throw outOfReach(name);
    };
  }

  /** The cache of a folder of caches that is in use: the file {@code primary} names it. */
  private static Path primary(String folder) {
    Path caches = Path.of(folder);
    try {
      return caches.resolve(Files.readString(caches.resolve("primary")).strip());
    } catch (IOException e) {
      return caches.resolve("tkt"); // the name of the first one, as kinit makes it
    }
  }

  private static NotAuthorisedException outOfReach(String name) {
    return new NotAuthorisedException(
        "the Kerberos tickets are in " + name + ", which no Java program can read",
        "Get tickets in a file: export KRB5CCNAME=FILE:$HOME/.krb5cc_pixelmon; kinit.");
  }

  /** Whether there is such a file. */
  public boolean exists() {
    return Files.isRegularFile(file);
  }

  /**
   * Whose tickets there are, checked as far as can be without asking anybody.
   *
   * @param now the present time
   * @throws NotAuthorisedException when there is none, or it has expired
   */
  Tickets usable(Instant now) {
    Tickets tickets = read();
    Instant end =
        tickets
            .end()
            .orElseThrow(
                () ->
                    new NotAuthorisedException(
                        file + ": no ticket of the realm " + tickets.realm() + " in it", KINIT));
    if (!end.isAfter(now)) {
      throw new NotAuthorisedException(
          file + ": the Kerberos ticket of " + tickets.name() + " expired at " + end, KINIT);
    }
    return tickets;
  }

  private Tickets read() {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException("it is no ticket cache, as it has more than 10 MB");
      }
      return TicketCacheReader.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new NotAuthorisedException("no Kerberos ticket: there is no " + file, KINIT, e);
    } catch (IOException e) {
      throw new NotAuthorisedException(
          file + ": no Kerberos ticket can be read from it: " + e.getMessage(), KINIT, e);
    }
  }
}
