package org.pixelmon.fluence.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.HeatMap;
import org.pixelmon.core.root.RootAxis;

class FieldMapTest {

  private static final CmsLabel NO_LABEL = CmsLabel.of(CmsLabel.Status.NONE, "");

  /** 1000 along the beam, then 0, 8, 4, 2 in bins of 1 cm. */
  private static HeatMap map(Window window, Optional<double[]> colours) {
    double[] values = {1000, 0, 8, 4, 2};
    FluenceField field =
        FluenceField.of(
            FluenceField.ALL_PARTICLES,
            RootAxis.fixed("r", 5, 0, 5),
            RootAxis.fixed("z", 1, -1, 1),
            values,
            values);
    return new FieldMap(field, FieldScale.PER_COLLISION, window)
        .spec(NO_LABEL, colours, List.of())
        .map()
        .orElseThrow();
  }

  @Test
  void theColoursAreThoseOfTheDetectorAndNotOfTheBeam() {
    HeatMap map = map(new Window(0, 5, -1, 1), Optional.empty());
    assertThat(map.zMin()).hasValue(2);
    assertThat(map.zMax()).hasValue(8);
  }

  @Test
  void theColoursAreThoseOfAllValuesWhereThereIsNoDetector() {
    HeatMap map = map(new Window(0, 1.5, -1, 1), Optional.empty());
    assertThat(map.zMin()).isEmpty();
    assertThat(map.zMax()).isEmpty();
  }

  @Test
  void theUsersColoursWin() {
    HeatMap map = map(new Window(0, 5, -1, 1), Optional.of(new double[] {1, 2000}));
    assertThat(map.zMin()).hasValue(1);
    assertThat(map.zMax()).hasValue(2000);
  }
}
