package org.pixelmon.core.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.Reporter;

/**
 * Sends log events to standard error: warnings always, more with -v. Set up in code, because to
 * look for a configuration, to read it and to make sense of a pattern costs a command a third of
 * its start.
 */
final class LoggingSetup {

  private LoggingSetup() {}

  /**
   * Replaces the set-up by one that writes to {@code err}.
   *
   * @param program name in front of each line
   * @param verbosity 0 for warnings, 1 for information, 2 for everything
   * @param warnings gets the text of each warning, too
   */
  static void configure(PrintWriter err, String program, int verbosity, Consumer<String> warnings) {
    System.setProperty(LoggerFactory.PROVIDER_PROPERTY_KEY, LogbackAlone.class.getName());
    System.setProperty(
        Reporter.SLF4J_INTERNAL_VERBOSITY_KEY, "WARN"); // it would tell of the line above
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return; // Another backend is on the class path: it has its own set-up.
    }
    context.reset();
    Lines encoder = new Lines(program);
    encoder.setContext(context);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(new WriterStream(err));
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    root.addAppender(warnings(context, warnings));
    root.setLevel(Level.WARN);
    if (verbosity > 0) {
      context.getLogger("org.pixelmon").setLevel(verbosity > 1 ? Level.DEBUG : Level.INFO);
    }
  }

  private static Appender<ILoggingEvent> warnings(
      LoggerContext context, Consumer<String> warnings) {
    Appender<ILoggingEvent> appender =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
              warnings.accept(event.getFormattedMessage());
            }
          }
        };
    appender.setContext(context);
    appender.start();
    return appender;
  }

  /** Program, level and message of an event as a line, without stack traces. */
  private static final class Lines extends EncoderBase<ILoggingEvent> {

    private final String program;

    Lines(String program) {
      this.program = program;
    }

    @Override
    public byte[] headerBytes() {
      return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
      String line =
          program
              + ": "
              + event.getLevel()
              + ": "
              + event.getFormattedMessage()
              + System.lineSeparator();
      return line.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
      return new byte[0];
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
