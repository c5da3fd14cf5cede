package org.pixelmon.core.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.PixelMonException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

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
    System.exit(run(root, Environment.ofProcess(), args));
  }

  /**
   * Runs a root command.
   *
   * @return the exit code
   */
  public static int run(Object root, Environment environment, String... args) {
    CommandLine line = new CommandLine(root);
    line.setOut(environment.out());
    line.setErr(environment.err());
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setUsageHelpLongOptionsMaxWidth(36);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(environment.colour() ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, Application::day);
    line.setParameterExceptionHandler(Application::wrongUsage);
    line.setExecutionExceptionHandler(Application::failure);
    describe(line.getCommandSpec(), environment);
    int code = line.execute(normalise(args));
    environment.out().flush();
    environment.err().flush();
    return code;
  }

  /** The original's long flags have underscores ({@code --first_fill}); ours have hyphens. */
  private static String[] normalise(String[] args) {
    return Arrays.stream(args).map(Application::normalise).toArray(String[]::new);
  }

  private static String normalise(String arg) {
    if (!arg.startsWith("--")) {
      return arg;
    }
    int equals = arg.indexOf('=');
    String name = equals < 0 ? arg : arg.substring(0, equals);
    return name.replace('_', '-') + arg.substring(name.length());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not a day like 2022-07-05");
    }
  }

  private static void describe(CommandSpec spec, Environment environment) {
    if (spec.userObject() instanceof PixelMonCommand command) {
      command.surroundedBy(environment);
    }
    spec.versionProvider(new VersionProvider());
    spec.usageMessage().sortOptions(false);
    spec.usageMessage().exitCodeListHeading("%nExit codes:%n");
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(" " + code.code(), code.meaning());
    }
    spec.usageMessage().exitCodeList(codes);
    spec.subcommands().values().forEach(sub -> describe(sub.getCommandSpec(), environment));
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println(oneLine(line.getCommandSpec().root().name(), e.getMessage(), ""));
    line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " -h'.");
    return ExitCode.USAGE.code();
  }

  private static int failure(Exception e, CommandLine line, ParseResult parsed) {
    boolean debug = line.getCommand() instanceof PixelMonCommand command && command.debug();
    String program = line.getCommandSpec().root().name();
    ExitCode code = ExitCode.INTERNAL;
    if (e instanceof PixelMonException known) {
      line.getErr().println(oneLine(program, known.getMessage(), known.hint()));
      code = known.exitCode();
    } else {
      String hint = "this is a bug: please report it with the output of --debug";
      line.getErr().println(oneLine(program, "internal error: " + e, hint));
    }
    if (debug) {
      e.printStackTrace(line.getErr());
    }
    return code.code();
  }

  private static String oneLine(String program, String message, String hint) {
    String text = program + ": " + message + (hint.isEmpty() ? "" : " - " + hint);
    return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
