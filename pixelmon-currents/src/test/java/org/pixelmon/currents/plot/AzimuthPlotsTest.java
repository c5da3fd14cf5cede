package org.pixelmon.currents.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.YRange;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.TestCurrents;
import org.pixelmon.currents.analysis.LeakageScale;
import org.pixelmon.currents.analysis.Normalisation;

class AzimuthPlotsTest {

  private static final YRange ANY = YRange.of(null, null);

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
  }

  private AzimuthPlots plots(SubSystem part) {
    return new AzimuthPlots(
        TestCurrents.reader(home, part), new RunText(TestCurrents.ERAS, new TreeMap<>()));
  }

  private AzimuthPlot ofFill(int layer, LeakageScale scale) {
    return plots(SubSystem.BARREL).ofFill(7920, layer, scale, ANY, CmsLabel.Status.PRELIMINARY);
  }

  private AzimuthPlot difference(LeakageScale scale) {
    return plots(SubSystem.BARREL)
        .ofDifference(7920, 7921, 1, scale, ANY, CmsLabel.Status.PRELIMINARY);
  }

  private List<String> points(AzimuthPlot plot) {
    plot.writePoints(home.path("points.csv"));
    return home.lines("points.csv");
  }

  private List<String> table(AzimuthPlot plot) {
    plot.writeTable(home.path("table.csv"));
    return home.lines("table.csv");
  }

  private static double phi(String group) {
    return TestCurrents.DETECTOR.group(group).meanPhiRad();
  }

  @Test
  void eachGroupStandsAtItsMeanAzimuthMinusZFirst() {
    TestCurrents.leakage(
        home, 7920, "BPix_BpO_SEC1_LYR1 20.0", "BPix_BmI_SEC1_LYR1 10.5", "BPix_BmI_SEC1_LYR2 1.0");

    assertThat(points(ofFill(1, TestCurrents.RAW)))
        .containsExactly(
            "# phi_rad: Azimuthal angle phi [rad]; y: Leakage current I_leak [uA]",
            "readout_group,side,phi_rad,y",
            "BPix_BmI_SEC1_LYR1,-z," + phi("BPix_BmI_SEC1_LYR1") + ",10.5",
            "BPix_BpO_SEC1_LYR1,+z," + phi("BPix_BpO_SEC1_LYR1") + ",20.0");
  }

  @Test
  void theTableHasATemperatureWhereOneIsKnown() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.5", "BPix_BmI_SEC2_LYR1 11.0");
    TestCurrents.temperatures(home, 7920, "BPix_BmI_SEC1_LYR1 264.5");

    assertThat(table(ofFill(1, TestCurrents.RAW)))
        .containsExactly(
            "readout_group,I_leak [uA],sensor_temperature [K]",
            "BPix_BmI_SEC1_LYR1,10.5,264.5",
            "BPix_BmI_SEC2_LYR1,11.0,");
  }

  @Test
  void theDifferenceIsThatOfGroupsWithACurrentInBothFills() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0", "BPix_BmI_SEC2_LYR1 5.0");
    TestCurrents.leakage(home, 7921, "BPix_BmI_SEC3_LYR1 9.0", "BPix_BmI_SEC1_LYR1 12.5");

    AzimuthPlot plot = difference(TestCurrents.RAW);

    assertThat(points(plot))
        .containsExactly(
            "# phi_rad: Azimuthal angle phi [rad]; y: Leakage current of fill 7921 minus that of"
                + " fill 7920 Delta I_leak [uA]",
            "readout_group,side,phi_rad,y",
            "BPix_BmI_SEC1_LYR1,-z," + phi("BPix_BmI_SEC1_LYR1") + ",2.5");
    assertThat(table(plot).get(0))
        .isEqualTo(
            "readout_group,Delta I_leak [uA],sensor_temperature_fill_7920 [K],"
                + "sensor_temperature_fill_7921 [K]");
    assertThat(table(plot).get(1)).isEqualTo("BPix_BmI_SEC1_LYR1,2.5,,");
  }

  @Test
  void aDifferenceHasAZeroLineAndRoomBelowIt() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0");
    TestCurrents.leakage(home, 7921, "BPix_BmI_SEC1_LYR1 12.5");

    assertThat(difference(TestCurrents.RAW).spec().overlays())
        .singleElement()
        .satisfies(line -> assertThat(line.y1()).containsExactly(0));
    assertThat(ofFill(1, TestCurrents.RAW).spec().overlays()).isEmpty();
  }

  @Test
  void azimuthIsALowerCasePhiAndNotTheFluence() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0");

    assertThat(ofFill(1, TestCurrents.RAW).spec().x().title())
        .isEqualTo("Azimuthal angle #phi [rad]");
  }

  @Test
  void eachFillIsScaledFromItsOwnTemperatureBeforeTheDifference() {
    for (int fill : new int[] {7920, 7921}) {
      TestCurrents.leakage(home, fill, "BPix_BmI_SEC1_LYR1 10.0");
    }
    TestCurrents.temperatures(home, 7920, "BPix_BmI_SEC1_LYR1 273.15");
    TestCurrents.temperatures(home, 7921, "BPix_BmI_SEC1_LYR1 270.0");

    AzimuthPlot plot = difference(TestCurrents.scale(Normalisation.NONE, 0));

    assertThat(plot.points()).singleElement().satisfies(p -> assertThat(p.y()).isGreaterThan(1));
    assertThat(plot.points().get(0).kelvin()).containsExactly(273.15, 270.0);
  }

  @Test
  void fillsWithoutACommonGroupHaveNoDifference() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0");
    TestCurrents.leakage(home, 7921, "BPix_BmI_SEC2_LYR1 10.0");

    assertThatExceptionOfType(NoDataException.class)
        .isThrownBy(() -> difference(TestCurrents.RAW))
        .withMessage("no readout group of BPix layer 1 has a current in both fills 7920 and 7921");
  }

  @Test
  void aLayerWithoutACurrentIsAnErrorThatSaysWhatToRun() {
    TestCurrents.leakage(home, 7920, "BPix_BmI_SEC1_LYR1 10.0");

    assertThatExceptionOfType(NoDataException.class)
        .isThrownBy(() -> ofFill(2, TestCurrents.RAW))
        .withMessageStartingWith("fill 7920 has no leakage current of BPix layer 2 in ");
    assertThatExceptionOfType(NoDataException.class)
        .isThrownBy(() -> ofFill(1, TestCurrents.scale(Normalisation.NONE, 0)))
        .satisfies(e -> assertThat(e.hint()).contains("pixelmon-temperatures readout-groups"));
  }

  @Test
  void theEndcapHasASeriesForEachRingOfTheDisk() {
    TestCurrents.processed(
        home,
        7920,
        SubSystem.ENDCAP,
        "HV_ByLayer",
        "FPix_BmI_D2_ROG1_RNG1 1.0",
        "FPix_BmI_D2_ROG1_RNG2 2.0",
        "FPix_BpO_D2_ROG1_RNG2 3.0",
        "FPix_BpO_D3_ROG1_RNG2 4.0");

    AzimuthPlot plot =
        plots(SubSystem.ENDCAP).ofFill(7920, 2, TestCurrents.RAW, ANY, CmsLabel.Status.PRELIMINARY);

    assertThat(plot.spec().series())
        .extracting(series -> series.name())
        .containsExactlyInAnyOrder("-z, ring 1", "-z, ring 2", "+z, ring 2");
    assertThat(plot.points()).extracting(AzimuthPoint::y).containsExactly(1.0, 2.0, 3.0);
  }
}
