package org.pixelmon.core.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.testkit.Found;
import org.pixelmon.core.testkit.SmallArchive;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;

/** Whatever became of a file of the archive. */
class ArchiveFuzzTest {

  private static final String CHANNEL = "PixelBarrel_BmI_S4_LAY14/channel002";
  private static final TimeWindow DAY =
      new TimeWindow(Instant.parse("2022-07-05T00:00:00Z"), Instant.parse("2022-07-05T23:59:59Z"));

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> damagedFilesGiveAValueOrAreRefusedInOneLine() throws IOException {
    new SmallArchive()
        .current(CHANNEL, "2022-07-05T10:00:00Z", 12.5, 299)
        .current(CHANNEL, "2022-07-05T11:00:00Z", 13.5, SmallArchive.NULL)
        .write(folder, "2022-07-05", "2022-07-05");
    ArchiveLayout layout = new ArchiveLayout(folder);
    Path day = layout.dayFile(ArchiveTable.FWCAENCHANNEL, LocalDate.of(2022, 7, 5));
    return Fuzz.tests(
        FuzzTarget.ofFile("day of the archive", day, f -> read(), List.of(Files.readAllBytes(day)))
            .oneIn(10));
  }

  private void read() {
    try (Records records = new Records(new Omds(folder, null, false, Progress.NONE))) {
      Found.currents(records, List.of(DAY), "PixelBarrel");
    }
  }
}
