package org.pixelmon.core.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the LHC does: fills with stable beams, the fill numbers spent between them, technical stops,
 * winter stops and long shutdowns (2025 to 2030, as long as the third of the LHC). Durations,
 * turn-around times and the ramp-up of the luminosity follow the look of 2022 (reference list of
 * fills: 0.001 h to 40 h, a third of them below 3 h).
 *
 * @param fills the fills with stable beams, in time order
 * @param stops the stops, in time order
 */
record MachineSchedule(List<DemoFill> fills, List<MachineStop> stops) {

  /** Peak luminosity once the machine is run up, ub^-1/s: 1.5e34 cm^-2 s^-1. */
  private static final double FULL_PEAK_UB_PER_SECOND = 1.5e4;

  private static final double RAMP_UP_DAYS = 21;
  private static final double FIRST_RAMP = 0.05;
  private static final int FULL_BUNCHES = 2448;

  /** After so many seasons the winter stop becomes a long shutdown. */
  private static final int SEASONS_TO_LONG_SHUTDOWN = 4;

  private static final int LONG_SHUTDOWN_YEARS = 5;

  /** Of a sampled year only long fills are there, with levelled luminosity. */
  private static final double SAMPLED_PEAK_UB_PER_SECOND = 2e4;

  /** Days from the end of one fill to the next that is there, of a sampled year. */
  private static final double LEAST_DAYS_SAMPLED = 2.9;

  private static final double MOST_DAYS_SAMPLED = 5.5;

  /** Fill numbers a day, of a sampled year; as many as leave each season within its year's. */
  private static final double NUMBERS_A_DAY_SAMPLED = 3.2;

  private static final double SHORTEST_HOURS = 0.5;
  private static final double LONGEST_HOURS = 18;
  private static final double LEAST_TURN_AROUND_HOURS = 2;
  private static final double MOST_TURN_AROUND_HOURS = 12;

  /** From the first injection to stable beams. */
  private static final Duration TO_STABLE_BEAMS = Duration.ofMinutes(70);

  private static final Duration AFTER_STABLE_BEAMS = Duration.ofMinutes(15);

  /** Copies the lists. */
  MachineSchedule {
    fills = List.copyOf(fills);
    stops = List.copyOf(stops);
  }

  /** Lays out the period of the settings. */
  static MachineSchedule of(DemoSettings settings) {
    return new Planner(settings).plan();
  }

  /**
   * The fills that have ended.
   *
   * @param until the moment at which somebody looks; empty for all
   */
  List<DemoFill> ended(Optional<Instant> until) {
    return fills.stream()
        .filter(fill -> until.isEmpty() || !fill.stableTo().isAfter(until.get()))
        .toList();
  }

  /** Last moment of the last fill. */
  Instant end() {
    return fills.get(fills.size() - 1).end();
  }

  /** Walks through time, fill by fill. */
  private static final class Planner {

    private final DemoSettings settings;
    private final boolean coarse;
    private final DemoRandom random;
    private final List<DemoFill> fills = new ArrayList<>();
    private final List<MachineStop> stops = new ArrayList<>();
    private Instant runningSince;
    private Instant nextTechnicalStop;
    private Instant nextWinter;
    private int number;
    private int seasons;
    private int firstOfSeason;

    Planner(DemoSettings settings) {
      this.settings = settings;
      this.coarse = settings.period().isCoarse();
      this.random = new DemoRandom(settings.seed(), "machine");
      this.number = settings.firstFill();
      this.firstOfSeason = number;
    }

    MachineSchedule plan() {
      Instant injection = at(settings.start(), 12, 30).plus(hours(random.between(0, 1)));
      runningSince = injection;
      // An early, short stop, so that a two-week demo shows a warm-up too.
      nextTechnicalStop = injection.plus(hours(24 * random.between(8.5, 9.5)));
      nextWinter = winterAfter(settings.start());
      while (!isOver()) {
        DemoFill fill = fill(injection);
        fills.add(fill);
        number += coarse ? 0 : numbersToNext();
        injection = fill.end().plus(hours(hoursToNext())).minus(TO_STABLE_BEAMS);
        injection = afterStops(fill.end(), injection);
        if (coarse) {
          number = firstOfSeason + (int) (NUMBERS_A_DAY_SAMPLED * daysSinceStart(injection));
        }
      }
      return new MachineSchedule(fills, stops);
    }

    private boolean isOver() {
      return (coarse ? seasons : fills.size()) == settings.period().length();
    }

    private DemoFill fill(Instant injection) {
      Instant stableFrom = wholeSecond(injection.plus(TO_STABLE_BEAMS));
      Instant stableTo = wholeSecond(stableFrom.plus(hours(stableHours())));
      double ramp = rampUp(stableFrom);
      return new DemoFill(
          number,
          wholeSecond(injection),
          stableFrom,
          stableTo,
          stableTo.plus(AFTER_STABLE_BEAMS),
          (coarse ? SAMPLED_PEAK_UB_PER_SECOND : FULL_PEAK_UB_PER_SECOND)
              * ramp
              * random.between(0.85, 1.1),
          coarse ? random.between(25, 40) : random.between(10, 20),
          Math.max(3, (int) StrictMath.round(FULL_BUNCHES * Math.min(1, 1.4 * ramp))),
          random.between(0.88, 0.96));
    }

    /** One fill in thirty is lost within minutes, a third early on, the others run for hours. */
    private double stableHours() {
      if (coarse) {
        return random.between(14, 23);
      }
      if (!fills.isEmpty() && random.chance(1 / 30.0)) {
        return random.between(0.05, 0.25);
      }
      double hours =
          random.chance(0.35) ? SHORTEST_HOURS + random.exponential(2) : 3 + random.exponential(5);
      return hours < LONGEST_HOURS ? hours : random.between(10, LONGEST_HOURS);
    }

    private double hoursToNext() {
      return coarse
          ? 24 * random.between(LEAST_DAYS_SAMPLED, MOST_DAYS_SAMPLED)
          : turnAroundHours();
    }

    private double turnAroundHours() {
      double hours = LEAST_TURN_AROUND_HOURS + random.exponential(3);
      return hours < MOST_TURN_AROUND_HOURS ? hours : random.between(4, MOST_TURN_AROUND_HOURS);
    }

    /** Luminosity over its full value: grows for three weeks, and for ten days after a winter. */
    private double rampUp(Instant at) {
      double pace = stops.stream().anyMatch(Planner::isWinter) ? 2 : 1;
      return Math.min(1, FIRST_RAMP + pace * daysSinceStart(at) / RAMP_UP_DAYS);
    }

    private double daysSinceStart(Instant at) {
      return Duration.between(runningSince, at).toSeconds() / 86_400.0;
    }

    private static boolean isWinter(MachineStop stop) {
      return Duration.between(stop.start(), stop.end()).toDays() > 30;
    }

    /** Most fills have stable beams; the others take a number and are lost before. */
    private int numbersToNext() {
      double draw = random.between(0, 1);
      return draw < 0.5 ? 1 : draw < 0.78 ? 2 : draw < 0.92 ? 3 : 4;
    }

    private Instant afterStops(Instant lastEnd, Instant injection) {
      if (injection.isAfter(nextWinter)) {
        return afterWinter(lastEnd);
      }
      if (injection.isAfter(nextTechnicalStop)) {
        return afterTechnicalStop(lastEnd);
      }
      return injection;
    }

    private Instant afterTechnicalStop(Instant lastEnd) {
      double days = stops.isEmpty() ? 2 : random.between(5, 7);
      Instant end = lastEnd.plus(hours(24 * days));
      Instant warmFrom = lastEnd.plus(hours(4));
      Instant warmTo = end.minus(hours(stops.isEmpty() ? 20 : 36));
      stops.add(new MachineStop(lastEnd, end, warmFrom, warmTo, random.between(8, 14)));
      nextTechnicalStop = end.plus(hours(24 * random.between(40, 50)));
      return end;
    }

    private Instant afterWinter(Instant lastEnd) {
      LocalDate beamsBack = beamsBackAfter(nextWinter.atZone(ZoneOffset.UTC).getYear());
      Instant end = at(beamsBack, 6, 0);
      Instant warmFrom = lastEnd.plus(hours(24 * 14));
      stops.add(
          new MachineStop(
              lastEnd, end, warmFrom, warmFrom.plus(hours(24 * 21)), random.between(10, 14)));
      runningSince = end;
      nextWinter = winterAfter(beamsBack);
      nextTechnicalStop = end.plus(hours(24 * random.between(50, 60)));
      // Of a sampled year some numbers at the end have no fill.
      number = (number / 100 + (coarse ? 2 : 1)) * 100;
      firstOfSeason = number;
      return end;
    }

    private LocalDate beamsBackAfter(int lastYear) {
      seasons++;
      return seasons % SEASONS_TO_LONG_SHUTDOWN == 0
          ? LocalDate.of(lastYear + LONG_SHUTDOWN_YEARS, Month.JUNE, 5)
          : LocalDate.of(lastYear + 1, Month.MARCH, 28);
    }

    private static Instant winterAfter(LocalDate day) {
      LocalDate stop = LocalDate.of(day.getYear(), Month.NOVEMBER, 28);
      return at(stop.isAfter(day) ? stop : stop.plusYears(1), 6, 0);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
      return day.atTime(LocalTime.of(hour, minute)).toInstant(ZoneOffset.UTC);
    }

    private static Duration hours(double hours) {
      return Duration.ofMillis((long) (hours * 3_600_000));
    }

    private static Instant wholeSecond(Instant time) {
      return Instant.ofEpochSecond(time.getEpochSecond());
    }
  }
}
