package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesLookTest {

  private static final double[] ONE = {1};

  private static List<StyledSeries> styled(List<Series> series) {
    return StyledSeries.of(Axis.of("x"), PlotPanel.of(Axis.of("y"), series));
  }

  private static List<StyledSeries> styled(int count, Series.Style style) {
    return styled(
        IntStream.range(0, count)
            .mapToObj(i -> new Series("series " + i, ONE, ONE, null, style))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 7, 8, 9, 10, 11, 24, 40})
  void noTwoSeriesLookAlike(int count) {
    assertThat(styled(count, Series.Style.MARKERS))
        .extracting(s -> List.of(s.colour(), s.marker()))
        .doesNotHaveDuplicates();
    assertThat(styled(count, Series.Style.LINE))
        .extracting(s -> List.of(s.colour(), SeriesLayer.lineStroke(s.dash(), 1)))
        .doesNotHaveDuplicates();
  }

  @Test
  void theEleventhSeriesHasTheFirstOnesShapeOpen() {
    List<StyledSeries> all = styled(11, Series.Style.MARKERS);
    assertThat(all.get(10).colour()).isEqualTo(all.get(0).colour());
    assertThat(all.get(0).marker()).isEqualTo(Marker.CIRCLE);
    assertThat(all.get(10).marker()).isEqualTo(Marker.OPEN_CIRCLE);
  }

  @Test
  void seriesOfOnePlaceShareTheirColourAndDifferInOpenMarkers() {
    List<StyledSeries> rings =
        styled(
            IntStream.range(0, 6)
                .mapToObj(
                    i ->
                        Series.markers("ring", ONE, ONE)
                            .withLook(new SeriesLook(i / 2, i % 2 == 1)))
                .toList());
    for (int disk = 0; disk < 3; disk++) {
      Color colour = rings.get(2 * disk).colour();
      assertThat(colour).isEqualTo(Palette.forSeries(3).colour(disk));
      assertThat(rings.get(2 * disk + 1).colour()).isEqualTo(colour);
      assertThat(rings.get(2 * disk).marker().filled()).isTrue();
      assertThat(rings.get(2 * disk + 1).marker().filled()).isFalse();
    }
    assertThat(rings).extracting(StyledSeries::marker).doesNotHaveDuplicates();
  }

  @Test
  void aPlaceBelowZeroIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SeriesLook(-1, false));
  }
}
