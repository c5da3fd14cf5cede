package org.pixelmon.currents.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.pixelmon.currents.TestCurrents.FILL_7920;
import static org.pixelmon.currents.TestCurrents.FILL_7921;
import static org.pixelmon.currents.TestCurrents.RAW;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.physics.LeakageCurrentScaling;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.TestCurrents;

class AveragerTest {

  private static final List<Integer> ALL = List.of(1, 2, 3, 4);

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
  }

  private Averages barrel(
      CurrentType type, List<Integer> layers, LeakageScale scale, Fill... fills) {
    return new Averager(TestCurrents.reader(home, SubSystem.BARREL), Progress.NONE)
        .of(List.of(fills), type, layers, scale);
  }

  private Averages leakage(Fill... fills) {
    return barrel(CurrentType.LEAKAGE, ALL, RAW, fills);
  }

  private static Tuple point(int fill, String series, double mean, int groups) {
    return tuple(fill, series, mean, groups);
  }

  private static void assertPoints(Averages averages, Tuple... points) {
    assertThat(averages.points())
        .extracting(
            FillAverage::fill, a -> a.series().name(), FillAverage::mean, FillAverage::groups)
        .containsExactly(points);
  }

  @Test
  void aGroupWithoutARecordIsNotAveragedAsZero() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0", "BPix_BpO_SEC8_LYR1 20.0");

    assertPoints(leakage(FILL_7920), point(7920, "Layer 1", 15, 2));
  }

  @Test
  void aMeasuredZeroCounts() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0", "BPix_BpO_SEC8_LYR1 0.0");

    assertPoints(leakage(FILL_7920), point(7920, "Layer 1", 5, 2));
  }

  @Test
  void aFillWithoutAnyCurrentIsAGapAndOneWithoutAFileIsNamed() {
    TestCurrents.leakage(home, 7920);

    Averages averages = leakage(FILL_7920, FILL_7921);

    assertThat(averages.points()).isEmpty();
    assertThat(averages.withoutValue()).containsExactly(7920);
    assertThat(averages.withoutFile()).containsExactly(7921);
  }

  @Test
  void onlyTheLayersWantedAreAveraged() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0", "BPix_BmI_SEC1_LYR3 30.0");

    assertPoints(
        barrel(CurrentType.LEAKAGE, List.of(3, 4), RAW, FILL_7920), point(7920, "Layer 3", 30, 1));
    assertThat(barrel(CurrentType.LEAKAGE, List.of(2), RAW, FILL_7920).withoutValue())
        .containsExactly(7920);
  }

  @Test
  void eachGroupIsNormalisedToItsOwnRocsBeforeTheMean() {
    // Layer 2 has sectors of 8 and of 4 modules with 16 ROCs each.
    int many = TestCurrents.DETECTOR.group("BPix_BmI_SEC1_LYR2").nRocs();
    int few = TestCurrents.DETECTOR.group("BPix_BmI_SEC3_LYR2").nRocs();
    assertThat(many).isNotEqualTo(few);
    TestCurrents.leakage(
        home, 7920, "BPix_BmI_SEC1_LYR2 " + 2 * many, "BPix_BmI_SEC3_LYR2 " + 4 * few);

    assertPoints(
        barrel(CurrentType.LEAKAGE, ALL, TestCurrents.scale(Normalisation.PER_ROC), FILL_7920),
        point(7920, "Layer 2", 3, 2));
  }

  @Test
  void eachGroupIsScaledFromItsOwnTemperature() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0", "BPix_BpO_SEC1_LYR1 10.0");
    TestCurrents.temperatures(home, 7920, "BPix_BmI_SEC1_LYR1 273.15", "BPix_BpO_SEC1_LYR1 263.15");

    Averages averages =
        barrel(CurrentType.LEAKAGE, ALL, TestCurrents.scale(Normalisation.NONE, 0), FILL_7920);

    double colder = 10 * LeakageCurrentScaling.factor(263.15, 273.15);
    assertThat(averages.points().get(0).mean()).isCloseTo((10 + colder) / 2, within(1e-9));
  }

  @Test
  void aGroupWithoutATemperatureIsLeftOutWhenOneIsNeeded() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0", "BPix_BpO_SEC1_LYR1 20.0");
    TestCurrents.temperatures(home, 7920, "BPix_BmI_SEC1_LYR1 273.15");

    assertPoints(
        barrel(CurrentType.LEAKAGE, ALL, TestCurrents.scale(Normalisation.NONE, 0), FILL_7920),
        point(7920, "Layer 1", 10, 1));
    assertPoints(leakage(FILL_7920), point(7920, "Layer 1", 15, 2));
  }

  @Test
  void groupsWithoutATemperatureAreCountedWhenOneIsNeeded() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0", "BPix_BpO_SEC1_LYR1 20.0");
    TestCurrents.leakage(home, 7921, "BPix_BmI_SEC1_LYR1 10.0", "BPix_BpO_SEC1_LYR1 20.0");
    TestCurrents.temperatures(home, 7920, "BPix_BmI_SEC1_LYR1 273.15");

    Averages scaled =
        barrel(
            CurrentType.LEAKAGE,
            ALL,
            TestCurrents.scale(Normalisation.NONE, 0),
            FILL_7920,
            FILL_7921);

    assertThat(scaled.withoutTemperature()).isEqualTo(Map.of(7920, 1, 7921, 2));
    assertThat(scaled.withoutFile()).isEmpty();
    assertThat(leakage(FILL_7920, FILL_7921).withoutTemperature()).isEmpty();
  }

  @Test
  void theCoverageTellsHowManyGroupsOfALayerAreThere() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0", "BPix_BpO_SEC1_LYR1 20.0");

    Averages averages = barrel(CurrentType.LEAKAGE, List.of(1, 2), RAW, FILL_7920);

    assertThat(averages.coverage())
        .extracting(c -> c.series().name(), Coverage::expected, Coverage::incomplete)
        .containsExactly(
            tuple("Layer 1", 32, new TreeMap<>(Map.of(7920, 2))),
            tuple("Layer 2", 32, new TreeMap<>(Map.of(7920, 0))));
  }

  @Test
  void theEndcapIsAveragedByDiskAndRing() {
    TestCurrents.processed(
        home,
        7920,
        SubSystem.ENDCAP,
        "HV_ByLayer",
        "FPix_BmI_D1_ROG1_RNG1 10.0",
        "FPix_BpO_D1_ROG4_RNG1 30.0",
        "FPix_BmI_D1_ROG1_RNG2 5.0",
        "FPix_BmI_D2_ROG1_RNG2 7.0");

    Averages averages =
        new Averager(TestCurrents.reader(home, SubSystem.ENDCAP), Progress.NONE)
            .of(List.of(FILL_7920), CurrentType.LEAKAGE, List.of(1, 2, 3), RAW);

    assertPoints(
        averages,
        point(7920, "Disk 1 Ring 1", 20, 2),
        point(7920, "Disk 1 Ring 2", 5, 1),
        point(7920, "Disk 2 Ring 2", 7, 1));
  }

  @Test
  void lowVoltageCurrentsAreAveragedOverThePowerSuppliesOfTwoLayers() {
    TestCurrents.processed(
        home,
        7920,
        SubSystem.BARREL,
        "Dig",
        "PixelBarrel_BmI_S4_LAY14 4.0",
        "PixelBarrel_BmI_S5_LAY14 5.0",
        "PixelBarrel_BmI_S4_LAY23 9.0");

    assertPoints(
        barrel(CurrentType.DIGITAL, List.of(1), RAW, FILL_7920),
        point(7920, "Layers 1 and 4", 4.5, 2));
  }

  @Test
  void aReadoutGroupOfAnotherSubsystemIsRefusedWithItsLine() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 1.0", "FPix_BmI_D1_ROG1_RNG1 2.0");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> leakage(FILL_7920))
        .withMessageContaining("7920_Barrel_HV_ByLayer.txt:2: unknown readout group")
        .withMessageContaining("'FPix_BmI_D1_ROG1_RNG1' in the Barrel");
  }

  @Test
  void anUnknownPowerSupplyIsRefusedWithItsLine() {
    TestCurrents.processed(home, 7920, SubSystem.BARREL, "Ana", "PixelBarrel_BmI_S9_LAY14 1.0");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> barrel(CurrentType.ANALOG, ALL, RAW, FILL_7920))
        .withMessageContaining("7920_Barrel_Ana.txt:1: unknown power-supply device");
  }

  @Test
  void aTemperatureOfZeroKelvinIsRefusedWithItsLine() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0");
    TestCurrents.temperatures(home, 7920, "BPix_BmI_SEC2_LYR1 264.0", "BPix_BmI_SEC1_LYR1 0.0");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(
            () ->
                barrel(
                    CurrentType.LEAKAGE, ALL, TestCurrents.scale(Normalisation.NONE, 0), FILL_7920))
        .withMessageContaining("7920.txt:2: 0 K is no silicon temperature");
  }
}
