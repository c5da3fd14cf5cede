package org.pixelmon.core.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSeriesTest {

  private record Pair(long time, double value) {}

  /** Stretches in order, interleaved as threads give them; 1 for no order at all. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 17, 400, 100_000})
  void recordsAreSortedByTimeThenValueHoweverTheyCome(int stretch) {
    Random random = new Random(stretch);
    RecordSeries series = new RecordSeries();
    List<Pair> added = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      series.clear();
      added.clear();
      long time = 0;
      for (int i = 0; i < 3_000; i++) {
        time = i % stretch == 0 ? random.nextInt(5_000) : time + random.nextInt(3);
        Pair pair = new Pair(time, random.nextInt(3));
        added.add(pair);
        series.add(pair.time(), pair.value());
      }
      series.sort();
    }

    added.sort(Comparator.comparingLong(Pair::time).thenComparingDouble(Pair::value));
    List<Pair> sorted = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      sorted.add(new Pair(series.micros(i), series.value(i)));
    }
    assertThat(sorted).isEqualTo(added);
    for (long time : new long[] {-1, 0, 17, 2_500, 100_000}) {
      long before = added.stream().filter(pair -> pair.time() < time).count();
      assertThat(series.firstFrom(time)).isEqualTo((int) before);
    }
  }

  @Test
  void aClearedSeriesKnowsNothingOfWhatItHeld() {
    RecordSeries series = new RecordSeries();
    for (int i = 0; i < 16; i++) {
      series.add(100 + i, i);
    }

    series.clear();
    assertThat(series.size()).isZero();
    series.add(3, 30);
    series.add(2, 20);
    series.sort();

    assertThat(series.size()).isEqualTo(2);
    assertThat(series.micros(0)).isEqualTo(2);
    assertThat(series.value(0)).isEqualTo(20);
    assertThat(series.firstFrom(4)).isEqualTo(2);
  }
}
