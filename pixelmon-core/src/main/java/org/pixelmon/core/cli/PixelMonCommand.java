package org.pixelmon.core.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
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
  private Path home;

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
        Configuration.load(settings(), environment.variables(), environment.workingDirectory());
    home = config.home();
    if (!makesHome() && !Files.isDirectory(home)) {
      throw new BadInputException(
          home + ": the home folder is not there", Remedy.of("Make it").or(Kind.OTHER_HOME));
    }
    return new RunContext(
        config,
        environment.workingDirectory(),
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

  /** The settings given as flags. */
  Map<Setting, String> settings() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    if (common.home() != null) {
      flags.put(Setting.HOME, common.home().toString());
    }
    return flags;
  }

  /** Whether the command is there to fill a new home folder; any other wants one that exists. */
  protected boolean makesHome() {
    return false;
  }

  /** The home folder of the run; null before it began. */
  final Path home() {
    return home;
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
