package org.pixelmon.radsim.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.pixelmon.radsim.step.Step;

class ChunksTest {

  private static final Instant START = Instant.parse("2022-01-01T00:00:00Z");

  private static void add(List<Step> steps, int count, Duration length, OptionalInt fill) {
    for (int i = 0; i < count; i++) {
      Instant begin = steps.isEmpty() ? START : steps.get(steps.size() - 1).end();
      Instant end = begin.plus(length);
      steps.add(new Step(fill, begin, end, end, OptionalInt.empty()));
    }
  }

  @Test
  void aYearOfHourlyStepsIsOnePart() {
    List<Step> steps = new ArrayList<>();
    add(steps, 8784, Duration.ofHours(1), OptionalInt.empty());
    assertThat(Chunks.of(steps)).hasSize(1);
  }

  @Test
  void longerPeriodsAndFinerStepsMakeSeveralPartsThatHoldAllStepsInOrder() {
    List<Step> steps = new ArrayList<>();
    add(steps, 40, Duration.ofDays(30), OptionalInt.empty());
    add(steps, 25_000, Duration.ofMinutes(1), OptionalInt.empty());
    List<List<Step>> chunks = Chunks.of(steps);
    assertThat(chunks).hasSizeBetween(5, 7);
    assertThat(chunks.stream().flatMap(List::stream).toList()).isEqualTo(steps);
    assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.size()).isLessThanOrEqualTo(12_000));
  }

  @Test
  void aFillIsNotTornApart() {
    List<Step> steps = new ArrayList<>();
    add(steps, 11_990, Duration.ofMinutes(1), OptionalInt.empty());
    add(steps, 500, Duration.ofMinutes(1), OptionalInt.of(7960));
    add(steps, 500, Duration.ofMinutes(1), OptionalInt.of(7961));
    assertThat(Chunks.of(steps)).extracting(List::size).containsExactly(12_490, 500);
  }

  @Test
  void noStepsMakeNoParts() {
    assertThat(Chunks.of(List.of())).isEmpty();
  }
}
