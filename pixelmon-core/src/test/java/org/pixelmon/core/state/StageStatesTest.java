package org.pixelmon.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.CurrentsFile;
import org.pixelmon.core.files.FillInputs;
import org.pixelmon.core.files.Fingerprints;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.files.ProcessedFiles;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.testkit.SmallArchive;
import org.pixelmon.core.testkit.TestHome;

class StageStatesTest {

  private static final Instant BEGIN = Instant.parse("2022-07-05T14:00:00Z");
  private static final FillRange ALL = new FillRange(1, Integer.MAX_VALUE);

  @TempDir static Path template;

  @TempDir Path folder;
  private TestHome home;
  private final Map<Setting, String> flags = new HashMap<>();

  /**
   * Fill 7920 on 5 July, the next a day later, and so on; the archive has the days up to 8 July.
   */
  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
    home.fills(fill(7920, 0), fill(7921, 1), fill(7922, 2));
    flags.put(Setting.OFFLINE, "true");
    archive("2022-07-03", "2022-07-08", 1.5);
  }

  private static Fill fill(int number, int day) {
    Instant start = BEGIN.plus(Duration.ofDays(day));
    return new Fill(number, start, start.plus(Duration.ofHours(5)));
  }

  private void archive(String first, String last, double current) {
    archive(archive(), first, last, current);
  }

  private static void archive(Path to, String first, String last, double current) {
    new SmallArchive()
        .current("PixelBarrel_BmI_S4_LAY14/channel002", last + "T14:05:00Z", current, 200)
        .temperature("PixelBarrel_BmI_4I_L2D2PN", last + "T14:05:00Z", -10)
        .voltage("PixelBarrel_BmI_S4_LAY14/HV1", last + "T14:05:00Z", 200)
        .write(to, first, last);
  }

  private Path archive() {
    return home.path("data/archive");
  }

  private Configuration config() {
    return Configuration.load(flags, Map.of(), folder);
  }

  private StageOutput stage(Configuration config, String command) {
    return new StageOutput(new Fingerprints(config), command, "PixelMon test");
  }

  /** Writes the barrel's currents of some fills, as fetch does. */
  private void fetch(int... fills) {
    fetch(List.of(), fills);
  }

  private void fetch(List<String> missing, int... fills) {
    Configuration config = config();
    config.configDir().table("geometry/bpix_layers.csv");
    config.number(Setting.HV_ON_VOLT);
    try (StageOutput stage = stage(config, "fetch " + fills[0])) {
      stage.gather();
      FillInputs inputs = inputs(stage);
      for (int fill : fills) {
        Path file = home.path(CurrentsFile.FOLDER + "/" + fill + "_Barrel.txt");
        AtomicFile.writeText(file, "currents of " + fill);
        stage.made(List.of(file), List.of(), inputs.of(fill, List.of(days(fill))), missing);
      }
    }
  }

  private FillInputs inputs(StageOutput stage) {
    Input archive = Input.of("data/archive", "", Origin.MEASURED);
    return new FillInputs(stage, home.path(TestHome.FILLS), archive);
  }

  private static TableDays days(int fill) {
    LocalDate day = LocalDate.parse("2022-07-05").plusDays(fill - 7920);
    return new TableDays(ArchiveTable.FWCAENCHANNEL, day, day);
  }

  private void process(int fill) {
    try (StageOutput stage = stage(config(), "process " + fill)) {
      ProcessedFiles files = new ProcessedFiles(home.path(ProcessedFiles.FOLDER), fill, "Barrel");
      files.all().forEach(file -> AtomicFile.writeText(file, "processed"));
      stage.made(
          files.all(),
          List.of(home.path(CurrentsFile.FOLDER + "/" + fill + "_Barrel.txt")),
          List.of(),
          List.of());
    }
  }

  private StageStates states() {
    return states(ALL);
  }

  private StageStates states(FillRange range) {
    return StageStates.of(
        config(),
        new StateRequest(home.path(TestHome.FILLS), home.path(TestHome.LUMINOSITY), range));
  }

  private StageState of(Stage stage, String part) {
    return states().stages().stream()
        .filter(state -> state.stage() == stage && state.part().equals(part))
        .findFirst()
        .orElseThrow();
  }

  private ItemState currents(int fill) {
    return item(of(Stage.CURRENTS, "Barrel"), Integer.toString(fill));
  }

  private static ItemState item(StageState state, String item) {
    return state.items().stream().filter(each -> each.item().equals(item)).findFirst().get();
  }

  private static ItemState complete(String item) {
    return new ItemState(item, Condition.COMPLETE, "", false);
  }

  @Test
  void whatWasMadeOfWhatIsThereNowIsComplete() {
    fetch(7920, 7921, 7922);

    assertThat(of(Stage.CURRENTS, "Barrel").items())
        .containsExactly(complete("7920"), complete("7921"), complete("7922"));
    assertThat(of(Stage.CURRENTS, "EndCap").count(Condition.MISSING)).isEqualTo(3);
  }

  @Test
  void theSecondLookIsLikeTheFirstAndChangesNothing() {
    fetch(7920, 7921);
    Map<String, String> before = home.snapshot();

    assertThat(states()).isEqualTo(states());
    assertThat(home.snapshot()).isEqualTo(before);
  }

  @Test
  void whatIsNotMadeIsDueAndToldFromWhatWasDeleted() throws IOException {
    fetch(7920, 7921);
    Files.delete(home.path(CurrentsFile.FOLDER + "/7921_Barrel.txt"));

    assertThat(currents(7921))
        .isEqualTo(new ItemState("7921", Condition.MISSING, "made before, and gone", true));
    assertThat(currents(7922))
        .isEqualTo(new ItemState("7922", Condition.MISSING, "not made yet", true));
  }

  @Test
  void whatLacksSomethingIsPartialAndNotDueAsLongAsItWouldComeOutTheSame() {
    fetch(List.of("no record of 3 analog channels"), 7920);

    assertThat(currents(7920))
        .isEqualTo(
            new ItemState("7920", Condition.PARTIAL, "no record of 3 analog channels", false));
  }

  @Test
  void whatLacksDaysIsDueWhereTheyCanBeFetched() {
    SmallArchive.remove(archive(), "2022-07-05");
    fetch(List.of("the archive lacks 2022-07-05 of fwcaenchannel"), 7920);
    assertThat(currents(7920).condition()).isEqualTo(Condition.PARTIAL);
    assertThat(currents(7920).due()).isFalse();

    flags.put(Setting.OFFLINE, "false");
    assertThat(currents(7920).condition()).isEqualTo(Condition.PARTIAL);
    assertThat(currents(7920).due()).isTrue();
  }

  @Test
  void daysThatAreToBeComparedOnceMoreAreDueWhereTheyCan() {
    fetch(7920, 7921);
    home.write(
        "data/archive/omds/fwcaenchannel/young.csv",
        "day,published,records,last_record",
        "2022-07-06,2022-07-07T03:00:00Z,1,2022-07-06T14:05:00Z");
    assertThat(currents(7921)).isEqualTo(complete("7921"));

    flags.put(Setting.OFFLINE, "false");
    assertThat(currents(7921).condition()).isEqualTo(Condition.COMPLETE);
    assertThat(currents(7921).due()).isTrue();
    assertThat(currents(7920).due()).isFalse();
  }

  @Test
  void aRevisedDayMakesTheFillsStaleThatWereMadeOfIt() throws IOException {
    fetch(7920, 7921, 7922);
    SmallArchive.remove(archive(), "2022-07-06");
    archive("2022-07-06", "2022-07-06", 1.75);

    assertThat(currents(7921))
        .isEqualTo(
            new ItemState(
                "7921",
                Condition.STALE,
                "days of fwcaenchannel, 2022-07-06 to 2022-07-06 changed",
                true));
    assertThat(currents(7920)).isEqualTo(complete("7920"));
    assertThat(currents(7922)).isEqualTo(complete("7922"));
  }

  @Test
  void aDayThatComesIntoTheArchiveLaterMakesTheFillStale() {
    SmallArchive.remove(archive(), "2022-07-05");
    fetch(List.of("the archive lacks 2022-07-05 of fwcaenchannel"), 7920);
    archive("2022-07-05", "2022-07-05", 1.5);

    assertThat(currents(7920).condition()).isEqualTo(Condition.STALE);
  }

  @Test
  void aCopyOfTheHomeIsAsGoodAsTheHome() throws IOException {
    fetch(7920, 7921, 7922);
    process(7920);
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
      }
    }

    assertThat(of(Stage.CURRENTS, "Barrel").count(Condition.COMPLETE)).isEqualTo(3);
    assertThat(item(of(Stage.PROCESSED, "Barrel"), "7920")).isEqualTo(complete("7920"));
  }

  @Test
  void aChangedRowOfTheFillsFileConcernsThatFillAlone() {
    fetch(7920, 7921);
    home.fills(
        fill(7920, 0),
        new Fill(7921, BEGIN.plus(Duration.ofDays(1)), BEGIN.plus(Duration.ofDays(2))),
        fill(7922, 2),
        fill(7930, 3));

    assertThat(currents(7920)).isEqualTo(complete("7920"));
    assertThat(currents(7921).condition()).isEqualTo(Condition.STALE);
    assertThat(currents(7921).reason())
        .isEqualTo("data/fills_info/fills.csv: fills 7921 to 7921 changed");
    assertThat(currents(7930).condition()).isEqualTo(Condition.MISSING);
  }

  @Test
  void aChangedSettingOfTheRunMakesItsFilesStaleAnotherOneDoesNot() {
    fetch(7920);
    flags.put(Setting.HV_LOOKBACK_DAYS, "300");
    flags.put(Setting.OMDS_TRIES, "2");
    assertThat(currents(7920)).isEqualTo(complete("7920"));

    flags.put(Setting.HV_ON_VOLT, "20");
    assertThat(currents(7920).reason()).isEqualTo("setting temperatures.hvOnVolt changed");
    assertThat(currents(7920).condition()).isEqualTo(Condition.STALE);

    flags.put(Setting.HV_ON_VOLT, "10.0");
    assertThat(currents(7920)).isEqualTo(complete("7920"));
  }

  @Test
  void aChangedFileOfAnEarlierStageMakesWhatWasMadeOfItStale() throws IOException {
    fetch(7920, 7921);
    process(7920);
    process(7921);
    home.text(CurrentsFile.FOLDER + "/7921_Barrel.txt", "other currents");

    StageState processed = of(Stage.PROCESSED, "Barrel");
    assertThat(item(processed, "7920")).isEqualTo(complete("7920"));
    assertThat(item(processed, "7921").reason())
        .isEqualTo("data/currents/from_database/7921_Barrel.txt changed");
    assertThat(item(processed, "7922"))
        .isEqualTo(
            new ItemState("7922", Condition.MISSING, "its currents are not fetched yet", false));
  }

  @Test
  void oneOfSeveralFilesOfAFillThatIsGoneIsEnough() throws IOException {
    fetch(7920);
    process(7920);
    Files.delete(home.path(ProcessedFiles.FOLDER + "/7920_Barrel_Ana.txt"));

    assertThat(item(of(Stage.PROCESSED, "Barrel"), "7920").condition())
        .isEqualTo(Condition.MISSING);
  }

  @Test
  void whatARunLookedForInVainIsNotDueUntilItsInputsChange() {
    try (StageOutput stage = stage(config(), "fetch")) {
      stage.without(
          home.path(CurrentsFile.FOLDER),
          "7921_Barrel.txt",
          inputs(stage).of(7921, List.of(days(7921))),
          List.of("no record"));
    }
    assertThat(currents(7921))
        .isEqualTo(new ItemState("7921", Condition.EMPTY, "no record", false));
    assertThat(item(of(Stage.PROCESSED, "Barrel"), "7921").condition()).isEqualTo(Condition.EMPTY);

    SmallArchive.remove(archive(), "2022-07-06");
    archive("2022-07-06", "2022-07-06", 1.75);
    assertThat(currents(7921).condition()).isEqualTo(Condition.MISSING);
    assertThat(currents(7921).due()).isTrue();

    fetch(7921);
    assertThat(currents(7921)).isEqualTo(complete("7921"));
  }

  @Test
  void overlappingRangesWrittenByTwoRunsAreEachOfTheLastOne() {
    fetch(List.of("first"), 7920, 7921);
    fetch(List.of("second"), 7921, 7922);

    assertThat(of(Stage.CURRENTS, "Barrel").items())
        .extracting(ItemState::reason)
        .containsExactly("first", "second", "second");
  }

  @Test
  void twoRunsThatOverlapInTimeBothListWhatTheyMade() {
    Configuration config = config();
    Path first = home.path(CurrentsFile.FOLDER + "/7920_Barrel.txt");
    try (StageOutput slow = stage(config, "slow")) {
      AtomicFile.writeText(first, "slow");
      slow.made(List.of(first), List.of(), inputs(slow).of(7920, List.of()), List.of());
      fetch(7921);
    }

    assertThat(of(Stage.CURRENTS, "Barrel").items().subList(0, 2))
        .containsExactly(complete("7920"), complete("7921"));
  }

  @Test
  void filesOfAKilledRunAreToldFromThoseOfOtherPrograms() throws IOException {
    fetch(7920);
    Path manifest = home.path(CurrentsFile.FOLDER + "/manifest.json");
    home.text(CurrentsFile.FOLDER + "/7922_Barrel.txt", "of a script");
    Files.setLastModifiedTime(
        home.path(CurrentsFile.FOLDER + "/7922_Barrel.txt"), FileTime.from(BEGIN));
    StageOutput killed = stage(config(), "fetch 7921");
    killed.gather();
    Path file = home.path(CurrentsFile.FOLDER + "/7921_Barrel.txt");
    AtomicFile.writeText(file, "currents");
    killed.made(List.of(file), List.of(), List.of(), List.of());
    byte[] whenKilled = Files.readAllBytes(manifest);
    killed.close();
    Files.write(manifest, whenKilled);

    assertThat(currents(7920)).isEqualTo(complete("7920"));
    assertThat(currents(7921))
        .isEqualTo(
            new ItemState(
                "7921", Condition.STALE, "written by a run that was killed or is at work", true));
    assertThat(currents(7922))
        .isEqualTo(new ItemState("7922", Condition.UNLISTED, "made by another program", false));

    fetch(7921);
    assertThat(currents(7921)).isEqualTo(complete("7921"));
    assertThat(Files.readString(manifest)).doesNotContain("begun");
  }

  @Test
  void aFileThatAnotherProgramChangedIsLeftAlone() {
    fetch(7920);
    home.text(CurrentsFile.FOLDER + "/7920_Barrel.txt", "mended by hand");

    assertThat(currents(7920))
        .isEqualTo(
            new ItemState(
                "7920", Condition.UNLISTED, "changed by another program since it was made", false));
  }

  @Test
  void whatAVersionMadeThatNotedNoInputsIsStale() throws IOException {
    fetch(7920);
    Path manifest = home.path(CurrentsFile.FOLDER + "/manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("\"form\":1,", "")
            .replaceAll(",\"kind\":\"\\w+\"(,\"looks\":\"\\w+\")?,\"sum\":\"\\w+\"", ""));

    assertThat(currents(7920).condition()).isEqualTo(Condition.STALE);
    assertThat(currents(7920).reason()).startsWith("made by another version");
  }

  @Test
  void aDamagedManifestIsNamed() {
    home.text(CurrentsFile.FOLDER + "/manifest.json", "{");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(this::states)
        .withMessageStartingWith(home.path(CurrentsFile.FOLDER + "/manifest.json") + ":");
  }

  @Test
  void theArchiveTellsWhichDaysOfAFillItLacks() {
    SmallArchive.remove(archive(), "2022-07-06");

    assertThat(item(of(Stage.ARCHIVE, "v_voltages"), "7921"))
        .isEqualTo(new ItemState("7921", Condition.MISSING, "the archive lacks 2022-07-06", false));
    assertThat(currents(7921))
        .as("not due offline")
        .isEqualTo(new ItemState("7921", Condition.MISSING, "the archive lacks 2022-07-06", false));
    flags.put(Setting.OFFLINE, "false");
    assertThat(currents(7921).due()).isTrue();
  }

  @Test
  void answersOfOmsMakeTheFillsFileStale() {
    home.text("data/archive/oms/fills/7900-7999.json", "{}");
    try (StageOutput stage = stage(config(), "pixelmon-fills get")) {
      stage.input(stage.answers(Input.of("data/archive", "fills", Origin.MEASURED)));
      stage.made(List.of(home.path(TestHome.FILLS)));
    }
    assertThat(of(Stage.FILLS, "").items()).first().isEqualTo(complete("7920"));

    home.text("data/archive/oms/fills/7900-7999.json", "{ }");
    assertThat(of(Stage.FILLS, "").items())
        .first()
        .isEqualTo(new ItemState("7920", Condition.STALE, "OMS answered otherwise since", true));
  }

  @Test
  void aDayOfAnnealingIsNotedByItself() throws IOException {
    Configuration config = config();
    Path sensor = home.path("data/temperatures/annealing/PixelBarrel_BmI_4I_L2D2PN.txt");
    try (StageOutput stage = stage(config, "annealing")) {
      AtomicFile.writeText(sensor, "1\t-10\n");
      stage.made(List.of(sensor));
      for (String day : List.of("2022-07-05", "2022-07-06")) {
        LocalDate of = LocalDate.parse(day);
        stage.without(
            sensor.getParent(),
            day,
            List.of(
                stage.days(
                    Input.of("data/archive", "", Origin.MEASURED),
                    new TableDays(ArchiveTable.TKPLCREADSENSOR, of, of))),
            List.of());
      }
    }
    assertThat(of(Stage.ANNEALING, "").items())
        .containsExactly(
            complete("2022-07-05"),
            complete("2022-07-06"),
            new ItemState("2022-07-07", Condition.MISSING, "not made yet", true));

    SmallArchive.remove(archive(), "2022-07-06");
    assertThat(item(of(Stage.ANNEALING, ""), "2022-07-06").condition()).isEqualTo(Condition.STALE);

    Files.delete(sensor);
    assertThat(item(of(Stage.ANNEALING, ""), "2022-07-05"))
        .isEqualTo(
            new ItemState(
                "2022-07-05", Condition.MISSING, sensor.getFileName() + " is gone", true));
  }

  private Path plot(String name, String command, FillRange fills, Path... read) {
    Path file = home.path("plots/currents/" + name + ".png");
    try (StageOutput stage = stage(config(), command)) {
      AtomicFile.writeText(file, "plot");
      stage.input(stage.rows(home.path(TestHome.FILLS), fills));
      stage.input(stage.choice(home.path("data/fills_info/bad_fills.txt"), fills));
      stage.inputs(List.of(read));
      stage.made(List.of(file));
    }
    return file;
  }

  private Path processedFile(int fill) {
    return home.path(ProcessedFiles.FOLDER + "/" + fill + "_Barrel_HV_ByLayer.txt");
  }

  private ItemState plotState() {
    return item(of(Stage.PLOTS, "currents"), "plots/currents/i_leak");
  }

  @Test
  void aPlotIsStaleWhenAFillOfItsRangeComesOrAFileThatItLacked() {
    FillRange range = new FillRange(7920, 7925);
    Path[] files = {processedFile(7920), processedFile(7921)};
    home.text(ProcessedFiles.FOLDER + "/7920_Barrel_HV_ByLayer.txt", "1");
    plot("i_leak", "pixelmon-currents plot", range, files);
    assertThat(plotState()).isEqualTo(complete("plots/currents/i_leak"));
    assertThat(states().currentPlots()).containsExactly("pixelmon-currents plot");

    home.fills(fill(7920, 0), fill(7921, 1), fill(7922, 2), fill(7930, 3));
    home.text("data/fills_info/bad_fills.txt", "7930 # no magnetic field\n");
    assertThat(plotState()).as("not of its range").isEqualTo(complete("plots/currents/i_leak"));

    home.text("data/fills_info/bad_fills.txt", "7921\n");
    assertThat(plotState().reason())
        .isEqualTo("data/fills_info/bad_fills.txt: fills 7920 to 7925 changed");
    assertThat(states().currentPlots()).isEmpty();

    plot("i_leak", "pixelmon-currents plot", range, files);
    home.text(ProcessedFiles.FOLDER + "/7921_Barrel_HV_ByLayer.txt", "1");
    assertThat(plotState().reason()).isEqualTo("data/currents/processed changed");

    plot("i_leak", "pixelmon-currents plot", range, files);
    home.fills(fill(7920, 0), fill(7921, 1), fill(7922, 2), fill(7924, 3));
    assertThat(plotState().reason())
        .isEqualTo("data/fills_info/fills.csv: fills 7920 to 7925 changed");
  }

  @Test
  void aPlotThatIsGoneIsDueAndOneOfOtherFillsIsNotLookedAt() throws IOException {
    plot("later", "pixelmon-currents plot later", new FillRange(8000, 8100));
    Files.delete(plot("i_leak", "pixelmon-currents plot", new FillRange(7920, 7925)));

    assertThat(states(new FillRange(7920, 7930)).stages())
        .filteredOn(state -> state.stage() == Stage.PLOTS)
        .singleElement()
        .extracting(StageState::items)
        .isEqualTo(
            List.of(
                new ItemState(
                    "plots/currents/i_leak", Condition.MISSING, "made before, and gone", true)));
    assertThat(states().currentPlots()).containsExactly("pixelmon-currents plot later");
  }

  @Test
  void profilesAreLookedAtFileByFile() throws IOException {
    Path fragments = home.path("data/radiation_simulation/profiles/fragments/2022/all");
    Path made = fragments.resolve("profile_BPix_BmI_SEC1_LYR1_7920_7922.txt");
    try (StageOutput stage = stage(config(), "pixelmon-radsim prepare")) {
      AtomicFile.writeText(made, "profile");
      stage.input(stage.rows(home.path(TestHome.FILLS), new FillRange(7920, 7922)));
      stage.made(List.of(made));
    }
    Files.copy(
        made,
        fragments.resolve("profile_BPix_BmI_SEC2_LYR1_7920_7922.txt"),
        StandardCopyOption.COPY_ATTRIBUTES);

    assertThat(of(Stage.PROFILES, "profiles/fragments/2022/all").items())
        .extracting(ItemState::condition)
        .containsExactly(Condition.COMPLETE, Condition.UNLISTED);
  }

  @Test
  void aHomeWithoutManifestsOrArchiveIsAllOfOtherPrograms() throws IOException {
    home.text(CurrentsFile.FOLDER + "/7920_Barrel.txt", "of a script");
    flags.put(Setting.ARCHIVE_DIR, home.path("nowhere").toString());

    assertThat(currents(7920).condition()).isEqualTo(Condition.UNLISTED);
    assertThat(of(Stage.FILLS, "").count(Condition.UNLISTED)).isEqualTo(3);
    assertThat(of(Stage.ARCHIVE, "fwcaenchannel").count(Condition.MISSING)).isEqualTo(3);
  }

  @Test
  void stretchesHoldExactlyWhatIsDueUnlessThereAreTooMany() {
    assertThat(Stretches.of(due(i -> i == 2 || i == 3 || i == 7)))
        .containsExactly(new Stretches.Stretch("2", "3", 2), new Stretches.Stretch("7", "7", 1));

    List<Stretches.Stretch> many = Stretches.of(due(i -> i % 2 == 0 && i != 50 && i != 52));
    assertThat(many).hasSize(20);
    assertThat(many.stream().mapToInt(Stretches.Stretch::due).sum()).isEqualTo(48);
    assertThat(many).anyMatch(stretch -> stretch.last().equals("48"));
    assertThat(many).anyMatch(stretch -> stretch.first().equals("54"));
  }

  private static StageState due(IntPredicate which) {
    return new StageState(
        Stage.CURRENTS,
        "Barrel",
        IntStream.range(0, 100)
            .mapToObj(i -> new ItemState("" + i, Condition.MISSING, "", which.test(i)))
            .toList());
  }

  /** Of a fill a day for ten years; the time of this thread, for the machine may be busy. */
  @Test
  void thousandsOfFillsAreLookedAtInASecondOrTwo() throws IOException {
    int count = 3500;
    Fill[] fills = IntStream.range(0, count).mapToObj(i -> fill(7920 + i, i)).toArray(Fill[]::new);
    home.fills(fills);
    ArchiveLayout layout = new ArchiveLayout(archive());
    for (int i = 0; i < count; i++) {
      Path day =
          layout.dayFile(ArchiveTable.FWCAENCHANNEL, LocalDate.parse("2022-07-05").plusDays(i));
      Files.createDirectories(day.getParent());
      Files.writeString(day, "a day");
    }
    int[] numbers = IntStream.range(0, count).map(i -> 7920 + i).toArray();
    fetch(numbers);

    long begin = threadTime();
    StageStates states = states();
    Duration took = Duration.ofNanos(threadTime() - begin);

    assertThat(
            states.stages().stream()
                .filter(state -> state.stage() == Stage.CURRENTS)
                .findFirst()
                .map(state -> state.count(Condition.COMPLETE)))
        .isEqualTo(Optional.of(count));
    assertThat(took).isLessThan(Duration.ofSeconds(4));
  }

  private static long threadTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
