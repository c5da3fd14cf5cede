package org.pixelmon.core.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.pixelmon.core.secret.Secrets;

/**
 * The one way of text to standard error: messages, log lines and stack traces, each with its
 * secrets masked, whoever wrote it.
 */
final class MaskedText {

  private MaskedText() {}

  /** Masks what is written at a time; everybody writes whole lines, or a whole event of the log. */
  static PrintWriter writer(PrintWriter target) {
    FilterWriter masking =
        new FilterWriter(target) {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            out.write(Secrets.mask(new String(text, offset, length)));
          }

          @Override
          public void write(String text, int offset, int length) throws IOException {
            out.write(Secrets.mask(text.substring(offset, offset + length)));
          }
        };
    return new PrintWriter(masking, true);
  }

  /**
   * Masks what others print past us: the loggers of drivers, the JVM on threads that die. Lines are
   * passed on when they end.
   */
  static void takeOverStandardError() {
    System.setErr(new PrintStream(new LineStream(System.err), true, StandardCharsets.UTF_8));
  }

  /** Those that are texts, by name. */
  static Map<String, String> systemProperties() {
    Map<String, String> texts = new TreeMap<>();
    System.getProperties()
        .forEach(
            (name, value) -> {
              if (name instanceof String key && value instanceof String text) {
                texts.put(key, text);
              }
            });
    return texts;
  }

  /** Masks line by line, since a print stream writes piece by piece. */
  static final class LineStream extends OutputStream {

    /** Longer lines are passed on in pieces. */
    private static final int LONGEST = 1 << 16;

    private final PrintStream target;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineStream(PrintStream target) {
      this.target = target;
    }

    @Override
    public synchronized void write(int b) {
      line.write(b);
      if (b == '\n' || line.size() >= LONGEST) {
        String masked = Secrets.mask(line.toString(StandardCharsets.UTF_8));
        byte[] bytes = masked.getBytes(StandardCharsets.UTF_8);
        target.write(bytes, 0, bytes.length);
        target.flush();
        line.reset();
      }
    }
  }
}
