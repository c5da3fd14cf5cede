package org.pixelmon.fills.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.LumiSection;
import org.pixelmon.core.archive.LumiSectionFiles;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.testkit.Failure;
import org.pixelmon.core.testkit.SmallArchive;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.fills.PixelmonFills;

class ArchiveToolsTest {

  private static final String DAY_FILE = "data/archive/omds/v_voltages/2022/2022-07-06.parquet";
  private static final String OTHER_FILE = "data/archive/omds/v_voltages/2022/2022-07-05.parquet";
  private static final String LUMI_FILE = "data/archive/lumi/sections/8307.parquet";

  @TempDir private Path folder;
  private TestHome home;
  private ArchiveLayout layout;

  @BeforeEach
  void anArchive() {
    home = new TestHome(folder);
    layout = new ArchiveLayout(home.path("data/archive"));
    new SmallArchive()
        .current("PixelBarrel_BmI_S4_LAY14/channel002", "2022-07-05T10:00:00Z", 1.5, 300)
        .voltage("PixelBarrel/HV1", "2022-07-06T10:00:00Z", 300)
        .write(layout.root(), "2022-07-05", "2022-07-08");
    try (ArchiveDatabase database = ArchiveDatabase.open();
        LumiSectionFiles files = new LumiSectionFiles(layout, database)) {
      for (int fill : List.of(8307, 8309)) {
        files.write(fill, List.of(new LumiSection(1, 1, Instant.EPOCH, 2.5, 2.25)));
      }
    }
  }

  private CliHarness.Result run(String words) {
    return home.run(new PixelmonFills(), ("archive " + words).split(" "));
  }

  private Failure failure(String words) {
    return Failure.of(home, new PixelmonFills(), ("archive " + words).split(" "));
  }

  private void flipABit(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(home.path(name));
    bytes[bytes.length / 2] ^= 1;
    Files.write(home.path(name), bytes);
  }

  /** Rewrites every data file without its checksum and forgets the sources. */
  private void makeOld() throws IOException, SQLException {
    Files.delete(layout.omds().resolve("source.txt"));
    Files.delete(layout.root().resolve("lumi/source.txt"));
    try (ArchiveDatabase database = ArchiveDatabase.open();
        var files = Files.walk(layout.root())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        Path copy = file.resolveSibling("copy");
        database.execute(
            "COPY (SELECT * FROM "
                + "read_parquet('"
                + file
                + "')) TO '"
                + copy
                + "' (FORMAT parquet)");
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void statusTellsDaysHeldAndMissingAndWhoseTheyAre() {
    SmallArchive.remove(layout.root(), "2022-07-06", "2022-07-07");

    CliHarness.Result result = run("status");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("database         a test\n")
        .contains("format           1, all files with checksums\n")
        .containsPattern(
            "fwcaenchannel    2 days, 2022-07-05 to 2022-07-08, 0.0 MB;"
                + " 2 missing: 2022-07-06..2022-07-07\n")
        .contains("names            aliases, dp_name2id\n")
        .contains("fills of OMS     none\n")
        .contains("lumi sections    2 fills, 8307 to 8309")
        .contains("source         brilcalc\n");
  }

  @Test
  void missingDaysAreFolded() {
    assertThat(
            StatusText.folded(
                new TreeSet<>(
                    List.of(
                        LocalDate.of(2022, 7, 31),
                        LocalDate.of(2022, 8, 1),
                        LocalDate.of(2022, 8, 3)))))
        .isEqualTo("2022-07-31..2022-08-01, 2022-08-03");
  }

  @Test
  void whereNoArchiveIsThatIsNoData() {
    failure("status --archive nowhere").endsWith(ExitCode.NO_DATA, "nowhere: there is no archive");
  }

  @Test
  void aWholeArchiveIsVerified() {
    CliHarness.Result result = run("verify");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("16 files are whole");
  }

  @Test
  void eachDamagedFileIsPrintedAndTheRemedyTakesAllOfThemAway() throws IOException {
    flipABit(DAY_FILE);
    flipABit(LUMI_FILE);
    Files.copy(
        layout.dayFile(ArchiveTable.FWCAENCHANNEL, LocalDate.of(2022, 7, 5)),
        home.path(OTHER_FILE),
        StandardCopyOption.REPLACE_EXISTING);

    CliHarness.Result verified = run("verify");

    assertThat(verified.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(verified.out().lines())
        .containsExactly(
            OTHER_FILE + ": holds fwcaenchannel, 2022-07-05 instead of v_voltages, 2022-07-05",
            DAY_FILE + ": damaged: its bytes do not fit its checksum",
            LUMI_FILE + ": damaged: its bytes do not fit its checksum");
    assertThat(verified.errorLines())
        .singleElement()
        .asString()
        .contains("3 damaged, 0 unreadable of 16 files", "prune --damaged");

    Map<String, String> before = home.snapshot();
    CliHarness.Result tried = run("prune --damaged --dry-run");
    assertThat(tried.code()).isZero();
    assertThat(tried.out().lines()).containsExactly(OTHER_FILE, DAY_FILE, LUMI_FILE);
    assertThat(home.snapshot()).isEqualTo(before);

    CliHarness.Result pruned = run("prune --damaged");
    assertThat(pruned.code()).isZero();
    assertThat(pruned.out()).isEqualTo(tried.out());
    assertThat(pruned.err()).contains("3 files deleted");
    assertThat(home.path(DAY_FILE)).doesNotExist();
    assertThat(run("verify").code()).isZero();
    assertThat(run("prune --damaged").err()).contains("no file is damaged");
  }

  @Test
  void anOldArchiveIsWholeAndAdoptedWithTheSameRows() throws Exception {
    makeOld();
    CliHarness.Result before = run("verify");
    assertThat(before.code()).isZero();
    assertThat(before.err()).contains("16 of an older version have no checksums");

    CliHarness.Result adopted =
        new CliHarness(folder)
            .with("PIXELMON_OMDS_SOURCE_NAME", "the omds")
            .run(new PixelmonFills(), "archive", "verify", "--adopt");

    assertThat(adopted.code()).as(adopted.err()).isZero();
    assertThat(adopted.err()).contains("16 files got a checksum");
    assertThat(run("verify").err()).contains("16 files are whole").doesNotContain("older");
    assertThat(run("status").out())
        .contains("the omds\n", "cms_trk_dcs_pvss_cond\n", "all files with checksums");
    flipABit(DAY_FILE);
    assertThat(run("verify").code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run("verify --adopt").code()).isEqualTo(ExitCode.BAD_INPUT.code());
  }

  @Test
  void whereAnOldFileIsDamagedTheOthersAreAdoptedAndTheRestOnceItIsGone() throws Exception {
    makeOld();
    Files.writeString(home.path(DAY_FILE), "PAR1 half a file PAR1");

    CliHarness.Result first = run("verify --adopt");
    assertThat(first.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(first.out()).startsWith(DAY_FILE + ": damaged: ");
    assertThat(run("status").out()).contains("without checksums ('verify --adopt' adds them)");

    assertThat(run("prune --damaged").out().strip()).isEqualTo(DAY_FILE);
    assertThat(run("verify --adopt").code()).isZero();
    assertThat(run("status").out()).contains("format           1, all files with checksums");
  }

  @Test
  void namedDaysFillsAndFilesAreDeleted() {
    CliHarness.Result result =
        run(
            "prune fwcaenchannel 2022-07-05 2022-07-07..2022-07-31 lumi 8308..8400 "
                + "data/archive/omds/aliases.parquet");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "data/archive/omds/fwcaenchannel/2022/2022-07-05.parquet",
            "data/archive/omds/fwcaenchannel/2022/2022-07-07.parquet",
            "data/archive/omds/fwcaenchannel/2022/2022-07-08.parquet",
            "data/archive/lumi/sections/8309.parquet",
            "data/archive/omds/aliases.parquet");
    assertThat(result.out().lines()).allSatisfy(file -> assertThat(home.path(file)).doesNotExist());
    assertThat(home.path(LUMI_FILE)).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prune | nothing is named",
        "prune 2022-07-05 | of which table",
        "prune 8307 | of which table",
        "prune fwcaenchannel | nothing is named after fwcaenchannel",
        "prune lumi fwcaenchannel 2022-07-05 | nothing is named after lumi",
        "prune lumi 2022-07-05 | of which table",
        "prune fwcaenchannel 2022-02-30 | no day 2022-02-30",
        "prune fwcaenchannel 2022-07-06..2022-07-05 | backwards",
        "prune lumi 9..8 | backwards",
        "prune data/archive/omds/source.txt | no data file of the archive",
        "prune ../elsewhere.parquet | no data file of the archive",
        "prune fwcaenchannels 2022-07-05 | 'fwcaenchannels' is neither a table nor a file - Did you"
            + " mean 'fwcaenchannel'?"
      })
  void wrongWordsDeleteNothing(String words, String problem) {
    failure(words).endsWith(ExitCode.USAGE, problem);
  }

  @Test
  void whatIsNotThereIsNoData() {
    failure("prune fwcaenchannel 2021-07-05").endsWith(ExitCode.NO_DATA, "none of what is named");
  }

  @Test
  void aDemoArchiveLosesNothingUnlessThatIsAskedFor() {
    home.write("data/archive/DEMO.txt", "a demo archive");

    failure("prune v_voltages 2022-07-06").endsWith(ExitCode.USAGE, "is a demo archive");
    assertThat(run("prune v_voltages 2022-07-06 --dry-run").code()).isZero();
    assertThat(home.path(DAY_FILE)).exists();
    assertThat(run("prune v_voltages 2022-07-06 --even-demo").code()).isZero();
    assertThat(home.path(DAY_FILE)).doesNotExist();
  }
}
