package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.error.UsageException;

class PlotSpecTest {

  @Test
  void rejectsAnAxisRangeThatRunsBackwards() {
    assertThatThrownBy(() -> Axis.of("I_{leak}").range(10, 5))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("I_{leak}")
        .hasMessageContaining("10")
        .hasMessageContaining("5");
    assertThatThrownBy(() -> Axis.of("x").range(3, 3)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> Axis.of("x").from(Double.NaN)).isInstanceOf(UsageException.class);
  }

  @Test
  void rejectsALogarithmicAxisFromZeroInEitherOrderOfCalls() {
    assertThatThrownBy(() -> Axis.of("x").from(0).logarithmic()).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> Axis.of("x").logarithmic().from(-1))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void rejectsSeriesWhoseArraysDoNotFitEachOther() {
    double[] one = {1};
    double[] two = {1, 2};
    assertThatIllegalArgumentException().isThrownBy(() -> Series.markers("L1", one, two));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.markers("L1", one, one).withErrors(two));
    assertThatIllegalArgumentException().isThrownBy(() -> Series.band("L1", one, one, null));
  }

  @Test
  void rejectsMapsWhoseEdgesDoNotFitOrAscend() {
    double[][] cell = {{1}};
    double[] edges = {0, 1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeatMap(new double[] {0, 1, 2}, edges, cell, false, "z"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeatMap(edges, new double[] {0, 1, 2}, cell, false, "z"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeatMap(new double[] {1, 0}, edges, cell, false, "z"));
  }

  @Test
  void laterChangesOfAnArrayDoNotReachTheSeries() {
    double[] y = {1, 2};
    Series series = Series.markers("L1", new double[] {0, 1}, y);
    y[0] = 99;
    assertThat(series.y()).containsExactly(1, 2);
  }

  @Test
  void keepsDotsOfTheBaseNameWhenAddingTheExtension() {
    assertThat(PlotFormat.PDF.file(Path.of("plots", "i_leak_273.15K")))
        .isEqualTo(Path.of("plots", "i_leak_273.15K.pdf"));
  }
}
