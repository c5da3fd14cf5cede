package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fluence.GroupFluence;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.LoopSensors;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.omds.ReferenceHome;
import org.pixelmon.radsim.cli.RawRows.Reading;

/**
 * The profiles of all 224 readout groups against a slow and obviously right computation: step by
 * step, by plain loops over the raw rows.
 */
class PrepareReferenceTest {

  private static final double CROSS_SECTION_MB = 80;

  @TempDir private static Path home;
  private static Detector detector;
  private static GroupFluence field;
  private static RawRows raw;
  private static List<Fill> fills;

  private final Map<String, Double> temperatures = new HashMap<>();

  @BeforeAll
  static void prepareHome() throws IOException {
    ReferenceProfiles profiles = ReferenceProfiles.in(home);
    raw = RawRows.read();
    ConfigDir config = new ConfigDir(Path.of(System.getProperty("pixelmon.config")));
    detector = Detector.load(config);
    field = GroupFluence.load(config, detector);
    fills = FillsFile.read(ReferenceHome.fillsFile());
    int code = profiles.prepare("-ff", "7920", "-lf", "8016", "--layer", "1-4").code();
    assertThat(code).isZero();
    // The reference has no voltages of the endcaps: they are taken as off, which is told.
    CliHarness.Result endcaps =
        profiles.prepare("-ff", "7920", "-lf", "8016", "--all-groups", "-s", "EndCap");
    assertThat(endcaps.code()).isEqualTo(7);
    assertThat(endcaps.out().lines()).hasSize(96);
  }

  private static List<ProfileRow> profile(String group) {
    return ProfileFile.read(
            home.resolve("data/radiation_simulation/profile_" + group + "_7920_8016.txt"))
        .rows();
  }

  @Test
  void everyRowOfEveryGroupIsThatOfPlainLoops() {
    List<ReadoutGroup> groups = new ArrayList<>(detector.barrelGroups());
    groups.addAll(detector.endcapGroups());
    assertThat(groups).hasSize(224);
    for (ReadoutGroup group : groups) {
      List<ProfileRow> expected = new ArrayList<>();
      Instant previousEnd = null;
      for (Fill fill : fills) {
        Instant start = fill.startStableBeam();
        Instant end = fill.endStableBeam();
        if (previousEnd != null) {
          addRows(expected, group, -999, previousEnd, start);
        }
        addRows(expected, group, fill.number(), start, end);
        previousEnd = end;
      }
      assertThatRowsAgree(group, profile(group.name()), expected);
    }
  }

  private static void assertThatRowsAgree(
      ReadoutGroup group, List<ProfileRow> ours, List<ProfileRow> expected) {
    assertThat(ours).as(group.name()).hasSameSizeAs(expected);
    for (int i = 0; i < ours.size(); i++) {
      ProfileRow our = ours.get(i);
      ProfileRow plain = expected.get(i);
      String row = group.name() + ": " + our + " and " + plain;
      assertThat(our.fill()).as(row).isEqualTo(plain.fill());
      assertThat(our.endSeconds()).as(row).isEqualTo(plain.endSeconds());
      assertThat(our.durationSeconds()).as(row).isEqualTo(plain.durationSeconds());
      assertThat(our.kelvin()).as(row).isCloseTo(plain.kelvin(), within(0.005001));
      assertThat(our.fluenceRate()).as(row).isCloseTo(plain.fluenceRate(), within(1.001));
      assertThat(our.leakage()).as(row).isCloseTo(plain.leakage(), within(0.005001));
    }
  }

  /** The steps of a fill, or of the time between two. */
  private void addRows(
      List<ProfileRow> rows, ReadoutGroup group, int fill, Instant start, Instant end) {
    if (start.plusSeconds(1200).isAfter(end)) {
      return;
    }
    Instant begin = start;
    Instant next = start.plusSeconds(1200);
    while (next.isBefore(end)) {
      rows.add(row(group, fill, begin, next, next));
      begin = next;
      next = next.plusSeconds(3600);
    }
    long left = Duration.between(begin, end).toSeconds();
    long early = left > 300 ? 300 : left > 120 ? 120 : 0;
    rows.add(row(group, fill, begin, end.minusSeconds(early), end));
  }

  private ProfileRow row(
      ReadoutGroup group, int fill, Instant begin, Instant measurement, Instant end) {
    double duration = Duration.between(begin, end).toSeconds();
    double fluence = 0;
    double leakage = -999;
    if (fill > 0) {
      double invFb = raw.deliveredUb(fill, begin, end) * 1e-9;
      fluence = field.of(group) * CROSS_SECTION_MB * 1e12 * invFb / duration;
      Reading current =
          raw.latest(
              group.leakageCable(), measurement.minus(Duration.ofDays(10)), measurement, true, 1e9);
      leakage = current == null ? -999 : current.value();
    }
    double kelvin = loopKelvin(detector.loopSensors(group), begin, measurement);
    Reading voltage = raw.latest(group.hvCable(), Instant.EPOCH, measurement, true, 1e9);
    if (voltage != null && voltage.value() > 10) {
      boolean layer4 = group instanceof BarrelGroup barrel && barrel.layer() == 4;
      kelvin += (layer4 ? 4 : 3) + 3e-8 * fluence;
    }
    return new ProfileRow(
        fill, end.getEpochSecond(), (long) duration, kelvin, fluence, leakage, OptionalInt.empty());
  }

  private double loopKelvin(LoopSensors loop, Instant begin, Instant measurement) {
    return temperatures.computeIfAbsent(
        loop.place() + begin, key -> slowLoopKelvin(loop, begin, measurement));
  }

  private static double slowLoopKelvin(LoopSensors loop, Instant begin, Instant measurement) {
    for (Instant from = begin; ; from = from.minus(Duration.ofHours(10))) {
      double sum = 0;
      int answered = 0;
      for (String sensor : loop.sensors()) {
        Reading reading = raw.latest(sensor, from, measurement, false, 40);
        if (reading != null) {
          sum += reading.value();
          answered++;
        }
      }
      if (answered >= loop.required()) {
        return sum / answered + 273.15;
      }
    }
  }

  @Test
  void rateTimesDurationOverAFillIsItsDeliveredLuminosityInStableBeams() {
    for (BarrelGroup group : detector.barrelGroups().subList(0, 8)) {
      double perInvFb = field.of(group) * CROSS_SECTION_MB * 1e12;
      for (Fill fill : fills) {
        double fluence =
            profile(group.name()).stream()
                .filter(row -> row.fill() == fill.number())
                .mapToDouble(row -> row.fluenceRate() * row.durationSeconds())
                .sum();
        double delivered =
            raw.deliveredUb(fill.number(), fill.startStableBeam(), fill.endStableBeam());
        boolean longEnough =
            Duration.between(fill.startStableBeam(), fill.endStableBeam()).toSeconds() >= 1200;
        if (longEnough) {
          // The text cuts the decimals off the rate: up to 1 n_eq/cm2/s, 1e-4 of a weak fill's.
          double cut = Duration.between(fill.startStableBeam(), fill.endStableBeam()).toSeconds();
          assertThat(fluence)
              .as(group.name() + " in fill " + fill.number())
              .isCloseTo(delivered * 1e-9 * perInvFb, within(1e-5 * fluence + cut));
          assertThat(delivered).isPositive();
        } else {
          assertThat(fluence).isZero();
        }
      }
    }
  }

  @Test
  void rowsFollowEachOtherWithoutAHoleButForFillsShorterThanTheirDelay() {
    List<ProfileRow> rows = profile("BPix_BpO_SEC8_LYR4");
    int holes = 0;
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).startSeconds() != rows.get(i - 1).endSeconds()) {
        holes++;
        assertThat(rows.get(i).startSeconds())
            .isEqualTo(Instant.parse("2022-07-12T12:14:30Z").getEpochSecond());
      }
    }
    assertThat(holes).isEqualTo(1); // Fill 7968 lasts 870 s.
  }
}
