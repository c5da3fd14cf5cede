package org.pixelmon.radsim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.Application;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.fills.PixelmonFills;
import org.pixelmon.fluence.PixelmonFluence;
import org.pixelmon.lumi.PixelmonLumi;
import org.pixelmon.temperatures.PixelmonTemperatures;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The examples of all help texts, run one after the other in one home folder as a new user would:
 * every one finds what an earlier one made.
 */
class ExamplesTest {

  private static final Map<String, Supplier<Object>> PROGRAMS = new LinkedHashMap<>();

  static {
    PROGRAMS.put("pixelmon-fills", PixelmonFills::new);
    PROGRAMS.put("pixelmon-lumi", PixelmonLumi::new);
    PROGRAMS.put("pixelmon-currents", PixelmonCurrents::new);
    PROGRAMS.put("pixelmon-temperatures", PixelmonTemperatures::new);
    PROGRAMS.put("pixelmon-fluence", PixelmonFluence::new);
    PROGRAMS.put("pixelmon-radsim", PixelmonRadsim::new);
  }

  /** The commands in the order of the pipeline; those that show their whole program come last. */
  private static final List<String> ORDER =
      List.of(
          "pixelmon-fills demo",
          "pixelmon-fills get",
          "pixelmon-fills archive",
          "pixelmon-fills archive status",
          "pixelmon-fills archive mirror",
          "pixelmon-fills archive verify",
          "pixelmon-fills archive prune",
          "pixelmon-lumi get",
          "pixelmon-currents fetch",
          "pixelmon-currents process",
          "pixelmon-temperatures readout-groups",
          "pixelmon-temperatures air",
          "pixelmon-temperatures pipe",
          "pixelmon-temperatures annealing",
          "pixelmon-temperatures plot",
          "pixelmon-currents plot",
          "pixelmon-currents plot-azimuth",
          "pixelmon-currents report",
          "pixelmon-fluence field",
          "pixelmon-fluence at",
          "pixelmon-fluence modules",
          "pixelmon-fluence plot",
          "pixelmon-fluence fit",
          "pixelmon-radsim prepare",
          "pixelmon-radsim merge",
          "pixelmon-radsim check",
          "pixelmon-radsim plot",
          "pixelmon-radsim simulate",
          "pixelmon-radsim scenario",
          "pixelmon-fills status",
          "pixelmon-fills",
          "pixelmon-lumi",
          "pixelmon-currents",
          "pixelmon-temperatures",
          "pixelmon-fluence",
          "pixelmon-radsim");

  /** A word of a shell's command line, plain or in single quotes. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path folder;

  private CliHarness.Result run(List<String> words) {
    return new CliHarness(folder)
        .with("PIXELMON_OFFLINE", "true")
        .run(
            PROGRAMS.get(words.get(0)).get(),
            words.subList(1, words.size()).toArray(String[]::new));
  }

  /** The lines of a help text that begin with its program, continued lines joined. */
  private List<List<String>> examples(String command) {
    List<String> help = new ArrayList<>(List.of(command.split(" ")));
    help.add("-h");
    String text = run(help).out();
    String footer = text.substring(text.lastIndexOf("Example")).replace("\\\n", " ");
    return footer
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("pixelmon-"))
        .map(ExamplesTest::words)
        .toList();
  }

  /** The words of a command, up to a pipe. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(line); word.find() && !word.group().equals("|"); ) {
      words.add(word.group(1) == null ? word.group() : word.group(1));
    }
    return words;
  }

  @Test
  void everyExampleWorksAfterThoseBeforeIt() {
    TestHome home = new TestHome(folder);
    home.write("points.csv", "r_cm,z_cm", "2.9,0", "6.8,-12.5");
    home.write(
        "data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt",
        "Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]\t"
            + "Leakage_current [uA]",
        "7920\t1657026428\t1200\t\t261.18\t\t     76455\t\t  9.50");

    for (String command : ORDER) {
      List<List<String>> examples = examples(command);
      assertThat(examples).as(command).isNotEmpty();
      for (List<String> example : examples) {
        CliHarness.Result result = run(example);
        assertThat(result.code()).as("%s: %s", example, result.err()).isIn(0, 7);
        assertThatWhatIsPrintedIsThere(example, result);
      }
    }
  }

  private void assertThatWhatIsPrintedIsThere(List<String> example, CliHarness.Result result) {
    List<String> paths =
        result
            .out()
            .lines()
            .filter(line -> line.matches("(data|plots|other|elsewhere)/\\S+"))
            .toList();
    for (String path : paths) {
      assertThat(folder.resolve(path)).as(example.toString()).exists();
    }
  }

  @Test
  void everyCommandHasItsPlaceInTheOrder() {
    List<String> commands = new ArrayList<>();
    PROGRAMS.forEach(
        (name, program) -> addCommands(name, Application.model(program.get()), commands));

    assertThat(ORDER).containsExactlyInAnyOrderElementsOf(commands);
  }

  private static void addCommands(String name, CommandSpec command, List<String> commands) {
    commands.add(name);
    command
        .subcommands()
        .forEach(
            (sub, below) -> {
              if (!below.getCommandSpec().helpCommand()) {
                addCommands(name + " " + sub, below.getCommandSpec(), commands);
              }
            });
  }

  @Test
  void resultsArePrintedAsTheyAreReachedFromWhereTheUserStands() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    run(List.of("pixelmon-fills", "demo", "--home", "home", "--fills", "2"));

    for (Path standing : List.of(folder, elsewhere, home.resolve("data"))) {
      CliHarness.Result result =
          new CliHarness(standing)
              .run(
                  new PixelmonFills(),
                  "get",
                  "-ff",
                  "7920",
                  "-lf",
                  "7930",
                  "--offline",
                  "--home",
                  home.toString());

      String printed = result.out().strip();
      assertThat(standing.resolve(printed)).isRegularFile().hasFileName("fills.csv");
      assertThat(Path.of(printed).isAbsolute()).isEqualTo(standing.equals(elsewhere));
    }
  }
}
