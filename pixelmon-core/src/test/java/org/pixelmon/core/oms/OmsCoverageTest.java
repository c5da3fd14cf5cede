package org.pixelmon.core.oms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pixelmon.core.oms.OmsSelection.GOOD_STABLE_BEAMS;
import static org.pixelmon.core.oms.OmsSelection.WITH_LUMINOSITY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.fill.FillRange;

class OmsCoverageTest {

  @TempDir Path folder;
  private OmsCoverage coverage;

  @BeforeEach
  void start() {
    coverage = new OmsCoverage(folder.resolve("asked.csv"));
  }

  private static FillRange range(int first, int last) {
    return new FillRange(first, last);
  }

  @Test
  void whatWasNeverAskedForIsAGap() {
    assertThat(coverage.gap(range(10, 20), WITH_LUMINOSITY)).contains(range(10, 20));

    coverage.add(range(10, 15), WITH_LUMINOSITY);
    coverage.add(range(18, 30), WITH_LUMINOSITY);

    assertThat(coverage.gap(range(10, 20), WITH_LUMINOSITY)).contains(range(16, 17));
    assertThat(coverage.gap(range(5, 20), WITH_LUMINOSITY)).contains(range(5, 9));
    assertThat(coverage.gap(range(25, 40), WITH_LUMINOSITY)).contains(range(31, 40));
    assertThat(coverage.gap(range(11, 15), WITH_LUMINOSITY)).isEmpty();
  }

  @Test
  void neighbouringAndOverlappingRangesCoverTogether() {
    coverage.add(range(14, 30), WITH_LUMINOSITY);
    coverage.add(range(10, 13), WITH_LUMINOSITY);
    coverage.add(range(20, 40), WITH_LUMINOSITY);

    assertThat(coverage.gap(range(10, 40), WITH_LUMINOSITY)).isEmpty();
  }

  @Test
  void goodFillsAreAmongThoseWithLuminosityButNotTheReverse() {
    coverage.add(range(10, 20), WITH_LUMINOSITY);
    coverage.add(range(30, 40), GOOD_STABLE_BEAMS);

    assertThat(coverage.gap(range(10, 20), GOOD_STABLE_BEAMS)).isEmpty();
    assertThat(coverage.gap(range(30, 40), WITH_LUMINOSITY)).contains(range(30, 40));
  }

  @Test
  void theFileHoldsOnlyWhatIsNotCoveredByTheRest() throws IOException {
    coverage.add(range(10, 20), WITH_LUMINOSITY);
    coverage.add(range(12, 13), WITH_LUMINOSITY);
    coverage.add(range(5, 25), WITH_LUMINOSITY);

    assertThat(folder.resolve("asked.csv"))
        .hasContent("selection,first,last,crc32c\nWITH_LUMINOSITY,5,25,c192fcc1\n");
  }

  @Test
  void aCompleteArchiveHasNoGaps() {
    coverage.addAll();

    assertThat(coverage.gap(range(1, Integer.MAX_VALUE), GOOD_STABLE_BEAMS)).isEmpty();
  }

  @Test
  void aDamagedFileIsNamedWithItsLine() throws IOException {
    Files.writeString(folder.resolve("asked.csv"), "selection,first,last\nSOME,1,2\n");

    assertThatThrownBy(() -> coverage.gap(range(1, 2), WITH_LUMINOSITY))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("asked.csv:2: expected a selection");
  }

  @Test
  void aFileOfAnEarlierVersionHasNoSumsAndIsRead() throws IOException {
    Files.writeString(folder.resolve("asked.csv"), "selection,first,last\nWITH_LUMINOSITY,1,20\n");

    assertThat(coverage.gap(range(1, 30), WITH_LUMINOSITY)).contains(range(21, 30));
  }

  @Test
  void aChangedNumberIsFoundByTheSum() throws IOException {
    coverage.add(range(10, 20), WITH_LUMINOSITY);
    Path file = folder.resolve("asked.csv");
    Files.writeString(file, Files.readString(file).replace(",20,", ",28,"));

    assertThatThrownBy(() -> coverage.gap(range(1, 2), WITH_LUMINOSITY))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("asked.csv:2: damaged");
  }
}
