package org.pixelmon.core.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/**
 * Sends log events to standard error: warnings always, more with -v. Set up in code, because
 * reading a configuration file costs a command a third of its start.
 */
final class LoggingSetup {

  private LoggingSetup() {}

  /**
   * Replaces the set-up by one that writes to {@code err}.
   *
   * @param program name in front of each line
   * @param verbosity 0 for warnings, 1 for information, 2 for everything
   */
  static void configure(PrintWriter err, String program, int verbosity) {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return; // Another backend is on the class path: it has its own set-up.
    }
    context.reset();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(program + ": %level: %msg%n%nopex");
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(new WriterStream(err));
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    root.setLevel(Level.WARN);
    if (verbosity > 0) {
      context.getLogger("org.pixelmon").setLevel(verbosity > 1 ? Level.DEBUG : Level.INFO);
    }
  }

  /** Encoded log lines, written to the run's own standard error. */
  private static final class WriterStream extends OutputStream {

    private final PrintWriter err;

    WriterStream(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      err.write(new String(bytes, offset, length, StandardCharsets.UTF_8));
      err.flush();
    }
  }
}
