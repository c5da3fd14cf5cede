package org.pixelmon.temperatures.annealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pixelmon.temperatures.TestTemperatures;
import org.pixelmon.temperatures.annealing.AnnealingSummary.Row;

class AnnealingSummaryTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);

  private final AnnealingSummary summary =
      new AnnealingSummary(TestTemperatures.DETECTOR.cooling());

  private void add(String sensor, double celsius) {
    summary.add(sensor, new TreeMap<>(Map.of(DAY, celsius)));
  }

  private Row row(String group) {
    return summary.rows().stream()
        .filter(row -> row.group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void meanMedianAndSpreadAreThoseOfTheSensors() {
    List<Double> values = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 69.0, 70.0);
    for (int i = 0; i < values.size(); i++) {
      add("PixelEndcap_BmI_PC_1" + (char) ('A' + i), values.get(i));
    }
    add("PixelEndcap_BmI_PC_1X", 70.001);

    Row all = row("all");
    assertThat(all.mean()).isEqualTo(22);
    assertThat(all.median()).isEqualTo(4);
    // ((21, 20, 19, 18, 17)^2 + 47^2 + 48^2) / 6
    assertThat(all.spread()).isCloseTo(Math.sqrt((1815 + 2209 + 2304) / 6.0), within(1e-12));
    assertThat(all.sensors()).isEqualTo(7);
    assertThat(summary.groups()).containsExactly("all", "EndCap_BmI", "EndCap_D1");
  }

  @Test
  void theLayerIsThatOfTheLoopTheTablesNameNotOfTheSensorsName() {
    // OMDS says layer 2, the detector's tables say 3I_L2D1MN is 1I_L4D2MN.
    for (String sensor : List.of("3I_L2D1MN", "3M_L2D1MN", "3R_L2D1MN")) {
      add("PixelBarrel_BmI_" + sensor, -10);
    }
    for (String sensor : List.of("3I_L2D1PF", "3M_L2D1PF", "3R_L2D1PF")) {
      add("PixelBarrel_BpO_" + sensor, -12);
    }

    assertThat(summary.groups()).containsExactly("all", "Barrel_LYR4");
    assertThat(row("Barrel_LYR4").median()).isEqualTo(-11);
  }

  @Test
  void fourSensorsAreTooFew() {
    for (String sensor : List.of("A", "B", "C", "D")) {
      add("PixelEndcap_BmI_PC_2" + sensor, -10);
    }
    assertThat(summary.rows()).isEmpty();
    add("PixelEndcap_BmI_PC_2E", -10);
    assertThat(summary.rows()).hasSize(3);
  }
}
