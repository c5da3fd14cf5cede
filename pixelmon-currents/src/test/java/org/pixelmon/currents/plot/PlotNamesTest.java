package org.pixelmon.currents.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.YRange;
import org.pixelmon.currents.TestCurrents;
import org.pixelmon.currents.analysis.CurrentType;
import org.pixelmon.currents.analysis.LeakageScale;
import org.pixelmon.currents.analysis.Normalisation;

class PlotNamesTest {

  private static final List<Integer> ALL = List.of(1, 2, 3, 4);
  private static final List<Integer> DISKS = List.of(1, 2, 3);

  private static String name(
      String range,
      SubSystem part,
      List<Integer> layers,
      CurrentType type,
      LeakageScale scale,
      XAxis axis) {
    return PlotNames.averages(
        new CurrentPlotRequest(
            List.of(TestCurrents.FILL_7920),
            range,
            part,
            layers,
            type,
            scale,
            new YRange(OptionalDouble.empty(), OptionalDouble.empty()),
            false,
            CmsLabel.Status.PRELIMINARY),
        axis);
  }

  private static String leakage(String range, LeakageScale scale, XAxis axis) {
    return name(range, SubSystem.BARREL, ALL, CurrentType.LEAKAGE, scale, axis);
  }

  /** Names of real plots of the original. */
  @Test
  void namesAreTheOriginalsWhereItHasOne() {
    assertThat(leakage("7920_8200", TestCurrents.RAW, XAxis.FILL))
        .isEqualTo("i_leak_7920_8200_vs_fill_number");
    assertThat(leakage("7920_8200", TestCurrents.RAW, XAxis.FLUENCE))
        .isEqualTo("i_leak_7920_8200_vs_fluence");
    assertThat(leakage("7920_9300", TestCurrents.RAW, XAxis.LUMI))
        .isEqualTo("i_leak_7920_9300_vs_integrated_lumi");
    assertThat(PlotNames.azimuth(8395, SubSystem.BARREL, 1, TestCurrents.RAW))
        .isEqualTo("leakage_current_vs_azimuthal_angle_fill_8395_BPix_layer_1");
    assertThat(
            PlotNames.azimuth(
                7960, SubSystem.BARREL, 2, TestCurrents.scale(Normalisation.PER_VOLUME, 0)))
        .isEqualTo(
            "leakage_current_vs_azimuthal_angle_fill_7960_BPix_layer_2"
                + "_volumeNormalization_correctedTo273K");
    assertThat(
            PlotNames.azimuthDifference(
                7960, 8016, SubSystem.BARREL, 2, TestCurrents.scale(Normalisation.PER_ROC, 0)))
        .isEqualTo(
            "leakage_current_difference_vs_azimuthal_angle_fills_7960_8016_BPix_layer_2"
                + "_perRoc_correctedTo273K");
  }

  @Test
  void theEndcapAndChosenLayersAreNamed() {
    assertThat(
            name(
                "run3",
                SubSystem.ENDCAP,
                List.of(1, 3),
                CurrentType.DIGITAL,
                TestCurrents.RAW,
                XAxis.FILL))
        .isEqualTo("I_dig_run3_EndCap_disks_1_3_vs_fill_number");
  }

  @Test
  void noTwoContentsShareAName() {
    List<String> names = new ArrayList<>();
    for (String range : List.of("2022", "7920_8200", "7920_8201")) {
      for (CurrentType type : CurrentType.values()) {
        for (LeakageScale scale : scales(type)) {
          for (XAxis axis : XAxis.values()) {
            for (List<Integer> layers : List.of(List.of(1), List.of(1, 2), ALL)) {
              names.add(name(range, SubSystem.BARREL, layers, type, scale, axis));
            }
            for (List<Integer> disks : List.of(List.of(1), List.of(2, 3), DISKS)) {
              names.add(name(range, SubSystem.ENDCAP, disks, type, scale, axis));
            }
          }
        }
      }
    }

    assertThat(names).hasSizeGreaterThan(400).doesNotHaveDuplicates();
  }

  private static List<LeakageScale> scales(CurrentType type) {
    if (!type.perReadoutGroup()) {
      return List.of(TestCurrents.RAW);
    }
    List<LeakageScale> scales = new ArrayList<>();
    for (Normalisation by : Normalisation.values()) {
      scales.add(TestCurrents.scale(by));
      for (double celsius : new double[] {-20, -0.15, 0, 0.5}) {
        scales.add(TestCurrents.scale(by, celsius));
      }
    }
    return scales;
  }

  @Test
  void noTwoAzimuthPlotsShareAName() {
    List<String> names = new ArrayList<>();
    for (SubSystem part : SubSystem.values()) {
      for (int layer = 1; layer <= 3; layer++) {
        for (LeakageScale scale : scales(CurrentType.LEAKAGE)) {
          names.add(PlotNames.azimuth(7920, part, layer, scale));
          names.add(PlotNames.azimuth(7921, part, layer, scale));
          names.add(PlotNames.azimuthDifference(7920, 7921, part, layer, scale));
          names.add(PlotNames.azimuthDifference(7920, 7922, part, layer, scale));
        }
      }
    }

    assertThat(names).doesNotHaveDuplicates();
  }
}
