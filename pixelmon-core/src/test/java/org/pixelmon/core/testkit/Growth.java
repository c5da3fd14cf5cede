package org.pixelmon.core.testkit;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.pixelmon.core.error.PixelMonException;

/**
 * Checks that the work of a parser grows with its input and not with the square of it, on lines
 * that nobody means well with: one piece of text, repeated up to a megabyte.
 *
 * <p>What is measured is the processor time of the whole process, so that other programs on the
 * machine do not count. A megabyte that takes less than {@link #NOTICEABLE} seconds passes:
 * quadratic work on it takes minutes. Else each size is four times the one before: work that grows
 * linearly grows by 4, by the square 16.
 */
public final class Growth {

  private static final int MEGABYTE = 1_000_000;

  /** Characters; what is slow on the first of them shows before it takes minutes. */
  private static final int[] SIZES = {16_000, 64_000, 250_000, MEGABYTE};

  private static final int SOME = 50_000;

  /** Processor time of {@link #SOME} characters beyond which growth is looked at step by step. */
  private static final double MUCH_FOR_SOME = 0.3;

  private static final double NOTICEABLE = 1.0;
  private static final double TOO_MUCH = 9;
  private static final int TRIES = 3;

  /** What makes patterns and loops try again from each place: each is repeated. */
  private static final List<String> PIECES =
      List.of(
          " ", "\t", "(", "((a)", "[", "[a]", "{", "}", "1", "1.", "\"", "'", ",", "=", "#", "+",
          "-", "a", ":", "::", "/", "\\", "1 ", "\u0000", "\r", "\n", "1\n", "{\"a\":");

  private Growth() {}

  /**
   * Checks a parser of texts.
   *
   * @param before what a text begins with, so that the parser gets to where the rest is looked at
   * @param after what it ends with
   * @param parser may refuse the text, by an error of ours
   */
  public static void ofText(String before, String after, Consumer<String> parser) {
    PIECES.forEach(piece -> ofPiece(before, piece, after, parser));
  }

  /** Like {@link #ofText}, with one piece that the parser's own language has. */
  public static void ofPiece(String before, String piece, String after, Consumer<String> parser) {
    of(
        before + piece + piece + "..." + after,
        size -> before + piece.repeat(size / piece.length()) + after,
        text -> accept(parser, text));
  }

  /** Like {@link #ofText}, for a parser of files in UTF-8; {@code file} is written. */
  public static void ofFile(Path file, String before, String after, Consumer<Path> parser) {
    ofText(
        before,
        after,
        text -> {
          try {
            Files.writeString(file, text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          parser.accept(file);
        });
  }

  private static void accept(Consumer<String> parser, String text) {
    try {
      parser.accept(text);
    } catch (PixelMonException e) {
      if (e.getMessage().length() > 2000) {
        throw new AssertionError("a message of " + e.getMessage().length() + " characters", e);
      }
    }
  }

  /**
   * Checks any work on inputs of growing size.
   *
   * @param name of the case, for the error
   */
  public static <T> void of(String name, IntFunction<T> input, Consumer<T> work) {
    for (int tries = 1; ; tries++) {
      String problem = problem(input, work);
      if (problem.isEmpty()) {
        return;
      }
      if (tries == TRIES || problem.startsWith("!")) {
        throw new AssertionError(name.replace("\n", "\\n") + ": " + problem);
      }
    }
  }

  /** Empty when the work grows as it should; begins with ! when there is no need to try again. */
  private static <T> String problem(IntFunction<T> input, Consumer<T> work) {
    try {
      if (seconds(input, work, SOME) < MUCH_FOR_SOME
          && seconds(input, work, MEGABYTE) < NOTICEABLE) {
        return "";
      }
      return stepByStep(input, work);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return "!" + e;
    }
  }

  private static <T> String stepByStep(IntFunction<T> input, Consumer<T> work) {
    double before = Double.NaN;
    for (int size : SIZES) {
      double seconds = seconds(input, work, size);
      if (seconds > NOTICEABLE && seconds > TOO_MUCH * before) {
        return String.format(
            Locale.ROOT, "%.2f s on %d characters, %.2f s on a quarter", seconds, size, before);
      }
      before = seconds;
    }
    return "";
  }

  private static <T> double seconds(IntFunction<T> input, Consumer<T> work, int size) {
    T made = input.apply(size);
    double begin = processorSeconds();
    work.accept(made);
    return processorSeconds() - begin;
  }

  private static double processorSeconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
