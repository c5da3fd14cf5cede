package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.SmallFluka;
import org.pixelmon.core.testkit.TestHome;

/** Every command of every program with {@code --json}, on one demo home. */
@TestInstance(Lifecycle.PER_CLASS)
class JsonOfEveryCommandTest {

  private static final String GROUP = "BPix_BmI_SEC1_LYR1";
  private static final String PROFILES = "data/radiation_simulation/";
  private static final String PROFILE = PROFILES + "profile_" + GROUP + "_7920_7930.txt";

  /** In the order of the pipeline; each ends with 0 unless a code stands before it. */
  private static final String PIPELINE =
      """
      pixelmon-fills demo --fills 8
      pixelmon-fills get -ff 7920 -lf 7930
      pixelmon-fills get -ff 7920 -lf 7930 --dry-run
      pixelmon-fills archive status
      7 pixelmon-fills archive mirror --from 2022-07-05 --to 2029-07-05
      pixelmon-fills archive verify
      pixelmon-fills archive prune lumi 7920 --dry-run
      pixelmon-fills archive prune --damaged --even-demo
      pixelmon-lumi get -ff 7920 -lf 7930
      pixelmon-lumi get -ff 7920 -lf 7930 --dry-run
      pixelmon-currents fetch -ff 7920 -lf 7930 -s Barrel
      pixelmon-currents fetch -ff 7920 -lf 7930 -s Barrel --dry-run
      pixelmon-currents fetch --show-sql
      pixelmon-currents process -ff 7920 -lf 7930 -s Barrel
      pixelmon-temperatures readout-groups -ff 7920 -lf 7930
      pixelmon-temperatures readout-groups -ff 7920 -lf 7930 --correct-for-fluence --dry-run
      pixelmon-temperatures air -ff 7920 -lf 7930
      pixelmon-temperatures pipe -ff 7920 -lf 7930
      pixelmon-temperatures annealing -s 2022-07-05 -e 2022-07-07 --summary
      pixelmon-fills status -ff 7920 -lf 7930
      pixelmon-fills status --due
      pixelmon-temperatures plot -ts air -ff 7920 -lf 7930 -x lumi,fill --format png
      pixelmon-currents plot -s Barrel -ff 7920 -lf 7930 -x_axes lumi,fill --format png,C
      pixelmon-currents plot-azimuth -ff 7920 -s Barrel -layer 1,2 --format svg
      pixelmon-currents report -ff 7920 -lf 7930
      pixelmon-currents report -ff 7920 -lf 7930 --check --since 7931
      7 pixelmon-currents report -ff 7920 -lf 7930 --check -l none.csv
      pixelmon-fluence field -s small
      pixelmon-fluence at --field FIELD -r 2.9 -z 0
      pixelmon-fluence at --field FIELD --points points.csv
      7 pixelmon-fluence at --field FIELD --points outside.csv -o answer.csv
      pixelmon-fluence modules --field FIELD
      pixelmon-fluence modules --field FIELD -o -
      pixelmon-fluence plot --field FIELD --at-z 0 --format png
      pixelmon-fluence fit --field FIELD -e [0]*pow(x,[1]) -d r -x 0 --xmin 2 --xmax 16 -p 1,-1 --no-plot
      pixelmon-radsim prepare -ff 7920 -lf 7930 -rog GROUP --gap-temperature 263.15
      pixelmon-radsim merge -i PROFILE -o PROFILES/merged_GROUP.txt
      pixelmon-radsim check PROFILE
      pixelmon-radsim plot PROFILE --format png
      pixelmon-radsim simulate -i PROFILE --format png
      pixelmon-radsim simulate -i PROFILE -o more --csv-only --fit scale --vary --draws 20 --then 14d@20C
      pixelmon-radsim simulate --all-groups data/radiation_simulation --format png
      pixelmon-radsim scenario -i data/radiation_simulation --then 14d@20C,10d@fill-like-2022
      """;

  @TempDir private static Path home;

  private final ResultSchema schema = new ResultSchema();
  private final Map<String, JsonNode> results = new HashMap<>();

  private static List<String> words(String line) {
    return Arrays.stream(line.strip().split(" "))
        .map(
            word ->
                word.replace("FIELD", "data/fluence/fluence_field_small.root")
                    .replace("PROFILES/", PROFILES)
                    .replace("PROFILE", PROFILE)
                    .replace("GROUP", GROUP))
        .toList();
  }

  private static CliHarness.Result run(CliHarness harness, List<String> words) {
    return harness.run(
        Roots.of(words.get(0)), words.subList(1, words.size()).toArray(String[]::new));
  }

  private static CliHarness offline() {
    return new CliHarness(home).with("PIXELMON_OFFLINE", "true");
  }

  /** Runs a command line with {@code --json}, and holds what it prints to the schema. */
  private JsonNode json(CliHarness harness, int code, List<String> line) {
    List<String> words = new ArrayList<>(line);
    words.add("--json");
    CliHarness.Result run = run(harness, words);
    assertThat(run.code()).as("%s: %s%s", line, run.out(), run.err()).isEqualTo(code);
    assertThat(run.out()).as(line.toString()).endsWith("}\n").hasLineCount(1);
    JsonNode result = ResultSchema.parse(run.out());
    assertThat(schema.problems(result)).as("%s: %s", line, run.out()).isEmpty();
    assertThat(result.path("exit_code").asInt()).isEqualTo(code);
    assertThat(result.path("program").asText()).isEqualTo(line.get(0));
    assertThat(result.path("arguments")).hasSize(words.size() - 1);
    assertThat(Instant.parse(result.path("ended").asText()))
        .isAfterOrEqualTo(Instant.parse(result.path("started").asText()));
    return result;
  }

  private JsonNode json(int code, String line) {
    return json(offline(), code, words(line));
  }

  @BeforeAll
  void runThePipeline() {
    TestHome files = new TestHome(home);
    files.text("data/fluence/cmsv3_23_1_0_usrbin_40_ascii", SmallFluka.text());
    files.write("points.csv", "name,r_cm,z_cm", "here,2.9,0", "NaN,6.8,-12.5");
    files.write("outside.csv", "r_cm,z_cm", "2.9,0", "999,0");
    for (String line : PIPELINE.lines().toList()) {
      boolean partial = line.startsWith("7 ");
      String command = partial ? line.substring(2) : line;
      results.put(command, json(partial ? 7 : 0, command));
    }
  }

  static Stream<String> pipeline() {
    return PIPELINE.lines().map(line -> line.replaceFirst("^7 ", ""));
  }

  @Test
  void noCommandIsForgotten() {
    Set<String> ran = new TreeSet<>();
    results
        .values()
        .forEach(
            result ->
                ran.add(result.path("program").asText() + " " + result.path("command").asText()));

    assertThat(ran).containsExactlyInAnyOrderElementsOf(Roots.commands());
  }

  @ParameterizedTest
  @MethodSource("pipeline")
  void everyFileIsThereWithItsSize(String line) throws IOException {
    for (JsonNode file : results.get(line).path("files")) {
      Path path = Path.of(file.path("path").asText());
      assertThat(path.isAbsolute()).isFalse();
      if (!file.path("kind").asText().equals("folder")) {
        assertThat(home.resolve(path)).isRegularFile();
        assertThat(file.path("kind").asText()).isNotEqualTo("other");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pipeline")
  void everyCommandThatWorksSumsUpAndCounts(String line) {
    JsonNode result = results.get(line);
    if (!line.contains("--show-")) {
      assertThat(result.path("summary").asText()).isNotEmpty();
    }
    if (!line.contains("--show-") && !line.contains("--dry-run")) {
      assertThat(result.path("counts")).isNotEmpty();
    }
    assertThat(result.path("home").asText()).isEqualTo(home.toString());
  }

  @Test
  void whatIsWrittenIsListed() {
    JsonNode files = results.get("pixelmon-fills get -ff 7920 -lf 7930").path("files");

    assertThat(files).hasSize(1);
    assertThat(files.get(0).path("path").asText()).isEqualTo("data/fills_info/fills.csv");
    assertThat(files.get(0).path("bytes").asLong())
        .isEqualTo(home.resolve("data/fills_info/fills.csv").toFile().length());
    assertThat(files.get(0).path("kind").asText()).isEqualTo("table");
  }

  @Test
  void whatIsShownIsData() {
    JsonNode table =
        results.get("pixelmon-fluence at --field FIELD --points points.csv").at("/result/points");
    assertThat(table.path("columns").toString())
        .isEqualTo("[\"name\",\"r_cm\",\"z_cm\",\"fluence\"]");
    assertThat(table.at("/rows/0/1").isNumber()).isTrue();
    assertThat(table.at("/rows/1/0").asText()).isEqualTo("NaN");
    assertThat(table.at("/rows/1/3").asDouble()).isPositive();
    JsonNode one = results.get("pixelmon-fluence at --field FIELD -r 2.9 -z 0");
    assertThat(one.at("/result/fluence/value").asDouble()).isPositive();
    assertThat(results.get("pixelmon-fills archive status").at("/result/archive/tables"))
        .hasSize(3);
    assertThat(results.get("pixelmon-fills status --due").at("/result/stages")).isNotEmpty();
    assertThat(results.get("pixelmon-radsim check PROFILE").at("/result/profiles")).hasSize(1);
    assertThat(
            results.get("pixelmon-fluence modules --field FIELD -o -").at("/result/modules/rows"))
        .hasSizeGreaterThan(1856);
    assertThat(results.get("pixelmon-currents fetch --show-sql").at("/result/sql/statements"))
        .isNotEmpty();
  }

  @Test
  void channelsThatDidNotAnswerAreNamedByFill() {
    JsonNode absent =
        results.get("pixelmon-currents fetch -ff 7920 -lf 7930 -s Barrel").path("absent");

    assertThat(absent).isNotEmpty();
    assertThat(absent.get(0).path("what").asText()).endsWith("channels");
    assertThat(absent.get(0).path("fill").asInt()).isBetween(7920, 7930);
    assertThat(absent.get(0).path("names")).isNotEmpty();
  }

  static Stream<String> commands() {
    return Roots.commands().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandShowsItsSettings(String command) {
    JsonNode result = json(0, command + " --show-config");

    assertThat(result.at("/result/settings")).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTellsOfWrongUsage(String command) {
    JsonNode result = json(2, command + " --no-such-option");

    assertThat(result.path("command").asText())
        .isEqualTo(command.substring(command.indexOf(' ') + 1));
    assertThat(result.at("/error/message").asText()).contains("--no-such-option");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | pixelmon-fills | unknown option '--json'",
        "2 | pixelmon-fills gte | unknown subcommand 'gte'",
        "2 | pixelmon-currents fetch -ff 7920 -lf 7930 -s Barel | got 'Barel'",
        "2 | pixelmon-currents plot -s Barrel -era rnu3 | unknown era 'rnu3'",
        "3 | pixelmon-fills get -ff 1 -lf 2 | knows no fill",
        "4 | pixelmon-currents fetch -ff 7920 -lf 7930 -s Barrel -f broken.csv | broken.csv:2",
        "9 | pixelmon-fills get -ff 7920 -lf 7930 -o points.csv/below | points.csv"
      })
  void failuresAreToldWithTheirCode(int code, String line, String message) {
    new TestHome(home)
        .write("broken.csv", "fill_number,start_stable_beam,end_stable_beam", "7920,yesterday,now");

    JsonNode result = json(code, line);

    assertThat(result.at("/error/message").asText()).contains(message);
    assertThat(result.path("files")).isEmpty();
  }

  @Test
  void aBadFileIsNamedWithItsLine() {
    new TestHome(home)
        .write("broken.csv", "fill_number,start_stable_beam,end_stable_beam", "7920,yesterday,now");

    JsonNode error =
        json(4, "pixelmon-currents fetch -ff 7920 -lf 7930 -s Barrel -f broken.csv").path("error");

    assertThat(error.path("file").asText()).isEqualTo(home.resolve("broken.csv").toString());
    assertThat(error.path("line").asInt()).isEqualTo(2);
  }

  @Test
  void aSourceThatIsNotThereIsToldAsWell(@TempDir Path other) {
    CliHarness online =
        new CliHarness(other).with("PIXELMON_BRILCALC", other.resolve("none").toString());

    JsonNode result = json(online, 5, words("pixelmon-lumi get -ff 7920 -lf 7930 -from brilcalc"));

    assertThat(result.at("/error/remedy").asText()).isNotEmpty();
  }

  @Test
  void whoHasNoTokenIsNotAuthorised(@TempDir Path other) {
    CliHarness online = new CliHarness(other).with("PIXELMON_OMS_URL", "http://127.0.0.1:9/api");

    json(online, 6, words("pixelmon-fills get -ff 7920 -lf 7930 --oms-auth token"));
  }

  @Test
  void aPartialResultNamesDaysByFill(@TempDir Path other) {
    CliHarness harness = new CliHarness(other).with("PIXELMON_OFFLINE", "true");
    run(harness, words("pixelmon-fills demo --fills 8"));
    run(harness, words("pixelmon-fills get -ff 7920 -lf 7935"));
    json(harness, 0, words("pixelmon-fills archive prune fwcaenchannel 2022-07-06 --even-demo"));

    JsonNode result =
        json(harness, 7, words("pixelmon-currents fetch -ff 7920 -lf 7935 -s Barrel"));

    assertThat(result.path("meaning").asText()).isEqualTo("partial result written");
    assertThat(result.path("missing")).isNotEmpty();
    JsonNode missing = result.path("missing").get(0);
    assertThat(missing.path("what").asText()).isEqualTo("days");
    assertThat(missing.path("fill").isInt()).isTrue();
    assertThat(missing.path("names").toString()).isEqualTo("[\"2022-07-06\"]");
  }

  @Test
  void anotherRunThatHoldsTheOutputIsTold(@TempDir Path other) throws IOException {
    Path site = Files.createDirectories(other.resolve("data/archive.building"));
    try (FileChannel file =
            FileChannel.open(
                site.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();
      json(new CliHarness(other), 8, words("pixelmon-fills demo"));
    }
  }

  /** The same object but for its words and times. */
  private static JsonNode lasting(JsonNode result) {
    ObjectNode copy = result.deepCopy();
    copy.remove(List.of("arguments", "started", "ended", "seconds"));
    return copy;
  }

  @ParameterizedTest
  @ValueSource(strings = {"-q", "-v", "-v -v", "--debug", "-q --debug"})
  void whatPeopleWantToReadChangesNothing(String more) {
    for (String line :
        List.of(
            "pixelmon-currents fetch -ff 7920 -lf 7930 -s Barrel",
            "pixelmon-fluence at --field FIELD -r 2.9 -z 0")) {
      assertThat(lasting(json(0, line + " " + more))).isEqualTo(lasting(results.get(line)));
    }
    String wrong = "pixelmon-fills get -ff 1 -lf 2";
    assertThat(lasting(json(3, wrong + " " + more))).isEqualTo(lasting(json(3, wrong)));
  }

  @Test
  void quietLeavesStandardErrorToErrors() {
    List<String> words = words("pixelmon-currents fetch -ff 7920 -lf 7930 -s Barrel -q --json");

    assertThat(run(offline(), words).err()).isEmpty();
  }

  @Test
  void theLastLineForPeopleSaysWhatWasDoneAndHowLongItTook() {
    for (String line : pipeline().filter(each -> !each.contains("--show-")).toList()) {
      CliHarness.Result run = run(offline(), words(line));

      List<String> lines = run.err().lines().toList();
      assertThat(lines).as(line).isNotEmpty();
      assertThat(lines.get(lines.size() - 1)).as(line).matches(".+; took \\d+(\\.\\d)? s");
      assertThat(run(offline(), words(line + " -q")).err()).as(line).doesNotContain("; took ");
    }
  }

  @Test
  void secretsAreMasked() {
    JsonNode result = json(2, "pixelmon-fills get --password hunter2secret --token=abcdef123456");

    assertThat(result.toString()).doesNotContain("hunter2secret").doesNotContain("abcdef123456");
    assertThat(result.path("arguments").toString()).contains("***");
  }

  @Test
  void helpAndVersionAreTexts() {
    assertThat(run(offline(), words("pixelmon-fills get --json -h")).out()).contains("Usage:");
    assertThat(run(offline(), words("pixelmon-fills get --json --version")).out())
        .startsWith("PixelMon ");
  }

  @Test
  void theExamplesOfTheDocumentationAreAsTheSchemaSays() throws IOException {
    String text = Files.readString(ResultSchema.DOCS.resolve("json.md"));
    Matcher example = Pattern.compile("(?s)```json\n(.*?)```").matcher(text);
    int count = 0;
    while (example.find()) {
      JsonNode result = ResultSchema.parse(example.group(1));
      assertThat(schema.problems(result)).as(example.group(1)).isEmpty();
      count++;
    }
    assertThat(count).isGreaterThanOrEqualTo(4);
  }
}
