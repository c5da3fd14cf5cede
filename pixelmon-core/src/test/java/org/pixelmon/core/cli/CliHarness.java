package org.pixelmon.core.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Runs an executable in the test's own surroundings and keeps what it said. */
public final class CliHarness {

  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();

  /** Runs with {@code folder} as the working directory and no environment variables. */
  public CliHarness(Path folder) {
    this.folder = folder;
  }

  /** Sets an environment variable for the runs to come. */
  public CliHarness with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /**
   * What a run left.
   *
   * @param code exit code
   * @param out standard output
   * @param err standard error
   */
  public record Result(int code, String out, String err) {

    /** Standard error without how long it took. */
    public String told() {
      return err.replaceAll("(?m); took [0-9.]+ s$", "");
    }

    /** Lines on standard error, without how long it took. */
    public List<String> errorLines() {
      return told().lines().toList();
    }
  }

  /** Runs once; {@code root} is a fresh root command. */
  public Result run(Object root, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Application.run(root, environment(out, err), args);
    return new Result(code, out.toString(), err.toString());
  }

  /** Parses a command line as an executable does, but runs nothing. */
  public ParseResult parse(Object root, String... args) {
    return Application.line(root, environment(new StringWriter(), new StringWriter()))
        .parseArgs(Spelling.normalise(args));
  }

  private Environment environment(StringWriter out, StringWriter err) {
    return new Environment(
        Map.copyOf(variables),
        folder,
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        false,
        false);
  }

  /**
   * What is wrong with the help of an executable: commands without an example, a header or options
   * without a description. Empty when all is well.
   */
  public static List<String> helpProblems(Object root) {
    List<String> problems = new ArrayList<>();
    collect(Application.model(root), problems);
    return problems;
  }

  private static void collect(CommandSpec spec, List<String> problems) {
    String name = spec.qualifiedName();
    if (spec.usageMessage().header().length == 0) {
      problems.add(name + " has no header");
    }
    String footer = String.join("\n", spec.usageMessage().footer());
    if (!footer.contains(spec.root().name() + " ")) {
      problems.add(name + " has no example in its footer");
    }
    for (OptionSpec option : spec.options()) {
      check(name + " " + option.longestName(), option, problems);
    }
    spec.positionalParameters().forEach(p -> check(name + " " + p.paramLabel(), p, problems));
    spec.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(sub -> !sub.helpCommand()) // picocli's own
        .forEach(sub -> collect(sub, problems));
  }

  private static void check(String name, ArgSpec argument, List<String> problems) {
    if (String.join("", argument.description()).isBlank()) {
      problems.add(name + " has no description");
    }
  }
}
