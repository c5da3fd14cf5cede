package org.pixelmon.core.lumi;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.error.SourceUnavailableException;

/**
 * Runs a program, its arguments as they are, with limits on time and output, reading both its
 * streams as they come. Nothing that it started is left when {@link #run} returns ({@link
 * ProcessFamily}).
 *
 * @param arguments the program and its arguments
 * @param timeLimit after which it is stopped, with all it started
 */
record ExternalCommand(List<String> arguments, Duration timeLimit) {

  /**
   * Most that a program may print, bytes: a hundred times brilcalc's answer for all fills of the
   * LHC, and what fits into the memory we ask for.
   */
  static final int MOST_OUTPUT = 32 << 20;

  /** What is kept of standard error, bytes. */
  private static final int COMPLAINT = 1 << 12;

  /** How long the streams of a program that has ended may be silent before they count as over. */
  private static final long QUIET_MILLIS = 1000;

  /**
   * How a program ended.
   *
   * @param exitCode its exit code; 128 and the signal for one that was killed
   * @param out its standard output
   * @param err the end of its standard error
   */
  record Ended(int exitCode, String out, String err) {}

  /**
   * Runs it.
   *
   * @throws SourceUnavailableException when it cannot be started, prints or takes too much
   */
  Ended run() {
    ProgramFile program =
        ProgramFile.find(
            arguments.get(0), new ProcessBuilder().environment().getOrDefault("PATH", ""));
    List<String> all = new ArrayList<>(arguments);
    all.set(0, program.file().toString());
    try (ProcessFamily family = ProcessFamily.start(all)) {
      return run(program, family);
    } catch (IOException e) {
      throw program.cannotStart(reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped();
    }
  }

  private Ended run(ProgramFile program, ProcessFamily family) throws InterruptedException {
    CapturedStream out = CapturedStream.whole(family.out(), MOST_OUTPUT, family::stop);
    CapturedStream err = CapturedStream.end(family.err(), COMPLAINT);
    boolean inTime = family.waitFor(timeLimit.toMillis());
    family.stop(); // what it left behind would hold the streams open
    String complaint = err.text(QUIET_MILLIS);
    if (family.endedWithPixelMon()) {
      throw stopped();
    }
    if (out.overflowed()) {
      throw new SourceUnavailableException(
          name() + " printed more than " + (MOST_OUTPUT >> 20) + " MB and was stopped", byHand());
    }
    if (!inTime) {
      throw new SourceUnavailableException(
          name()
              + " did not end within "
              + timeLimit.toSeconds()
              + " s and was stopped"
              + ProgramWords.behindColon(complaint),
          "Ask for fewer fills or raise brilcalc.timeoutSeconds.");
    }
    Ended ended = new Ended(family.exitCode(), out.text(QUIET_MILLIS), complaint);
    refuseNotStarted(program, ended);
    return ended;
  }

  /** The shell that holds the program ends with these codes when it cannot become it. */
  private void refuseNotStarted(ProgramFile program, Ended ended) {
    if (ended.exitCode() == 0) {
      return;
    }
    program
        .foreignSystem()
        .ifPresent(
            system -> {
              throw program.cannotStart("it is built for " + system);
            });
    boolean byHolder = ended.err().startsWith(ProcessFamily.HOLDER + ": ");
    if (byHolder && (ended.exitCode() == 126 || ended.exitCode() == 127)) {
      String line = ended.err().strip();
      throw program.cannotStart(line.substring(line.lastIndexOf(": ") + 2));
    }
  }

  /** The system's own words at the end of Java's. */
  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    int error = message.lastIndexOf("error=");
    int words = message.indexOf(", ", error);
    return error < 0 || words < 0 ? message : message.substring(words + 2);
  }

  private SourceUnavailableException stopped() {
    return new SourceUnavailableException(name() + " was stopped with this program", "");
  }

  /** For the user to see all of what it says. */
  String byHand() {
    return "Run it by hand: " + String.join(" ", arguments);
  }

  String name() {
    return arguments.get(0);
  }
}
