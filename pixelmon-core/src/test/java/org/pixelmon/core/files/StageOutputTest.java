package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.testkit.TestHome;

class StageOutputTest {

  private static final Instant TIME = Instant.parse("2022-07-05T14:47:08Z");
  private static final Input DEMO = Input.of("data/archive", "2022-07-05", Origin.INVENTED);
  private static final Input REAL = Input.of("data/archive", "2022-07-05", Origin.MEASURED);

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
  }

  private StageOutput stage(String command) {
    return new StageOutput(folder, command, "PixelMon 1.0");
  }

  private Path file(String name, String content) {
    Path file = home.text(name, content);
    try {
      Files.setLastModifiedTime(file, FileTime.from(TIME));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return file;
  }

  /** Writes a file of the given inputs as a run of its own. */
  private Path make(String name, String content, String command, Input... inputs) {
    try (StageOutput stage = stage(command)) {
      Path file = file(name, content);
      List.of(inputs).forEach(stage::input);
      stage.made(List.of(file));
      return file;
    }
  }

  private Origin originOf(Path... files) {
    try (StageOutput stage = stage("plot")) {
      stage.inputs(List.of(files));
      return stage.origin();
    }
  }

  @Test
  void theManifestTellsCommandInputsAndWhatIsMissing() {
    Path fills = file("data/fills.csv", "fills\n");
    try (StageOutput stage = stage("pixelmon-currents fetch -ff 7920 -lf 7921 -s Barrel")) {
      stage.input(fills);
      stage.missing("fill 7921: no channel has a record");
      Path made = file("out/7920_Barrel.txt", "currents\n");
      stage.made(List.of(made), List.of(), List.of(REAL), List.of("3 of 64 analog"));
    }

    assertThat(home.lines("out/manifest.json"))
        .containsExactly(
            "{\"format\":1,",
            "\"runs\":{",
            "\"82219452\":{\"command\":\"pixelmon-currents fetch -ff 7920 -lf 7921 -s Barrel\","
                + "\"version\":\"PixelMon 1.0\",\"form\":1,"
                + "\"inputs\":[{\"source\":\"data/fills.csv\","
                + "\"files\":1,\"bytes\":6,\"newest\":\"2022-07-05T14:47:08Z\","
                + "\"data\":\"unlisted\",\"kind\":\"file\",\"looks\":\"9d40a38e\","
                + "\"sum\":\"63c97236\"}],\"missing\":[\"fill 7921: no channel has a record\"]}",
            "},",
            "\"products\":[",
            "{\"files\":{\"7920_Barrel.txt\":{\"bytes\":9,\"modified\":\"2022-07-05T14:47:08Z\","
                + "\"crc32\":\"675e2059\"}},\"run\":\"82219452\",\"data\":\"unlisted\","
                + "\"inputs\":[{\"source\":\"data/archive\",\"part\":\"2022-07-05\","
                + "\"data\":\"measured\"}],\"missing\":[\"3 of 64 analog\"]}",
            "]}");
  }

  @Test
  void theSameRunAgainGivesTheSameBytes() {
    make("out/a", "1", "first", DEMO);
    make("out/b", "2", "second", REAL);
    List<String> before = home.lines("out/manifest.json");

    make("out/a", "1", "first", DEMO);

    assertThat(home.lines("out/manifest.json")).isEqualTo(before);
  }

  @Test
  void aManifestThatWouldBeTheSameIsNotWrittenAgain() throws IOException {
    make("out/a", "1", "first", DEMO);
    FileTime longAgo = FileTime.from(TIME);
    Files.setLastModifiedTime(home.path("out/manifest.json"), longAgo);

    make("out/a", "1", "first", DEMO);

    assertThat(Files.getLastModifiedTime(home.path("out/manifest.json"))).isEqualTo(longAgo);
  }

  @Test
  void inventedIsInheritedFromInputToOutput() {
    Path currents = make("currents/a", "1", "fetch --archive DEMO", DEMO);
    Path processed = file("processed/a", "2");
    try (StageOutput stage = stage("process")) {
      stage.made(List.of(processed), List.of(currents), List.of(), List.of());
    }

    assertThat(originOf(processed)).isEqualTo(Origin.INVENTED);
    assertThat(originOf(make("currents/b", "3", "fetch", REAL))).isEqualTo(Origin.MEASURED);
    assertThat(originOf(processed, folder.resolve("currents/b"))).isEqualTo(Origin.MIXED);
  }

  @Test
  void tablesSettingsAndListsOfFillsSayNothingOfTheData() {
    Input table = Input.of("config", "eras.csv", Origin.NO_DATA);

    assertThat(originOf(make("a/demo", "1", "fetch", DEMO, table))).isEqualTo(Origin.INVENTED);
    assertThat(originOf(make("b/real", "1", "fetch", table, REAL))).isEqualTo(Origin.MEASURED);
    assertThat(originOf(make("c/field", "1", "modules", table))).isEqualTo(Origin.MEASURED);
  }

  @Test
  void whatIsMadeOfDemoAndRealDataStaysTellableFromBoth() {
    Path mixed = file("processed/b", "2");
    try (StageOutput stage = stage("process")) {
      stage.made(
          List.of(mixed),
          List.of(make("a/demo", "1", "fetch", DEMO), make("b/real", "1", "fetch", REAL)),
          List.of(),
          List.of());
    }

    assertThat(originOf(mixed)).isEqualTo(Origin.MIXED);
    assertThat(originOf(mixed, make("a/demo", "1", "fetch", DEMO))).isEqualTo(Origin.MIXED);
    assertThat(Origin.MIXED.isOfDemo()).isTrue();
    assertThat(Origin.UNLISTED.isOfDemo()).isFalse();
  }

  @Test
  void filesThatAreNotThereAreNoMeasuredData() {
    Path demo = make("currents/a", "1", "fetch", DEMO);

    assertThat(originOf(demo, folder.resolve("temperatures/none"))).isEqualTo(Origin.INVENTED);
  }

  @Test
  void filesWithoutAnEntryAreWelcomeAndMarked() {
    Path foreign = file("currents/b", "of the original's scripts");

    assertThat(originOf(foreign)).isEqualTo(Origin.UNLISTED);
    assertThat(originOf(folder.resolve("none"))).isEqualTo(Origin.MEASURED);
    assertThat(originOf(foreign, make("currents/a", "1", "fetch", DEMO)))
        .isEqualTo(Origin.INVENTED);
  }

  @Test
  void anEntryThatDoesNotFitItsFileTellsNothing() throws IOException {
    Path made = make("currents/a", "1", "fetch", DEMO);
    Files.writeString(made, "2");
    assertThat(originOf(made)).isEqualTo(Origin.UNLISTED);
  }

  @Test
  void aFileThatWasCopiedWithItsManifestIsStillKnown() throws IOException {
    make("currents/a", "1", "fetch", DEMO);
    Path copy = Files.createDirectory(folder.resolve("copy"));
    for (String name : List.of("a", "manifest.json")) {
      Files.copy(folder.resolve("currents").resolve(name), copy.resolve(name));
    }

    assertThat(originOf(copy.resolve("a"))).isEqualTo(Origin.INVENTED);
  }

  @Test
  void filesAndRunsThatAreNoLongerThereAreForgotten() throws IOException {
    Files.delete(make("out/a", "1", "first", DEMO));
    make("out/b", "2", "second", REAL);

    assertThat(String.join("", home.lines("out/manifest.json")))
        .contains("second", "\"b\"")
        .doesNotContain("first", "\"a\"");
  }

  @Test
  void aFileThatAnotherRunReplacedMeanwhileIsThatRunsToList() {
    try (StageOutput slow = stage("slow")) {
      Path file = file("out/a", "1");
      slow.input(DEMO);
      slow.made(List.of(file));
      make("out/a", "of the fast one", "fast", REAL);
    }

    assertThat(originOf(folder.resolve("out/a"))).isEqualTo(Origin.MEASURED);
  }

  @Test
  void aRunThatFailsHalfWayListsWhatItWrote() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () -> {
              try (StageOutput stage = stage("fetch")) {
                stage.input(DEMO);
                stage.made(List.of(file("out/a", "1")));
                throw new IllegalStateException("a full disk");
              }
            });

    assertThat(originOf(folder.resolve("out/a"))).isEqualTo(Origin.INVENTED);
  }

  @Test
  void aRunThatMakesNothingLeavesNothing() throws IOException {
    try (StageOutput stage = stage("fetch")) {
      stage.input(DEMO);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDamagedManifestIsNamedWithAWayOut() {
    Path made = make("out/a", "1", "first", DEMO);
    for (String text : List.of("{", "[]", "{\"format\":1,\"products\":[{}]}", "{\"format\":2}")) {
      home.text("out/manifest.json", text);
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(() -> originOf(made))
          .withMessageStartingWith(home.path("out/manifest.json") + ":")
          .satisfies(e -> assertThat(e.hint()).isNotEmpty());
    }
  }

  @Test
  void whatAnInputLacksIsKnownToThoseWhoReadIt() {
    Path file = file("out/a", "1");
    try (StageOutput stage = stage("process")) {
      stage.made(List.of(file), List.of(), List.of(), List.of("100 of 128 readout groups"));
    }
    try (StageOutput plot = stage("plot")) {
      assertThat(plot.gaps(file)).containsExactly("100 of 128 readout groups");
      assertThat(plot.gaps(folder.resolve("out/b"))).isEmpty();
    }
  }
}
