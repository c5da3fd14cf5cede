package org.pixelmon.core.io;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that writes, as others can know it: whether it is alive can be told only where it runs.
 *
 * @param user who started it
 * @param host name of the machine or container
 * @param boot this start of the machine
 * @param numbers what numbers the processes: containers have their own
 * @param pid the process's number there
 * @param started when it started
 */
record RunOwner(String user, String host, String boot, String numbers, long pid, Instant started) {

  private static final Logger LOG = LoggerFactory.getLogger(RunOwner.class);

  /** Linux's name for the time between two starts of the machine, the same in all containers. */
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /** A link to the name of what numbers the processes. */
  private static final Path NUMBERS = Path.of("/proc/self/ns/pid");

  /** The start of a process is known to a second, which a corrected clock may move. */
  private static final Duration SAME_START = Duration.ofSeconds(3);

  /** This process. */
  static final RunOwner THIS = ofThisProcess();

  /** Eight hexadecimal digits for the machine since it was started, the same in containers. */
  static String bootNumber() {
    return number(bootId());
  }

  private static RunOwner ofThisProcess() {
    ProcessHandle process = ProcessHandle.current();
    return new RunOwner(
        System.getProperty("user.name", "?"),
        hostName(),
        bootNumber(),
        number(numberedBy()),
        process.pid(),
        start(process));
  }

  private static Instant start(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static String bootId() {
    try {
      return Files.readString(BOOT).strip();
    } catch (IOException e) {
      LOG.debug("this system has no number: {}", e.toString());
      return hostName();
    }
  }

  private static String numberedBy() {
    try {
      return Files.readSymbolicLink(NUMBERS).toString();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.debug("processes are numbered once a machine: {}", e.toString());
      return "";
    }
  }

  private static String hostName() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException unknown) {
        return "localhost";
      }
    }
  }

  private static String number(String text) {
    CRC32 number = new CRC32();
    number.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", number.getValue());
  }

  /** Whether the process has ended for certain; not so where nobody can know. */
  boolean isDead() {
    if (!numbers.equals(THIS.numbers)) {
      return false;
    }
    if (!boot.equals(THIS.boot)) {
      return host.equals(THIS.host) && !host.startsWith("localhost"); // it was started anew
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    return process.isEmpty()
        || Duration.between(started, start(process.get())).abs().compareTo(SAME_START) > 0;
  }

  /** As a message names it: {@code run 4711 of alice on lxplus712}. */
  String inWords() {
    return "run " + pid + " of " + user + " on " + host;
  }

  /** As a file holds it, which people may read, too. */
  String text() {
    return "user="
        + escaped(user)
        + "\nhost="
        + escaped(host)
        + "\nboot="
        + boot
        + "\nnumbers="
        + numbers
        + "\npid="
        + pid
        + "\nstarted="
        + started
        + "\n";
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replaceAll("\\p{Cntrl}", "?");
  }

  /** Reads {@link #text()}; empty for anything else, as a file that is being written. */
  static Optional<RunOwner> parse(String text) {
    Properties values = new Properties();
    try {
      values.load(new StringReader(text));
      return Optional.of(
          new RunOwner(
              values.getProperty("user", "?"),
              values.getProperty("host", "?"),
              values.getProperty("boot", ""),
              values.getProperty("numbers", ""),
              Long.parseLong(values.getProperty("pid", "")),
              Instant.parse(values.getProperty("started", ""))));
    } catch (IOException | RuntimeException e) {
      LOG.debug("not the owner of a lock: {}", e.toString());
      return Optional.empty();
    }
  }
}
