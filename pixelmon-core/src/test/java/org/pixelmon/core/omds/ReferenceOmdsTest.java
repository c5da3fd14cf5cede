package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;
import org.pixelmon.core.testkit.Found;

/** Real rows of July 2022, asked of an archive and, over JDBC, of a real SQL engine. */
class ReferenceOmdsTest {

  private static final List<TimeWindow> WINDOWS =
      List.of(
          window("2022-07-05T14:47:08Z"),
          window("2022-07-06T02:35:00Z"),
          window("2022-07-11T10:00:00Z"),
          window("2022-07-11T23:50:00Z"));

  private static final List<String> CABLES =
      Detector.load(ConfigDir.locate(Path.of(""))).barrelGroups().stream()
          .map(BarrelGroup::hvCable)
          .toList();

  @TempDir private static Path folder;

  private static TimeWindow window(String from) {
    Instant start = Instant.parse(from);
    return new TimeWindow(start, start.plusSeconds(1200));
  }

  @Test
  void archiveAndDatabaseGiveTheSameAnswers() {
    ReferenceOmds.writeArchive(folder.resolve("written"));
    OmdsSettings settings =
        OmdsSettings.of(ReferenceOmds.loadIntoH2(), "", folder.resolve("absent.txt"));

    try (Omds written = new Omds(folder.resolve("written"), null, true, Progress.NONE);
        Omds mirrored = new Omds(folder.resolve("mirrored"), settings, false, Progress.NONE)) {
      Found.mirror(
          mirrored,
          List.of(ArchiveTable.values()),
          ReferenceOmds.FIRST_DAY,
          ReferenceOmds.LAST_DAY);

      List<Found> currents = Found.currents(new Records(mirrored), WINDOWS, "PixelBarrel");
      assertThat(currents).hasSizeGreaterThan(300);
      assertThat(currents).isEqualTo(Found.currents(new Records(written), WINDOWS, "PixelBarrel"));
      List<Found> temperatures =
          Found.temperatures(new Records(mirrored), WINDOWS, "PixelBarrel", 40);
      assertThat(temperatures).hasSizeGreaterThan(200);
      assertThat(temperatures)
          .isEqualTo(Found.temperatures(new Records(written), WINDOWS, "PixelBarrel", 40));
      List<Found> voltages = Found.voltages(new Records(mirrored), WINDOWS, CABLES);
      assertThat(voltages).hasSizeGreaterThan(200);
      assertThat(voltages).isEqualTo(Found.voltages(new Records(written), WINDOWS, CABLES));
    }
  }
}
