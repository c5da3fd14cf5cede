package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.BadFills;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.testkit.TestHome;

class FillSelectionTest {

  private static final Instant START = Instant.parse("2022-07-05T14:47:08Z");

  @TempDir Path folder;

  private static Fill fill(int number) {
    return new Fill(number, START, START.plusSeconds(3600));
  }

  @Test
  void bothEndsBelongToARange() {
    Path file = new TestHome(folder).fills(fill(7923), fill(7920), fill(7921)).path(TestHome.FILLS);

    assertThat(FillSelection.inRange(file, new FillRange(7920, 7921)))
        .containsExactly(fill(7920), fill(7921));
  }

  @Test
  void badFillsAreLeftOutAndWhenAllAreBadThatIsSaid() throws Exception {
    Path file = new TestHome(folder).fills(fill(7920), fill(7921)).path(TestHome.FILLS);
    Path list = Files.writeString(folder.resolve("bad.txt"), "7921\n7922\n");
    BadFills bad = BadFills.load(list);

    assertThat(FillSelection.good(file, new FillRange(7920, 7922), "era x", bad))
        .containsExactly(fill(7920));
    assertThatExceptionOfType(NoDataException.class)
        .isThrownBy(() -> FillSelection.good(file, new FillRange(7921, 7922), "era x", bad))
        .withMessage("the only fill of era x is in the list of bad fills")
        .satisfies(e -> assertThat(e.hint()).contains("another list of bad fills"));
  }

  @Test
  void noFillInTheRangeIsAnErrorThatNamesFileAndRange() {
    Path file = new TestHome(folder).fills(fill(7920)).path(TestHome.FILLS);

    assertThatExceptionOfType(NoDataException.class)
        .isThrownBy(() -> FillSelection.inRange(file, new FillRange(8000, 8010)))
        .withMessage("no fill of " + file + " is in 8000 to 8010");
  }

  @Test
  void aRangeKnowsWhatItContains() {
    FillRange range = new FillRange(7920, 7922);

    assertThat(range.contains(7919)).isFalse();
    assertThat(range.contains(7920)).isTrue();
    assertThat(range.contains(7922)).isTrue();
    assertThat(range.contains(7923)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"7922, 7920, runs backwards", "0, 5, above 0", "5, -5, above 0"})
  void rejectsARangeThatIsNone(int first, int last, String problem) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new FillRange(first, last))
        .withMessageContaining(problem)
        .withMessageContaining(Integer.toString(first));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1200, 1200", "3600, 3600", "3601, 3600", "9223372036854775807, 3600"})
  void aFillIsMeasuredAfterTheDelayOrAtItsEndIfItIsShorter(long delay, long measured) {
    assertThat(fill(7920).measurementTime(Duration.ofSeconds(delay)))
        .isEqualTo(START.plusSeconds(measured));
  }

  @Test
  void rejectsAFillThatEndsWhenItStarts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fill(7920, START, START))
        .withMessageContaining("7920");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fill(0, START, START.plusSeconds(1)))
        .withMessageContaining("got 0");
  }
}
