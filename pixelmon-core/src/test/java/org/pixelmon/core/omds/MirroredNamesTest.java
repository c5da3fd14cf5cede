package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.AliasEntry;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveNames;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.DatapointName;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.testkit.Found;

/** Names are added to those of an archive, and never taken away. */
class MirroredNamesTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
  private static final List<ArchiveTable> SENSORS = List.of(ArchiveTable.TKPLCREADSENSOR);

  private final SourceDatabase source = new SourceDatabase();
  @TempDir private Path folder;

  private void mirror(OmdsSettings settings, LocalDate day) {
    try (Omds omds = new Omds(folder, settings, false, Progress.NONE)) {
      Found.mirror(omds, SENSORS, day, day);
    }
  }

  private List<String> aliases() {
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      return new ArchiveNames(new ArchiveLayout(folder), database)
          .aliases().stream().map(AliasEntry::alias).toList();
    }
  }

  private List<Long> numbers() {
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      return new ArchiveNames(new ArchiveLayout(folder), database)
          .datapointNames().stream().map(DatapointName::id).toList();
    }
  }

  /** A grant that was taken back, for example: the same tables show the end-cap alone. */
  private void hideTheBarrel() {
    source.execute("DELETE FROM cms_trk_dcs_pvss_cond.aliases WHERE alias NOT LIKE '%EndCap%'");
    source.execute("DELETE FROM cms_trk_dcs_pvss_cond.tkplcreadsensor WHERE dpid = 1");
  }

  @Test
  void aSchemaThatKnowsLessTakesNoNameAway() {
    source.pixel("CMS/PixelBarrel_S", 1);
    source.pixel("CMS/PixelEndCap_S", 2);
    mirror(source.settings(), DAY);

    hideTheBarrel();
    mirror(source.settings(), DAY.plusDays(1));

    assertThat(aliases()).containsExactlyInAnyOrder("CMS/PixelBarrel_S", "CMS/PixelEndCap_S");
    assertThat(numbers()).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void aDayThatCameFromASchemaThatKnowsLessIsFetchedAgainFromTheRightOne() {
    source.pixel("CMS/PixelBarrel_S", 1);
    source.pixel("CMS/PixelEndCap_S", 2);
    source.temperature(1, "2022-07-06T10:00:00", -10.0);
    source.temperature(2, "2022-07-06T11:00:00", -11.0);
    source.temperature(1, "2022-07-07T10:00:00", -10.0);
    source.temperature(2, "2022-07-07T10:00:00", -10.0);
    mirror(source.settings(), DAY);
    hideTheBarrel();
    mirror(source.settings(), DAY.plusDays(1));
    source.alias("CMS/PixelBarrel_S", "dp1.", "2017-03-01T00:00:00");
    source.temperature(1, "2022-07-06T10:00:00", -10.0);
    source.temperature(1, "2022-07-07T10:00:00", -10.0);

    mirror(source.settings(), DAY.plusDays(1));

    assertThat(folder.resolve("omds/tkplcreadsensor/young.csv"))
        .content()
        .contains("2022-07-06,")
        .contains(",2,2022-07-06T11:00:00Z");
  }

  @Test
  void aNewAliasIsAdded() {
    source.pixel("CMS/PixelBarrel_S", 1);
    mirror(source.settings(), DAY);
    source.pixel("CMS/PixelBarrel_T", 2);

    mirror(source.settings(), DAY.plusDays(1));

    assertThat(aliases()).containsExactlyInAnyOrder("CMS/PixelBarrel_S", "CMS/PixelBarrel_T");
    assertThat(numbers()).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void namesThatAreThereAreNotWrittenAgain() throws Exception {
    source.pixel("CMS/PixelBarrel_S", 1);
    mirror(source.settings(), DAY);
    Path table = new ArchiveLayout(folder).aliases();
    Object before = Files.readAttributes(table, "unix:ino").get("ino");

    mirror(source.settings(), DAY.plusDays(1));

    assertThat(Files.readAttributes(table, "unix:ino").get("ino")).isEqualTo(before);
  }

  @Test
  void runsThatAddAtTheSameTimeLoseNoNameOfEachOther() throws Exception {
    int runs = 4;
    List<SourceDatabase> sources = new ArrayList<>();
    for (int i = 1; i <= runs; i++) {
      SourceDatabase each = new SourceDatabase();
      each.pixel("CMS/PixelBarrel_S" + i, i);
      sources.add(each);
    }
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    try {
      List<Future<?>> all = new ArrayList<>();
      sources.forEach(
          each ->
              all.add(threads.submit(() -> mirror(each.settings().withSourceName("one"), DAY))));
      for (Future<?> run : all) {
        run.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(aliases()).hasSize(runs);
    assertThat(numbers()).hasSize(runs);
  }

  @Test
  void namesOfFixedLengthLoseTheirBlanks() {
    SourceDatabase padded = new SourceDatabase();
    padded.execute("ALTER TABLE cms_trk_dcs_pvss_cond.aliases ALTER COLUMN alias CHAR(60)");
    padded.execute("ALTER TABLE cms_trk_dcs_pvss_cond.aliases ALTER COLUMN dpe_name CHAR(60)");
    padded.execute("ALTER TABLE cms_trk_dcs_pvss_cond.dp_name2id ALTER COLUMN dpname CHAR(60)");
    padded.alias("CMS/PixelBarrel_S   ", "dp1.   ", "2017-03-01T00:00:00");
    padded.datapoint(1, "dp1     ");

    mirror(padded.settings(), DAY);

    assertThat(aliases()).containsExactly("CMS/PixelBarrel_S");
    assertThat(numbers()).containsExactly(1L);
  }

  @Test
  void timesThatAreNoneAreEverSinceOrNever() {
    SourceDatabase wide = new SourceDatabase();
    wide.alias("CMS/PixelBarrel_S", "dp1.", "-9999-01-01T00:00:00");
    wide.alias("CMS/PixelBarrel_T", "dp1.", "+99999-01-01T00:00:00");
    wide.datapoint(1, "dp1");

    mirror(wide.settings(), DAY);

    assertThat(aliases()).containsExactly("CMS/PixelBarrel_S");
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      assertThat(new ArchiveNames(new ArchiveLayout(folder), database).aliases())
          .extracting(AliasEntry::since)
          .containsExactly(Instant.parse("0001-01-01T00:00:00Z"));
    }
  }
}
