package org.pixelmon.core.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.progress.Progress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A subcommand that does work. It parses, calls one service and prints; the service knows nothing
 * of the command line.
 */
public abstract class PixelMonCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common = new CommonOptions();
  private Environment environment;

  /**
   * Does the work.
   *
   * @return {@link ExitCode#OK} or {@link ExitCode#PARTIAL}; everything else is an exception
   */
  protected abstract ExitCode run(RunContext context);

  @Override
  public final Integer call() {
    try (TerminalProgress terminal = new TerminalProgress(environment.err())) {
      PrintWriter err = terminal.clearing(environment.err());
      LoggingSetup.configure(err, spec.root().name(), common.verbosity());
      return run(context(terminal, err)).code();
    }
  }

  private RunContext context(TerminalProgress terminal, PrintWriter err) {
    boolean showProgress = environment.progress() && !common.quiet();
    Configuration config =
        Configuration.load(
            common.settings(), environment.variables(), environment.workingDirectory());
    return new RunContext(
        config,
        terminal.clearing(environment.out()),
        err,
        showProgress ? terminal : Progress.NONE,
        common.verbosity(),
        common.quiet(),
        commandLine(),
        new VersionProvider().getVersion()[0]);
  }

  /** As it could be typed again. */
  private String commandLine() {
    return Stream.concat(
            Stream.of(spec.root().name()),
            spec.root().commandLine().getParseResult().originalArgs().stream())
        .map(PixelMonCommand::quoted)
        .collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** Tells the command its surroundings before it runs. */
  final void surroundedBy(Environment surroundings) {
    this.environment = surroundings;
  }

  /** Whether --debug was given. */
  final boolean debug() {
    return common.debug();
  }
}
