package org.pixelmon.currents.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.geometry.EndcapGroup;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.plot.AsciiText;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.Overlay;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;
import org.pixelmon.core.plot.SeriesLook;
import org.pixelmon.core.plot.YRange;
import org.pixelmon.currents.analysis.CurrentsReader;
import org.pixelmon.currents.analysis.FillLeakage;
import org.pixelmon.currents.analysis.GroupCurrent;
import org.pixelmon.currents.analysis.LeakageScale;
import org.pixelmon.currents.analysis.SeriesKey;

/** Makes plots of the leakage current of each readout group against its mean azimuth. */
public final class AzimuthPlots {

  private final CurrentsReader reader;
  private final RunText runText;

  /** Reads currents and temperatures with {@code reader}. */
  public AzimuthPlots(CurrentsReader reader, RunText runText) {
    this.reader = reader;
    this.runText = runText;
  }

  /**
   * The currents of one fill in one layer (barrel) or disk (endcap).
   *
   * @throws NoDataException when the fill has no such currents
   */
  public AzimuthPlot ofFill(
      int fill, int layer, LeakageScale scale, YRange yRange, CmsLabel.Status status) {
    List<AzimuthPoint> points =
        sorted(
            currents(fill, layer, scale).stream()
                .map(c -> point(c, c.current(), List.of(c.kelvin().orElse(Double.NaN))))
                .toList());
    String yTitle = scale.axisTitle("I_{leak}", "#muA");
    PlotSpec spec =
        spec(points, yRange.axis(yTitle), status, runText.upTo(List.of(fill)))
            .withNotes("Fill " + fill + ", " + part(layer));
    return new AzimuthPlot(
        PlotNames.azimuth(fill, reader.subSystem(), layer, scale),
        spec,
        points,
        absent(points, layer),
        "Leakage current " + AsciiText.of(yTitle),
        List.of("readout_group", AsciiText.of(yTitle), "sensor_temperature [K]"));
  }

  /**
   * The currents of the last fill minus those of the first, for the groups that have both.
   *
   * @throws NoDataException when no group has a current in both fills
   */
  public AzimuthPlot ofDifference(
      int first, int last, int layer, LeakageScale scale, YRange yRange, CmsLabel.Status status) {
    List<AzimuthPoint> points = differences(first, last, layer, scale);
    String yTitle = scale.axisTitle("#DeltaI_{leak}", "#muA");
    PlotSpec spec =
        spec(points, yRange.axis(yTitle), status, runText.between(first, last))
            .withNotes("Fill " + last + " minus fill " + first, part(layer))
            .withOverlays(Overlay.horizontalLine("", 0));
    return new AzimuthPlot(
        PlotNames.azimuthDifference(first, last, reader.subSystem(), layer, scale),
        spec,
        points,
        absent(points, layer),
        "Leakage current of fill "
            + last
            + " minus that of fill "
            + first
            + " "
            + AsciiText.of(yTitle),
        List.of(
            "readout_group",
            AsciiText.of(yTitle),
            "sensor_temperature_fill_" + first + " [K]",
            "sensor_temperature_fill_" + last + " [K]"));
  }

  private List<AzimuthPoint> differences(int first, int last, int layer, LeakageScale scale) {
    Map<String, GroupCurrent> before = new HashMap<>();
    currents(first, layer, scale).forEach(c -> before.put(c.group().name(), c));
    List<AzimuthPoint> points = new ArrayList<>();
    for (GroupCurrent after : currents(last, layer, scale)) {
      GroupCurrent reference = before.get(after.group().name());
      if (reference != null) {
        points.add(
            point(
                after,
                after.current() - reference.current(),
                List.of(reference.kelvin().orElse(Double.NaN), after.kelvin().orElse(Double.NaN))));
      }
    }
    if (points.isEmpty()) {
      throw new NoDataException(
          "no readout group of "
              + part(layer)
              + " has a current in both fills "
              + first
              + " and "
              + last,
          "Choose other fills.");
    }
    return sorted(points);
  }

  private List<GroupCurrent> currents(int fill, int layer, LeakageScale scale) {
    FillLeakage leakage = reader.leakage(fill, scale).orElse(new FillLeakage(List.of(), List.of()));
    List<GroupCurrent> currents =
        leakage.currents().stream().filter(current -> isIn(current.group(), layer)).toList();
    if (!currents.isEmpty()) {
      return currents;
    }
    if (leakage.withoutTemperature().stream().anyMatch(group -> isIn(group, layer))) {
      throw new NoDataException(
          "fill "
              + fill
              + " has no temperatures of "
              + part(layer)
              + " in "
              + reader.temperatures(),
          Remedy.of("Make them with 'pixelmon-temperatures readout-groups'")
              .or(Kind.NO_REFERENCE_TEMPERATURE));
    }
    throw new NoDataException(
        "fill " + fill + " has no leakage current of " + part(layer) + " in " + reader.currents(),
        "Make its files with 'pixelmon-currents process'.");
  }

  private List<String> absent(List<AzimuthPoint> points, int layer) {
    List<ReadoutGroup> present = points.stream().map(AzimuthPoint::group).toList();
    return reader.detector().groups(reader.subSystem()).stream()
        .filter(group -> isIn(group, layer))
        .map(ReadoutGroup::name)
        .filter(name -> present.stream().noneMatch(group -> group.name().equals(name)))
        .toList();
  }

  private static boolean isIn(ReadoutGroup group, int layer) {
    return SeriesKey.of(group).layers().contains(layer);
  }

  private String part(int layer) {
    boolean barrel = reader.subSystem() == SubSystem.BARREL;
    return reader.subSystem().pixName() + (barrel ? " layer " : " disk ") + layer;
  }

  private static AzimuthPoint point(GroupCurrent current, double y, List<Double> kelvin) {
    return new AzimuthPoint(current.group(), current.group().meanPhiRad(), y, kelvin);
  }

  /** -z first, as the original's table has it; within a side the order stays that of the file. */
  private static List<AzimuthPoint> sorted(List<AzimuthPoint> points) {
    return points.stream()
        .sorted(Comparator.comparingInt(point -> point.group().zSide().sign()))
        .toList();
  }

  private static PlotSpec spec(
      List<AzimuthPoint> points, Axis y, CmsLabel.Status status, String right) {
    List<Series> series =
        points.stream()
            .map(AzimuthPlots::seriesName)
            .distinct()
            .sorted()
            .map(
                name ->
                    series(name, points.stream().filter(p -> seriesName(p).equals(name)).toList()))
            .toList();
    Axis x = Axis.of("Azimuthal angle #phi [rad]").range(-Math.PI * 1.1, Math.PI * 1.1);
    return PlotSpec.of(CmsLabel.of(status, right), x, y, series);
  }

  private static String seriesName(AzimuthPoint point) {
    return point.group() instanceof EndcapGroup endcap
        ? point.side() + ", ring " + endcap.ring()
        : point.side();
  }

  /** The colour tells the side; open markers are the outer ring. */
  private static Series series(String name, List<AzimuthPoint> points) {
    ReadoutGroup group = points.get(0).group();
    boolean outer = group instanceof EndcapGroup endcap && endcap.ring() == 2;
    return Series.markers(
            name,
            points.stream().mapToDouble(AzimuthPoint::phiRad).toArray(),
            points.stream().mapToDouble(AzimuthPoint::y).toArray())
        .withLook(new SeriesLook(group.zSide().sign() > 0 ? 0 : 1, outer));
  }
}
