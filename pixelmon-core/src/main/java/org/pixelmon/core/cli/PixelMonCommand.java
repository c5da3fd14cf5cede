package org.pixelmon.core.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
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
import org.pixelmon.core.secret.Secrets;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/**
 * A subcommand that does work. It parses, calls one service and prints; the service knows nothing
 * of the command line.
 */
public abstract class PixelMonCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common = new CommonOptions();
  private Environment environment;
  private Outcome outcome;
  private Path home;

  /**
   * Does the work.
   *
   * @return {@link ExitCode#OK} or {@link ExitCode#PARTIAL}; everything else is an exception
   */
  protected abstract ExitCode run(RunContext context);

  @Override
  public final Integer call() {
    try (TerminalProgress terminal =
        new TerminalProgress(
            environment.err(),
            environment.unicode(),
            () -> TerminalWidth.of(environment.variables()))) {
      PrintWriter err = terminal.clearing(environment.err());
      outcome.command(Application.words(spec));
      outcome.json(common.json());
      outcome.printTo(terminal.clearing(environment.out()));
      LoggingSetup.configure(err, spec.root().name(), common.verbosity(), outcome::warning);
      RunContext context = context(terminal, err);
      if (onlyShows()) {
        show(context);
        return ExitCode.OK.code();
      }
      ExposedSecrets.warn(environment.variables(), words(), context.config());
      ExitCode code = run(context);
      tellSummary(context);
      return code.code();
    }
  }

  /** The last line: what was done, and how long it took. */
  private void tellSummary(RunContext context) {
    if (!outcome.summary().isEmpty() && !common.quiet()) {
      context.err().println(outcome.summary() + "; took " + TimeText.of(outcome.sinceStart()));
    }
  }

  private RunContext context(TerminalProgress terminal, PrintWriter err) {
    boolean showProgress = environment.progress() && !common.quiet();
    if (showProgress) {
      terminal.start();
    }
    Configuration config =
        Configuration.load(settings(), environment.variables(), environment.workingDirectory());
    home = config.home();
    outcome.home(home);
    if (!makesHome() && !onlyShows() && !Files.isDirectory(home)) {
      throw new BadInputException(
          home + ": the home folder is not there", Remedy.of("Make it").or(Kind.OTHER_HOME));
    }
    return new RunContext(
        config,
        environment.workingDirectory(),
        outcome,
        err,
        showProgress ? terminal : Progress.NONE,
        common.verbosity(),
        common.quiet(),
        commandLine(),
        VersionText.first());
  }

  private List<String> words() {
    return spec.root().commandLine().getParseResult().originalArgs();
  }

  /** As it could be typed again, but for secrets. */
  private String commandLine() {
    return Stream.concat(Stream.of(spec.root().name()), Secrets.maskArguments(words()).stream())
        .map(PixelMonCommand::quoted)
        .collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** Whether the user only wants to look at something, instead of work. */
  boolean onlyShows() {
    return common.showConfig();
  }

  /** Shows what the user wants to look at. */
  void show(RunContext context) {
    SettingsReport report = SettingsReport.of(context.config());
    context.show("settings", report.lines(), report::data);
  }

  /** The settings given as flags. */
  Map<Setting, String> settings() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    if (common.home() != null) {
      flags.put(Setting.HOME, common.home().toString());
    }
    OptionSpec signOn = spec.findOption("--oms-auth");
    if (signOn != null && !signOn.stringValues().isEmpty()) {
      flags.put(Setting.OMS_AUTH, signOn.stringValues().get(0));
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

  /** Tells the command its surroundings, and where its outcome goes, before it runs. */
  final void surroundedBy(Environment surroundings, Outcome told) {
    this.environment = surroundings;
    this.outcome = told;
  }

  /** Whether --debug was given. */
  final boolean debug() {
    return common.debug();
  }
}
