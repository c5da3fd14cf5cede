package org.pixelmon.core.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.MessageText;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.io.WriteProblem;
import org.pixelmon.core.secret.Secrets;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs an executable: parses, dispatches, turns errors into one line and an exit code. */
public final class Application {

  private static final int HELP_WIDTH = 100;

  private Application() {}

  /**
   * Runs a root command with the process's own surroundings and ends the process.
   *
   * @param root the picocli root command
   * @param args the process's arguments
   */
  public static void main(Object root, String... args) {
    MaskedText.takeOverStandardError();
    System.exit(run(root, Environment.ofProcess(), args));
  }

  /**
   * Runs a root command.
   *
   * @return the exit code
   */
  public static int run(Object root, Environment surroundings, String... args) {
    Secrets.noteAmong(surroundings.variables());
    Secrets.noteAmong(MaskedText.systemProperties());
    Environment environment = surroundings.withErr(MaskedText.writer(surroundings.err()));
    Outcome outcome = new Outcome(List.of(args));
    String[] words = Spelling.normalise(args);
    CommandLine line = configured(CommandTree.forWords(root, words), environment, outcome);
    int code = execute(line, outcome, words);
    if (outcome.isJson() && !isAskedForText(line)) {
      String program = line.getCommandName();
      WholeText.print(
          environment.out(), JsonResult.of(outcome, program, code, environment.workingDirectory()));
    }
    code = settle(code, environment, line, outcome);
    environment.err().flush();
    return code;
  }

  /** A root command with all below it, as help, manuals and completions describe it. */
  public static CommandSpec model(Object root) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return line(root, new Environment(Map.of(), Path.of(""), nowhere, nowhere, false, false))
        .getCommandSpec();
  }

  /** A root command with all below it, ready to parse and run. */
  static CommandLine line(Object root, Environment environment) {
    return configured(CommandTree.whole(root), environment, new Outcome(List.of()));
  }

  private static CommandLine configured(
      CommandLine line, Environment environment, Outcome outcome) {
    line.setOut(environment.out());
    line.setErr(environment.err());
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setUsageHelpLongOptionsMaxWidth(36);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(environment.colour() ? Ansi.ON : Ansi.OFF));
    line.setPosixClusteredShortOptionsAllowed(false);
    Converters.register(line);
    Handlers handlers = new Handlers(outcome);
    line.setExecutionStrategy(handlers);
    line.setParameterExceptionHandler(handlers);
    line.setExecutionExceptionHandler(handlers);
    describe(line.getCommandSpec(), environment, outcome);
    return line;
  }

  /** Help and version are texts, whoever asks for them. */
  private static boolean isAskedForText(CommandLine line) {
    for (ParseResult each = line.getParseResult(); each != null; each = each.subcommand()) {
      if (each.isUsageHelpRequested() || each.isVersionHelpRequested()) {
        return true;
      }
    }
    return false;
  }

  /**
   * What picocli calls; no lambdas, for the reason told in {@link Converters}.
   *
   * @param outcome what the run comes to
   */
  private record Handlers(Outcome outcome)
      implements IExecutionStrategy, IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int execute(ParseResult parsed) {
      return runLast(parsed);
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
      return wrongUsage(e, outcome, args);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
      return failure(e, line, outcome);
    }
  }

  private static int runLast(ParseResult parsed) {
    for (ParseResult each = parsed; each != null; each = each.subcommand()) {
      for (OptionSpec option : each.matchedOptions()) {
        // Of "," the library makes a list without entries.
        if (option.getValue() instanceof Collection<?> list && list.isEmpty()) {
          throw new ParameterException(
              each.commandSpec().commandLine(),
              "Invalid value for option '"
                  + option.longestName()
                  + "': wants a list, got '"
                  + String.join(" ", option.originalStringValues())
                  + "'");
        }
      }
    }
    return new RunLast().execute(parsed);
  }

  /** The library catches exceptions only; a stack or heap that overflows is an error. */
  private static int execute(CommandLine line, Outcome outcome, String... args) {
    try {
      return line.execute(args);
    } catch (Error e) {
      return report(e, line, outcome, List.of(args).contains("--debug"));
    }
  }

  /**
   * A run whose results did not reach standard output did not succeed, unless their reader had
   * enough of them.
   */
  private static int settle(int code, Environment environment, CommandLine line, Outcome outcome) {
    environment.out().flush();
    Optional<IOException> failure =
        environment.outFailure().get().filter(e -> !WriteProblem.isClosedPipe(e));
    boolean succeeded = code == ExitCode.OK.code() || code == ExitCode.PARTIAL.code();
    if (failure.isEmpty() || !succeeded) {
      return code;
    }
    String reason = WriteProblem.of(failure.get()).reason();
    return report(
        new OutputException(
            "standard output: cannot be written: " + reason,
            "What was printed is not complete; files are.",
            failure.get()),
        line,
        outcome,
        false);
  }

  private static void describe(CommandSpec spec, Environment environment, Outcome outcome) {
    if (spec.userObject() instanceof PixelMonCommand command) {
      command.surroundedBy(environment, outcome);
    }
    spec.versionProvider(new VersionProvider());
    spec.usageMessage().sortOptions(false);
    spec.usageMessage().exitCodeListHeading("%nExit codes:%n");
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(" " + code.code(), code.meaning());
    }
    spec.usageMessage().exitCodeList(codes);
    spec.subcommands()
        .values()
        .forEach(sub -> describe(sub.getCommandSpec(), environment, outcome));
  }

  private static int wrongUsage(ParameterException e, Outcome outcome, String... args) {
    return wrongUsage(e.getCommandLine(), outcome, WrongUsage.message(e), Suggestion.of(e, args));
  }

  private static int wrongUsage(CommandLine line, Outcome outcome, String message, String hint) {
    tell(line, outcome, message, hint);
    line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " -h'.");
    return ExitCode.USAGE.code();
  }

  /** One line for people, and the same for machines. */
  private static void tell(CommandLine line, Outcome outcome, String message, String hint) {
    line.getErr().println(oneLine(program(line), message, hint));
    if (outcome.command().isEmpty()) {
      outcome.command(words(line.getCommandSpec()));
    }
    outcome.failed(MessageText.of(message), MessageText.line(hint));
  }

  /** The words behind the program that name a command; empty for the program itself. */
  static String words(CommandSpec spec) {
    return spec.qualifiedName().substring(spec.root().name().length()).strip();
  }

  private static int failure(Exception e, CommandLine line, Outcome outcome) {
    if (e instanceof ExecutionException && !(line.getCommand() instanceof Callable)) {
      return wrongUsage(line, outcome, "this version has no subcommands", "");
    }
    boolean debug = line.getCommand() instanceof PixelMonCommand command && command.debug();
    return report(e, line, outcome, debug);
  }

  private static int report(Throwable e, CommandLine line, Outcome outcome, boolean debug) {
    ExitCode code = e instanceof PixelMonException known ? known.exitCode() : ExitCode.INTERNAL;
    tell(line, outcome, message(e), hint(e, line));
    if (debug) {
      e.printStackTrace(line.getErr());
    }
    return code.code();
  }

  private static String message(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return "out of memory" + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
    return e instanceof PixelMonException ? e.getMessage() : "internal error: " + e;
  }

  private static String hint(Throwable e, CommandLine line) {
    if (e instanceof PixelMonException known) {
      return RemedyWording.of(known.remedy(), line);
    }
    return e instanceof OutOfMemoryError
        ? "Allow more, for example with PIXELMON_JAVA_OPTS=-Xmx2g."
        : "this is a bug: please report it with the output of --debug";
  }

  private static String program(CommandLine line) {
    return line.getCommandSpec().root().name();
  }

  private static String oneLine(String program, String message, String hint) {
    return program
        + ": "
        + MessageText.of(message)
        + (hint.isEmpty() ? "" : " - " + MessageText.line(hint));
  }
}
