package org.pixelmon.temperatures.plot;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.plot.AsciiText;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;

/**
 * One plot of temperatures and its points.
 *
 * @param request what it shows
 * @param spec what is drawn
 * @param points by series, then x
 * @param withoutValue fills of which no temperature is known
 * @param withoutX fills whose x is not known and that therefore have no point
 * @param ungrouped number of chosen sensors whose names tell no part to group by
 */
public record TemperaturePlot(
    TemperaturePlotRequest request,
    PlotSpec spec,
    List<TemperaturePoint> points,
    List<Integer> withoutValue,
    List<Integer> withoutX,
    int ungrouped) {

  static TemperaturePlot of(
      TemperaturePlotRequest request,
      List<Readings> all,
      List<Integer> withoutValue,
      List<Integer> withoutX) {
    SortedMap<String, TemperaturePoint[]> series = new TreeMap<>();
    Set<Place> ungrouped = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      for (Map.Entry<String, List<Double>> group :
          grouped(all.get(i), request.grouping(), ungrouped).entrySet()) {
        series.computeIfAbsent(group.getKey(), name -> new TemperaturePoint[all.size()])[i] =
            TemperaturePoint.of(all.get(i), group.getKey(), group.getValue());
      }
    }
    List<TemperaturePoint> points = new ArrayList<>();
    for (TemperaturePoint[] ofSeries : series.values()) {
      for (TemperaturePoint point : ofSeries) {
        Optional.ofNullable(point).ifPresent(points::add);
      }
    }
    List<Series> drawn = new SeriesDrawing(request, all).of(series);
    return new TemperaturePlot(
        request,
        spec(request, all, drawn, series.size()),
        List.copyOf(points),
        List.copyOf(withoutValue),
        withoutX,
        ungrouped.size());
  }

  private static Map<String, List<Double>> grouped(
      Readings at, Grouping grouping, Set<Place> ungrouped) {
    Map<String, List<Double>> groups = new TreeMap<>();
    at.values()
        .forEach(
            (place, value) ->
                grouping
                    .seriesOf(place)
                    .ifPresentOrElse(
                        name -> groups.computeIfAbsent(name, n -> new ArrayList<>()).add(value),
                        () -> ungrouped.add(place)));
    return groups;
  }

  private static PlotSpec spec(
      TemperaturePlotRequest request, List<Readings> all, List<Series> drawn, int count) {
    String unit = request.kind().unit();
    Axis y = request.yRange().axis("T [" + unit + "]");
    Set<Integer> years = new TreeSet<>();
    for (Readings at : all) {
      if (!at.values().isEmpty()) {
        years.add(Instant.ofEpochSecond((long) at.seconds()).atZone(ZoneOffset.UTC).getYear());
      }
    }
    CmsLabel label =
        CmsLabel.of(request.status(), CmsLabel.lumiText(years, Set.of(), OptionalDouble.empty()));
    List<String> notes = new ArrayList<>();
    notes.add(
        request.kind().title()
            + ", "
            + request
                .selection()
                .subSystem()
                .map(s -> request.selection().words())
                .orElseGet(() -> subSystems(all)));
    if (request.grouping() == Grouping.SENSOR) {
      if (count > SeriesDrawing.MOST_NAMED) {
        notes.add(count + " " + request.kind().members());
      }
    } else {
      notes.add("Mean over " + request.kind().members() + ", band: standard deviation");
    }
    return PlotSpec.of(label, request.axis().axis(), y, drawn)
        .withNotes(notes.toArray(String[]::new));
  }

  /** The subsystems that something is known of. */
  private static String subSystems(List<Readings> all) {
    return all.stream()
        .flatMap(at -> at.values().keySet().stream())
        .map(Place::subSystem)
        .distinct()
        .sorted()
        .map(SubSystem::cableName)
        .collect(Collectors.joining(" and "));
  }

  /** File name without extension. */
  public String name() {
    return request.name();
  }

  /**
   * Writes the points as {@code fill,series,x,y,n_sensors,spread}, or with {@code day}, below a
   * comment that says what they are and in which unit. The spread of a single one is empty.
   */
  public void writePoints(Path file) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write("# x: " + request.axis().column() + "; y: " + request.kind().title());
          out.write(" T [" + AsciiText.of(request.kind().unit()) + "], mean over ");
          out.write(request.kind().members());
          out.write("; spread: standard deviation over them, in the unit of y\n");
          out.write((request.ofDays() ? "day" : "fill") + ",series,x,y,n_sensors,spread\n");
          for (TemperaturePoint point : points) {
            String spread = Double.isNaN(point.spread()) ? "" : PythonFloat.repr(point.spread());
            out.write(point.label() + "," + point.series() + "," + PythonFloat.repr(point.x()));
            out.write("," + PythonFloat.repr(point.mean()) + "," + point.members());
            out.write("," + spread + "\n");
          }
        });
  }
}
