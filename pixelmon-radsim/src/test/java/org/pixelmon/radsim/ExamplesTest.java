package org.pixelmon.radsim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
          "pixelmon-fluence field",
          "pixelmon-fluence at",
          "pixelmon-fluence modules",
          "pixelmon-fluence plot",
          "pixelmon-fluence fit",
          "pixelmon-radsim prepare",
          "pixelmon-radsim merge",
          "pixelmon-radsim check",
          "pixelmon-radsim plot",
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
    home.text("data/fluence/cmsv3_23_1_0_usrbin_40_ascii", fluka());
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

  /** A field of FLUKA in coarse bins that falls with r, over the whole detector. */
  private static String fluka() {
    StringBuilder text = new StringBuilder();
    List<String> titles = List.of("allpart", "neut", "aneut", "prot", "aprot", "pions");
    for (int section = 1; section <= titles.size(); section++) {
      int number = section;
      text.append("1\n");
      text.append(
          "     R - Z    binning n.   %d  \"%-10s\" , generalized particle n.  236\n"
              .formatted(section, titles.get(section - 1)));
      text.append(axis("R", 0, 20, 40)).append(axis("Z", -350, 350, 70));
      text.append("     axis coordinates: X =  0.0000E+00, Y =  0.0000E+00 cm\n");
      text.append("     Data follow in a matrix A(ir,iz), format (1(5x,1p,10(1x,e11.4)))\n\n");
      text.append("      accurate deposition along the tracks requested\n");
      text.append("      this is a track-length binning\n");
      text.append(matrix(bin -> 0.1 / number / Math.pow(0.25 + bin % 40 * 0.5, 1.5)));
      text.append("\n      Percentage errors follow in a matrix A(ir,iz),");
      text.append(" format (1(5x,1p,10(1x,e11.4)))\n\n");
      text.append(matrix(bin -> 1.5));
    }
    return text.toString();
  }

  private static String axis(String name, double min, double max, int bins) {
    return String.format(
        Locale.ROOT,
        "     %s coordinate: from %11.4E to %11.4E cm, %5d bins (%11.4E cm wide)\n",
        name,
        min,
        max,
        bins,
        (max - min) / bins);
  }

  private static String matrix(IntToDoubleFunction value) {
    double[] values = IntStream.range(0, 40 * 70).mapToDouble(value).toArray();
    return IntStream.range(0, values.length / 10)
        .mapToObj(
            line ->
                Arrays.stream(values, 10 * line, 10 * line + 10)
                    .mapToObj(number -> String.format(Locale.ROOT, " %11.4E", number))
                    .collect(Collectors.joining("", "     ", "\n")))
        .collect(Collectors.joining());
  }
}
