package org.pixelmon.core.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.OutputBusyException;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.progress.Progress;

class DemoDetectorTest {

  @TempDir private Path folder;

  private final DemoDetector detector =
      new DemoDetector(Detector.load(ConfigDir.locate(Path.of(""))));

  private DemoSettings settings(String name, long seed) {
    return new DemoSettings(7920, 3, LocalDate.of(2022, 7, 5), seed, folder.resolve(name));
  }

  private DemoSummary make(DemoSettings settings) {
    return detector.write(settings, Progress.NONE);
  }

  /** A digest of every row of every table, and the text of the fills. */
  private static String digest(Path archive) throws SQLException, IOException {
    StringBuilder digest = new StringBuilder();
    List<String> tables =
        List.of(
            "omds/fwcaenchannel/*/*",
            "omds/tkplcreadsensor/*/*",
            "omds/v_voltages/*/*",
            "omds/aliases",
            "omds/dp_name2id",
            "lumi/sections/*");
    try (ArchiveDatabase database = ArchiveDatabase.open();
        Statement statement = database.connection().createStatement()) {
      for (String table : tables) {
        String files = "'" + archive.resolve(table + ".parquet") + "'";
        try (ResultSet rows =
            statement.executeQuery(
                "SELECT count(*), sum(hash(r)::HUGEINT) FROM read_parquet(" + files + ") r")) {
          rows.next();
          digest.append(rows.getLong(1)).append(' ').append(rows.getString(2)).append('\n');
        }
      }
    }
    return digest + Files.readString(archive.resolve("oms/fills/7900-7999.json"));
  }

  @Test
  void sameSettingsGiveTheSameRows() throws Exception {
    make(settings("one", 5));
    make(settings("two", 5));

    assertThat(digest(folder.resolve("one"))).isEqualTo(digest(folder.resolve("two")));
  }

  @Test
  void localeAndZoneOfTheMachineChangeNothing() throws Exception {
    make(settings("here", 5));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
    try {
      make(settings("elsewhere", 5));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(digest(folder.resolve("elsewhere"))).isEqualTo(digest(folder.resolve("here")));
    assertThat(folder.resolve("elsewhere/DEMO.txt"))
        .hasSameTextualContentAs(folder.resolve("here/DEMO.txt"));
  }

  @Test
  void anotherSeedGivesOtherRows() throws Exception {
    make(settings("one", 5));
    make(settings("two", 6));

    assertThat(digest(folder.resolve("one"))).isNotEqualTo(digest(folder.resolve("two")));
  }

  @Test
  void doesNothingWhenTheArchiveIsThereAlready() throws Exception {
    DemoSummary first = make(settings("a", 5));
    Path file = folder.resolve("a/omds/aliases.parquet");
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, longAgo);

    DemoSummary second = make(settings("a", 5));

    assertThat(second).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
  }

  @Test
  void replacesADemoArchiveOfOtherSettingsAndLeavesNothingBehind() throws Exception {
    make(settings("a", 5));

    DemoSummary other =
        make(new DemoSettings(8000, 2, LocalDate.of(2023, 5, 1), 5, folder.resolve("a")));

    assertThat(other.firstFill()).isEqualTo(8000);
    assertThat(folder.resolve("a/oms/fills/7900-7999.json")).doesNotExist();
    try (var entries = Files.list(folder)) {
      assertThat(entries).containsExactly(folder.resolve("a"));
    }
  }

  @Test
  void refusesAFolderThatIsNoDemoArchive() throws IOException {
    Path file = folder.resolve("a/omds/aliases.parquet");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "real");

    assertThatThrownBy(() -> make(settings("a", 5)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("not a demo archive");
    assertThat(file).hasContent("real");
  }

  @Test
  void anEmptyFolderIsTaken() throws IOException {
    Files.createDirectories(folder.resolve("a"));

    assertThat(make(settings("a", 5)).fills()).isEqualTo(3);
  }

  @Test
  void keepsTheOldArchiveWhenTheNewOneCannotBeBuilt() throws Exception {
    make(settings("a", 5));
    String before = digest(folder.resolve("a"));
    Files.writeString(folder.resolve("a.building"), "in the way");

    assertThatThrownBy(() -> make(settings("a", 6))).isInstanceOf(OutputException.class);
    assertThat(digest(folder.resolve("a"))).isEqualTo(before);
    assertThat(folder.resolve("a.building")).hasContent("in the way");
  }

  @Test
  void buildsAgainWhereAKilledRunLeftOff() throws Exception {
    Path leftBehind = folder.resolve("a.building/omds/fwcaenchannel/1999/1999-01-01.parquet");
    Files.createDirectories(leftBehind.getParent());
    Files.writeString(leftBehind, "half a file");

    make(settings("a", 5));

    assertThat(folder.resolve("a/omds/fwcaenchannel/1999")).doesNotExist();
    assertThat(folder.resolve("a.building")).doesNotExist();
  }

  @Test
  void aSecondRunIsRefusedWhileTheFirstIsBuilding() throws Exception {
    List<Throwable> refused = new ArrayList<>();
    DemoSettings settings = settings("a", 5);

    detector.write(
        settings, (what, done, total) -> refused.add(catchThrowable(() -> make(settings))));

    assertThat(refused).isNotEmpty().allMatch(OutputBusyException.class::isInstance);
    assertThat(make(settings).fills()).isEqualTo(3);
    assertThat(folder.resolve("a.building")).doesNotExist();
  }

  @Test
  void runsThatBuildTheSameArchiveAtOnceLeaveAWholeOne() throws Exception {
    DemoSettings settings = settings("a", 5);
    make(settings("alone", 5));

    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<DemoSummary>> runs =
        threads.invokeAll(Collections.nCopies(12, () -> make(settings)));
    threads.shutdown();

    assertThat(runs)
        .allSatisfy(
            run -> {
              try {
                assertThat(run.get().fills()).isEqualTo(3);
              } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(OutputBusyException.class);
              }
            });
    assertThat(digest(folder.resolve("a"))).isEqualTo(digest(folder.resolve("alone")));
    assertThat(names()).containsExactly("a", "alone");
    assertThat(folder.resolve("a/.lock")).doesNotExist();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  /** A process that builds for a long time. */
  static final class Builder {

    public static void main(String[] args) {
      Path archive = Path.of(args[0]);
      new DemoDetector(Detector.load(ConfigDir.locate(archive)))
          .write(new DemoSettings(7920, 700, LocalDate.of(2022, 7, 5), 1, archive), Progress.NONE);
    }
  }

  @Test
  @Timeout(120)
  void anInterruptedRunLeavesWhatWasThereBeforeAndNothingElse() throws Exception {
    make(settings("a", 5));
    String before = digest(folder.resolve("a"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dpixelmon.config=" + System.getProperty("pixelmon.config"),
                "-Djava.library.path=" + System.getProperty("java.library.path"),
                Builder.class.getName(),
                folder.resolve("a").toString())
            .inheritIO()
            .start();
    while (!Files.exists(folder.resolve("a.building/omds/fwcaenchannel"))) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(20);
    }
    assertThatThrownBy(() -> make(settings("a", 6))).isInstanceOf(OutputBusyException.class);

    process.destroy();

    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(names()).containsExactly("a");
    assertThat(digest(folder.resolve("a"))).isEqualTo(before);
  }

  @Test
  void oneFillIsEnough() {
    DemoSummary summary =
        make(new DemoSettings(7920, 1, LocalDate.of(2022, 7, 5), 1, folder.resolve("a")));

    assertThat(summary.lastFill()).isEqualTo(7920);
  }

  @Test
  void refusesImpossibleSettings() {
    LocalDate day = LocalDate.of(2022, 7, 5);

    assertThatThrownBy(() -> new DemoSettings(7920, 0, day, 1, folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("got 0");
    assertThatThrownBy(() -> new DemoSettings(-1, 30, day, 1, folder))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> new DemoSettings(7920, 30, day.minusYears(100), 1, folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("1922");
  }
}
