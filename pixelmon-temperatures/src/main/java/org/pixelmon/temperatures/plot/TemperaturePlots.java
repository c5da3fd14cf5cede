package org.pixelmon.temperatures.plot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.progress.Progress;

/** Makes plots of temperatures from the files of fills or days. */
public final class TemperaturePlots {

  private final TemperatureSource source;
  private final Progress progress;
  private final NavigableMap<Integer, LuminosityFile.Entry> luminosity;

  /**
   * Plots of the temperatures of a source.
   *
   * @param luminosity asked only for the luminosity axis
   */
  public TemperaturePlots(
      TemperatureSource source,
      NavigableMap<Integer, LuminosityFile.Entry> luminosity,
      Progress progress) {
    this.source = source;
    this.progress = progress;
    this.luminosity = luminosity;
  }

  /**
   * The plot of fills, or of all days without them.
   *
   * @param fills by number; absent only for day means against time
   * @throws NoDataException when none of the fills or days has a temperature
   */
  public TemperaturePlot plot(TemperaturePlotRequest request, Optional<List<Fill>> fills) {
    List<Integer> without = new ArrayList<>();
    TreeSet<Integer> withoutX = new TreeSet<>();
    List<Readings> all;
    if (request.ofDays()) {
      all = ofDays(fills);
    } else {
      all = ofFills(request, fills.orElseThrow(), withoutX);
      all.stream()
          .filter(at -> at.values().isEmpty())
          .forEach(at -> without.add(Integer.valueOf(at.label())));
    }
    if (all.stream().allMatch(at -> at.values().isEmpty())) {
      throw nothing(request, !withoutX.isEmpty() && all.isEmpty(), source.meant());
    }
    TemperaturePlot plot = TemperaturePlot.of(request, all, without, List.copyOf(withoutX));
    if (plot.points().isEmpty()) {
      throw new NoDataException(
          plot.name() + ": the names of the sensors tell none of the parts to group by",
          "Group them by something else.");
    }
    return plot;
  }

  private static NoDataException nothing(
      TemperaturePlotRequest request, boolean luminosity, List<String> meant) {
    return luminosity
        ? new NoDataException(
            "the luminosity file has none of the fills",
            Remedy.of("Make it with 'pixelmon-lumi get'").or(Kind.OTHER_LUMINOSITY_FILE))
        : new NoDataException(
            "no temperature of "
                + request.kind().members()
                + " of "
                + request.selection().words()
                + " in the files of the fills or days asked for",
            Remedy.of(
                    Meant.hint(
                        meant,
                        "Make them with 'pixelmon-temperatures " + request.kind().command() + "'"))
                .or(Kind.OTHER_INPUT));
  }

  private List<Readings> ofFills(
      TemperaturePlotRequest request, List<Fill> fills, Set<Integer> withoutX) {
    boolean days = request.kind() == TemperatureKind.ANNEALING;
    Map<LocalDate, Map<Place, Double>> ofDays = days ? source.days() : Map.of();
    List<Readings> all = new ArrayList<>();
    int read = 0;
    for (Fill fill : fills) {
      progress.at("reading temperatures, fill", read++, fills.size());
      Instant measured = fill.measurementTime(Fill.USUAL_DELAY);
      double seconds = measured.toEpochMilli() / 1000.0;
      LuminosityFile.Entry entry = luminosity.get(fill.number());
      if (request.axis() == TimeAxis.LUMI && entry == null) {
        withoutX.add(fill.number());
        continue;
      }
      double x =
          switch (request.axis()) {
            case FILL -> fill.number();
            case LUMI -> entry.integratedDelivered();
            case TIME -> seconds;
          };
      Map<Place, Double> values =
          days
              ? ofDays.getOrDefault(LocalDate.ofInstant(measured, ZoneOffset.UTC), Map.of())
              : source.ofFill(fill.number());
      all.add(new Readings(Integer.toString(fill.number()), x, seconds, values));
    }
    return all;
  }

  /** All days, or those from the first fill's start to the last fill's end. */
  private List<Readings> ofDays(Optional<List<Fill>> fills) {
    SortedMap<LocalDate, Map<Place, Double>> days = source.days();
    if (fills.isPresent()) {
      List<Fill> asked = fills.get();
      Instant end = asked.get(asked.size() - 1).endStableBeam();
      days =
          days.subMap(
              LocalDate.ofInstant(asked.get(0).startStableBeam(), ZoneOffset.UTC),
              LocalDate.ofInstant(end, ZoneOffset.UTC).plusDays(1));
    }
    List<Readings> all = new ArrayList<>();
    days.forEach(
        (day, values) -> {
          double noon = day.toEpochSecond(LocalTime.NOON, ZoneOffset.UTC);
          all.add(new Readings(day.toString(), noon, noon, values));
        });
    return all;
  }
}
