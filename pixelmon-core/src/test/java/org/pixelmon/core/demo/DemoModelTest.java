package org.pixelmon.core.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.physics.LeakageCurrentScaling;

/** The physics, without files. */
class DemoModelTest {

  private static final MachineSchedule LONG = schedule(700, 1);

  private static MachineSchedule schedule(int fills, long seed) {
    return MachineSchedule.of(
        new DemoSettings(7920, fills, LocalDate.of(2022, 7, 5), seed, Path.of("unused")));
  }

  private static DemoFill fill(int number, String start, double hours, double peak) {
    Instant from = Instant.parse(start);
    Instant to = from.plusSeconds((long) (hours * 3600));
    return new DemoFill(number, from.minusSeconds(4200), from, to, to, peak, 15, 2400, 0.9);
  }

  private static BiasChannel channel(Cooling cooling, double celsius, double fluencePerFb) {
    return new BiasChannel(
        "cable",
        "hv",
        1,
        false,
        fluencePerFb,
        1,
        new SiliconTemperature(cooling, celsius, 0, 3),
        450);
  }

  @Test
  void fillsFollowEachOtherWithTimeToInject() {
    for (int i = 1; i < LONG.fills().size(); i++) {
      DemoFill before = LONG.fills().get(i - 1);
      DemoFill after = LONG.fills().get(i);
      assertThat(after.number()).isGreaterThan(before.number());
      assertThat(Duration.between(before.stableTo(), after.stableFrom()))
          .isGreaterThan(Duration.ofHours(2));
    }
  }

  @Test
  void sevenHundredFillsStayWithinTheFillNumbersOf2022And2023() {
    DemoFill last = LONG.fills().get(699);
    double delivered = LONG.fills().stream().mapToDouble(DemoFill::deliveredFb).sum();

    assertThat(last.number()).isBetween(9000, 9319);
    assertThat(delivered).isBetween(110.0, 200.0);
    assertThat(LONG.fills())
        .filteredOn(fill -> fill.stableFrom().isBefore(Instant.parse("2023-01-01T00:00:00Z")))
        .allMatch(fill -> fill.number() <= 8496);
    assertThat(LONG.stops()).anyMatch(stop -> days(stop) > 100).anyMatch(stop -> days(stop) < 8);
  }

  @Test
  void threeAndAHalfThousandFillsAreTwelveYearsWithWintersAndALongShutdown() {
    MachineSchedule years = schedule(3500, 1);
    Map<Integer, Long> fillsPerYear =
        years.fills().stream()
            .collect(
                Collectors.groupingBy(
                    fill -> fill.stableFrom().atZone(ZoneOffset.UTC).getYear(),
                    TreeMap::new,
                    Collectors.counting()));

    assertThat(fillsPerYear.keySet())
        .containsExactly(2022, 2023, 2024, 2025, 2030, 2031, 2032, 2033);
    assertThat(fillsPerYear.values()).allMatch(fills -> fills > 150 && fills < 700);
    assertThat(years.stops()).filteredOn(stop -> days(stop) > 100 && days(stop) < 150).hasSize(6);
    assertThat(years.stops()).filteredOn(stop -> days(stop) > 1500).hasSize(1);
    assertThat(years.stops()).filteredOn(stop -> days(stop) < 8).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void sampledYearsHaveTheFillNumbersOfTheirYearsAndTensOfInverseFemtobarn(long seed) {
    MachineSchedule years = years(3, seed);
    Eras eras = Eras.load(ConfigDir.locate(Path.of("")));
    Map<Integer, Double> delivered = new TreeMap<>();
    Map<Integer, Integer> count = new TreeMap<>();
    for (DemoFill fill : years.fills()) {
      int year = fill.stableFrom().atZone(ZoneOffset.UTC).getYear();
      assertThat(eras.yearOf(fill.number())).as(fill.toString()).isEqualTo(year);
      delivered.merge(year, fill.deliveredFb(), Double::sum);
      count.merge(year, 1, Integer::sum);
    }

    assertThat(delivered.keySet()).containsExactly(2022, 2023, 2024);
    assertThat(delivered.values()).allMatch(fb -> fb > 18 && fb < 70);
    assertThat(count.values()).allMatch(fills -> fills >= 24 && fills <= 60);
    assertThat(years.fills()).allMatch(fill -> fill.stableSeconds() > 3600 * 12);
  }

  @Test
  void fewerYearsAreTheFirstOfMore() {
    assertThat(years(3, 1).fills()).startsWith(years(2, 1).fills().toArray(DemoFill[]::new));
  }

  @Test
  void theWinterStopTakesAQuarterOfTheNewLayersCurrentAway() {
    MachineSchedule years = years(2, 1);
    DamageHistory history = new DamageHistory(years.fills(), new Cooling(years.stops()));
    int next = 0;
    while (years.fills().get(next).stableFrom().isBefore(Instant.parse("2023-01-01T00:00:00Z"))) {
      next++;
    }
    double before = history.damage(next - 1, years.fills().get(next - 1).end(), false);
    double after = history.damage(next, years.fills().get(next).stableFrom(), false);

    assertThat(after / before).isBetween(0.65, 0.85);
  }

  private static MachineSchedule years(int years, long seed) {
    return MachineSchedule.of(
        new DemoSettings(
            7920, DemoPeriod.years(years), LocalDate.of(2022, 7, 5), seed, Path.of("unused")));
  }

  private static long days(MachineStop stop) {
    return Duration.between(stop.start(), stop.end()).toDays();
  }

  @Test
  void luminosityFallsToOneOverEInALifetime() {
    DemoFill fill = fill(1, "2022-07-05T12:00:00Z", 100, 1e4);
    double first = fill.deliveredUb(1);
    double later = fill.deliveredUb(15 * 3600 + 1) - fill.deliveredUb(15 * 3600);

    assertThat(first).isCloseTo(1e4, within(1.0));
    assertThat(later / first).isCloseTo(Math.exp(-1), within(1e-9));
  }

  @Test
  void currentScalesWithTemperatureAsTheCorrectionUndoesIt() {
    Cooling cooling = new Cooling(List.of());
    List<DemoFill> fills = List.of(fill(1, "2022-07-05T12:00:00Z", 10, 1e4));
    LeakageModel model = new LeakageModel(new DamageHistory(fills, cooling));
    long time = fills.get(0).stableFrom().toEpochMilli() + 3_600_000;
    BiasChannel cold = channel(cooling, -14, 1e12);
    BiasChannel warm = channel(cooling, -4, 1e12);

    double ratio = model.microamperes(warm, 0, time) / model.microamperes(cold, 0, time);

    assertThat(ratio)
        .isCloseTo(
            LeakageCurrentScaling.factor(cold.silicon().kelvin(time), warm.silicon().kelvin(time)),
            within(1e-12));
  }

  @Test
  void currentGrowsWithFluence() {
    Cooling cooling = new Cooling(List.of());
    List<DemoFill> fills = List.of(fill(1, "2022-07-05T12:00:00Z", 10, 1e4));
    LeakageModel model = new LeakageModel(new DamageHistory(fills, cooling));
    long start = fills.get(0).stableFrom().toEpochMilli();
    BiasChannel near = channel(cooling, -12, 6e12);
    BiasChannel far = channel(cooling, -12, 1e12);
    BiasChannel none = channel(cooling, -12, 0);
    long end = start + 36_000_000;
    double undamaged = model.microamperes(none, 0, end);

    assertThat(model.microamperes(near, 0, end)).isGreaterThan(model.microamperes(near, 0, start));
    assertThat(
            (model.microamperes(near, 0, end) - undamaged)
                / (model.microamperes(far, 0, end) - undamaged))
        .isCloseTo(6, within(1e-9));
  }

  @Test
  void aWarmStopAnnealsPartOfTheDamage() {
    List<DemoFill> fills =
        List.of(fill(1, "2022-07-05T12:00:00Z", 10, 1e4), fill(2, "2022-09-05T12:00:00Z", 10, 1e4));
    Instant warmFrom = Instant.parse("2022-07-10T00:00:00Z");
    MachineStop stop =
        new MachineStop(
            warmFrom,
            warmFrom.plus(Duration.ofDays(50)),
            warmFrom,
            warmFrom.plus(Duration.ofDays(40)),
            15);
    Instant start = fills.get(1).stableFrom();

    double cold = new DamageHistory(fills, new Cooling(List.of())).damage(1, start, false);
    double warm = new DamageHistory(fills, new Cooling(List.of(stop))).damage(1, start, false);

    // 40 days at 18 degrees; Moll: alpha falls from 6.4e-17 to 4.0e-17 A/cm.
    assertThat(warm / cold).isBetween(0.55, 0.75);
  }

  @Test
  void theCoolingWarmsUpInAStopAndComesBack() {
    Instant from = Instant.parse("2022-07-10T00:00:00Z");
    Instant to = from.plus(Duration.ofDays(3));
    Cooling cooling =
        new Cooling(List.of(new MachineStop(from, to.plus(Duration.ofDays(1)), from, to, 10)));

    assertThat(celsius(cooling, from)).isCloseTo(-12, within(0.5));
    assertThat(celsius(cooling, to)).isCloseTo(10, within(0.5));
    assertThat(celsius(cooling, to.plus(Duration.ofDays(1)))).isCloseTo(-12, within(0.5));
  }

  private static double celsius(Cooling cooling, Instant at) {
    return cooling.celsius(-12, 0.3, at.toEpochMilli());
  }

  @Test
  void currentsAt35InverseFemtobarnAreThoseOfTheRealDetectorWithinAFactorOfTwo() {
    // Means over the readout groups of layers 1 to 4 in fill 8395 (35.3 /fb since 2022), uA.
    double[] real = {817, 2077, 1281, 1169};
    Detector detector = Detector.load(ConfigDir.locate(Path.of("")));
    Cooling cooling = new Cooling(LONG.stops());
    DemoLoops loops = new DemoLoops(1, cooling, detector.cooling());
    DamageHistory history = new DamageHistory(LONG.fills(), cooling);
    LeakageModel model = new LeakageModel(history);
    int fill = 0;
    while (history.deliveredFb(fill, LONG.fills().get(fill).stableFrom()) < 35.3) {
      fill++;
    }
    long time = LONG.fills().get(fill).stableFrom().toEpochMilli() + 1_200_000;

    for (int layer = 1; layer <= 4; layer++) {
      double sum = 0;
      List<BiasChannel> channels =
          DemoChannels.of(groups(detector, layer), List.of(), loops, 1).bias();
      for (BiasChannel channel : channels) {
        sum += model.microamperes(channel, fill, time);
      }
      assertThat(sum / channels.size()).isBetween(0.5 * real[layer - 1], 2 * real[layer - 1]);
    }
  }

  private static List<? extends ReadoutGroup> groups(Detector detector, int layer) {
    return detector.barrelGroups().stream()
        .filter((BarrelGroup group) -> group.layer() == layer)
        .toList();
  }
}
