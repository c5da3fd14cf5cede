package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.error.NoDataException;

class HiddenPointsTest {

  private static HiddenPoints of(Double min, Double max) {
    Series series =
        Series.markers(
            "", new double[] {1, 2, 3, 4}, new double[] {3.21999, Double.NaN, 5, 12345.6});
    return HiddenPoints.of(
        PlotSpec.of(
            new CmsLabel("", "", ""),
            Axis.of("x"),
            YRange.of(min, max).axis("y"),
            List.of(series)));
  }

  @Test
  void withoutARangeNoPointIsHidden() {
    assertThat(of(null, null).hidden()).isZero();
    of(null, null).refuseAll("plot");
  }

  @Test
  void pointsOutsideAreCountedAndThoseAtTheEndsShow() {
    assertThat(of(5.0, null).text())
        .isEqualTo(
            "1 of 3 points lie outside the range of the y axis from 5; they go from 3.22 to"
                + " 1.235e+04");
    assertThat(of(4.0, 10.0).text())
        .startsWith("2 of 3 points lie outside the range of the y axis from 4 up to 10; ");
    of(4.0, 10.0).refuseAll("plot");
  }

  @Test
  void aRangeWithoutAnyPointIsRefused() {
    assertThatExceptionOfType(NoDataException.class)
        .isThrownBy(() -> of(null, -1.0).refuseAll("i_leak"))
        .withMessage(
            "i_leak: none of its 3 points lies in the range of the y axis up to -1; they go from"
                + " 3.22 to 1.235e+04");
  }
}
