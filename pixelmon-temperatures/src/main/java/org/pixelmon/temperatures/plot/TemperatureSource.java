package org.pixelmon.temperatures.plot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.AnnealingFile;
import org.pixelmon.core.files.SensorReadingsFile;
import org.pixelmon.core.files.SensorReadingsFile.Reading;
import org.pixelmon.core.files.TemperaturesFile;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.limits.Quantity;

/**
 * Reads the files of temperatures, each once. Of sensors, readings that no detector has are left
 * out and counted; files of readout groups with such a value are refused, as everywhere.
 */
public final class TemperatureSource {

  private static final double ZERO_CELSIUS = 273.15;
  private static final String TEXT = ".txt";

  private final TemperatureKind kind;
  private final Path folder;
  private final Selection selection;
  private final Limits limits;
  private final Map<Integer, Map<Place, Double>> fills = new HashMap<>();
  private SortedMap<LocalDate, Map<Place, Double>> days;
  private final Set<Path> read = new LinkedHashSet<>();
  private final NavigableSet<String> notChosen = new TreeSet<>();
  private int leftOut;

  /**
   * Reads from a folder.
   *
   * @param folder the folder of this kind of temperature
   */
  public TemperatureSource(TemperatureKind kind, Path folder, Selection selection, Limits limits) {
    this.kind = kind;
    this.folder = folder;
    this.selection = selection;
    this.limits = limits;
  }

  /** The files read so far, and those that were looked for and are not there. */
  public Set<Path> read() {
    return Collections.unmodifiableSet(read);
  }

  /** Number of readings left out because no detector has such a temperature. */
  public int leftOut() {
    return leftOut;
  }

  /**
   * The temperatures of a fill; empty when there is no file of it or nothing chosen in it.
   *
   * @throws BadInputException when a file is malformed or names what is no part of the detector
   */
  Map<Place, Double> ofFill(int fill) {
    return fills.computeIfAbsent(
        fill, f -> kind == TemperatureKind.READOUT_GROUP ? groups(f) : sensors(f));
  }

  private Map<Place, Double> groups(int fill) {
    Map<Place, Double> values = new LinkedHashMap<>();
    for (SubSystem part : selection.subSystems()) {
      Path file = TemperaturesFile.of(folder, part, fill);
      read.add(file);
      if (!Files.notExists(file)) {
        TemperaturesFile.read(file, k -> limits.problem(Quantity.SILICON_TEMPERATURE, k))
            .forEach((name, kelvin) -> chosen(file, name).ifPresent(p -> values.put(p, kelvin)));
      }
    }
    return values;
  }

  /** The mean of each sensor's readings. A file of one subsystem is preferred to one of both. */
  private Map<Place, Double> sensors(int fill) {
    Map<Place, List<Double>> readings = new LinkedHashMap<>();
    for (Path file : filesOf(fill)) {
      Map<Place, List<Double>> ofFile = new LinkedHashMap<>();
      for (Reading reading : SensorReadingsFile.read(file)) {
        Optional<Place> place = chosen(file, reading.sensor());
        if (place.isPresent() && isPossible(reading.celsius())) {
          ofFile.computeIfAbsent(place.get(), p -> new ArrayList<>()).add(reading.celsius());
        }
      }
      ofFile.forEach(readings::putIfAbsent);
    }
    Map<Place, Double> means = new LinkedHashMap<>();
    readings.forEach(
        (place, all) ->
            means.put(place, all.stream().mapToDouble(value -> value).average().orElseThrow()));
    return means;
  }

  private List<Path> filesOf(int fill) {
    List<Path> files = new ArrayList<>();
    for (SubSystem part : selection.subSystems()) {
      files.add(SensorReadingsFile.of(folder, fill, Optional.of(part), ""));
    }
    files.add(SensorReadingsFile.of(folder, fill, Optional.empty(), ""));
    read.addAll(files);
    return files.stream().filter(Files::exists).toList();
  }

  /**
   * The mean temperatures of all UTC days in the files of the chosen sensors.
   *
   * @throws BadInputException when a file is malformed
   */
  SortedMap<LocalDate, Map<Place, Double>> days() {
    if (days == null) {
      days = readDays();
    }
    return days;
  }

  private SortedMap<LocalDate, Map<Place, Double>> readDays() {
    SortedMap<LocalDate, Map<Place, Double>> found = new TreeMap<>();
    for (Path file : sensorFiles()) {
      String sensor = file.getFileName().toString().replaceFirst("\\.txt$", "");
      Optional<Place> place = Place.of(sensor).filter(selection::contains);
      if (place.isPresent()) {
        read.add(file);
        AnnealingFile.read(file)
            .forEach(
                (day, celsius) -> {
                  if (isPossible(celsius)) {
                    found.computeIfAbsent(day, d -> new HashMap<>()).put(place.get(), celsius);
                  }
                });
      }
    }
    return found;
  }

  private List<Path> sensorFiles() {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(TEXT)).sorted().toList();
    } catch (IOException e) {
      throw BadInputException.unreadable(folder, "", e);
    } catch (UncheckedIOException e) {
      throw BadInputException.unreadable(folder, "", e.getCause());
    }
  }

  private boolean isPossible(double celsius) {
    boolean possible =
        limits.problem(Quantity.SILICON_TEMPERATURE, celsius + ZERO_CELSIUS).isEmpty();
    leftOut += possible ? 0 : 1;
    return possible;
  }

  private Optional<Place> chosen(Path file, String name) {
    Place place =
        Place.of(name)
            .orElseThrow(
                () ->
                    new BadInputException(
                        file + ": '" + name + "' is no part of the pixel detector",
                        "Names begin with PixelBarrel_, PixelEndcap_, BPix_ or FPix_."));
    if (!selection.contains(place)) {
      selection.likeIt(place).ifPresent(notChosen::add);
      return Optional.empty();
    }
    return Optional.of(place);
  }

  /** What of the names seen so far the selection may have been meant to be; empty for nothing. */
  List<String> meant() {
    return Meant.nearest(selection.words(), notChosen);
  }
}
