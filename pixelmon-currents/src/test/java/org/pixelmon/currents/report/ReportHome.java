package org.pixelmon.currents.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.currents.TestCurrents;

/**
 * A home folder with fills of a detector whose currents grow by a formula, and a few faults: a
 * layer with a third of its current in one fill, a group that is missing from some fill on, a
 * sensor whose name is markup, a group without high voltage in a fill, one without temperature in
 * three. Homes of more fills than tests look at have noise in the others.
 */
final class ReportHome {

  static final int FIRST = 8001;
  static final int LOW_FILL = FIRST + 20;
  static final int DEAD_FROM = FIRST + 25;
  static final String DEAD = "BPix_BmI_SEC7_LYR3";
  static final String OFF = "BPix_BpO_SEC2_LYR2";
  static final int OFF_FILL = FIRST + 14;
  static final String COLD_SENSOR = "FPix_BmI_D1_ROG1_RNG1";
  static final String SENSOR = "PixelBarrel_BmI_<script>window.broken=1</script>";

  private static final int QUIET = 60;

  private static final Instant START = Instant.parse("2022-08-01T06:00:00Z");

  private final Path home;
  private final int fills;

  ReportHome(Path home, int fills) {
    this.home = home;
    this.fills = fills;
    StringBuilder table = new StringBuilder("fill_number,start_stable_beam,end_stable_beam\n");
    StringBuilder lumi =
        new StringBuilder(
            "fill,delivered (/fb),recorded (/fb),integrated delivered (/fb),integrated recorded"
                + " (/fb)\n");
    for (int i = 0; i < fills; i++) {
      int fill = FIRST + i;
      Instant start = START.plus(Duration.ofHours(16L * i));
      table.append(fill).append(',').append(text(start)).append(',');
      table.append(text(start.plus(Duration.ofHours(10)))).append('\n');
      if (i != 10) {
        lumi.append(String.format(Locale.ROOT, "%d,0.25,0.25,%.2f,%.2f%n", fill, sum(i), sum(i)));
      }
      currents(fill, i);
      pipes(fill, i, start);
    }
    write("data/fills_info/fills.csv", table.toString());
    write("data/luminosity/integrated_luminosity_per_fill.csv", lumi.toString());
  }

  private static double sum(int i) {
    return 0.25 * (i + 1);
  }

  private static String text(Instant time) {
    return DateTimeFormatter.ISO_INSTANT
            .format(time.truncatedTo(ChronoUnit.SECONDS))
            .replace('T', ' ')
            .replace("Z", "")
        + ".000000";
  }

  private void currents(int fill, int i) {
    for (SubSystem part : SubSystem.values()) {
      StringBuilder currents = new StringBuilder();
      StringBuilder kelvin = new StringBuilder();
      for (ReadoutGroup group : TestCurrents.DETECTOR.groups(part)) {
        if (!(group.name().equals(DEAD) && fill >= DEAD_FROM)) {
          currents.append(
              String.format(Locale.ROOT, "%s %.4f%n", group.name(), current(group, fill, i)));
        }
        if (!(group.name().equals(COLD_SENSOR) && fill >= 8030 && fill <= 8032)) {
          double off = isOff(group, fill) ? 3 : 0;
          kelvin.append(
              String.format(
                  Locale.ROOT,
                  "%s %.4f%n",
                  group.name(),
                  263.15 + 0.01 * i + 2 * noise(group, i) - off));
        }
      }
      write(
          "data/currents/processed/" + fill + "_" + part.cableName() + "_HV_ByLayer.txt",
          currents.toString());
      write(
          "data/temperatures/readout_group/" + part.pixName() + "/" + fill + ".txt",
          kelvin.toString());
    }
  }

  private static boolean isOff(ReadoutGroup group, int fill) {
    return group.name().equals(OFF) && fill == OFF_FILL;
  }

  private static double current(ReadoutGroup group, int fill, int i) {
    boolean first = group instanceof BarrelGroup barrel && barrel.layer() == 1;
    double perRoc =
        (first ? 15 : 6) * (1 + 0.01 * i) + Math.abs(group.name().hashCode() % 100) / 50.0;
    double share = first && fill == LOW_FILL ? 0.33 : isOff(group, fill) ? 0.73 : 1;
    return perRoc * group.nRocs() * share * (1 + 0.02 * noise(group, i));
  }

  /** From -1 to 1, as reproducible as nothing else; none in the fills that tests look at. */
  private static double noise(ReadoutGroup group, int i) {
    return i < QUIET ? 0 : Math.sin(group.name().hashCode() % 1000 + 7.0 * i * i);
  }

  private void pipes(int fill, int i, Instant start) {
    String reading = "   -20.5   " + text(start).replace(".000000", "") + "\n";
    write(
        "data/temperatures/pipe/" + fill + "_Barrel.txt",
        "PixelBarrel_BmI_1I_L4D2MN" + reading + (i < fills - 4 ? SENSOR + reading : ""));
  }

  private void write(String name, String text) {
    try {
      Path file = home.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command on all fills. */
  CliHarness.Result run(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("-ff", Integer.toString(FIRST)));
    args.addAll(List.of("-lf", Integer.toString(FIRST + fills - 1)));
    args.addAll(List.of(more));
    return new CliHarness(home).run(new PixelmonCurrents(), args.toArray(String[]::new));
  }

  /** Takes all files away that a home would lack in which some stage never ran. */
  void without(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(home.resolve(folder))) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A page or table of the report. */
  String report(String name) throws IOException {
    return Files.readString(home.resolve("plots/report").resolve(name));
  }

  Path path(String name) {
    return home.resolve(name);
  }
}
