package org.pixelmon.currents.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.analysis.LeakageScale;

/**
 * File names of plots: the original's, and behind them every option that changes the content, so
 * that no run overwrites another's plot.
 */
final class PlotNames {

  private static final List<Integer> ALL_LAYERS = List.of(1, 2, 3, 4);
  private static final List<Integer> ALL_DISKS = List.of(1, 2, 3);

  private PlotNames() {}

  /** Name of a plot of averages. */
  static String averages(CurrentPlotRequest request, XAxis axis) {
    boolean endcap = request.subSystem() == SubSystem.ENDCAP;
    return request.type().fileName()
        + "_"
        + request.rangeName()
        + (endcap ? "_EndCap" : "")
        + parts(request.layers(), endcap)
        + (request.type().perReadoutGroup() ? request.scale().fileSuffix() : "")
        + axis.fileSuffix();
  }

  private static String parts(List<Integer> layers, boolean endcap) {
    if (layers.equals(endcap ? ALL_DISKS : ALL_LAYERS)) {
      return "";
    }
    return (endcap ? "_disks_" : "_layers_")
        + layers.stream().map(String::valueOf).collect(Collectors.joining("_"));
  }

  /** Name of a plot of one fill against azimuth. */
  static String azimuth(int fill, SubSystem subSystem, int layer, LeakageScale scale) {
    return "leakage_current_vs_azimuthal_angle_fill_" + fill + part(subSystem, layer, scale);
  }

  /** Name of a plot of the difference of two fills against azimuth. */
  static String azimuthDifference(
      int first, int last, SubSystem subSystem, int layer, LeakageScale scale) {
    return "leakage_current_difference_vs_azimuthal_angle_fills_"
        + first
        + "_"
        + last
        + part(subSystem, layer, scale);
  }

  private static String part(SubSystem subSystem, int layer, LeakageScale scale) {
    String kind = subSystem == SubSystem.BARREL ? "_layer_" : "_disk_";
    return "_" + subSystem.pixName() + kind + layer + scale.fileSuffix();
  }
}
