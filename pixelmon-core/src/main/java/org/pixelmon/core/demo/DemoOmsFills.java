package org.pixelmon.core.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.pixelmon.core.archive.LumiSection;
import org.pixelmon.core.oms.OmsFill;
import org.pixelmon.core.oms.OmsLuminosity;

/**
 * The fills as OMS tells them: those with stable beams, and, under the numbers between, those that
 * were lost before, some with the gaps that OMS entries have.
 */
final class DemoOmsFills {

  private static final String MICROBARN = "{\\mu}b^{-1}";
  private static final double UB_PER_NB = 1e3;
  private static final double UB_PER_PB = 1e6;

  /** Fills whose values OMS gives in units of their own: every so many, counted from the first. */
  private static final int EVERY_IN_NANOBARN = 11;

  private static final int EVERY_WITH_TWO_UNITS = 9;

  /** What collides while the beams are brought into position, ub^-1. */
  private static final double STRAY_UB = 5.25;

  /** Fills lost between two good ones at most, and the time each takes. */
  private static final int MOST_ATTEMPTS = 3;

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(15);

  private final List<OmsFill> fills = new ArrayList<>();
  private int lost;

  private DemoOmsFills() {}

  /**
   * All fills by number.
   *
   * @param luminometer what the luminosities are the sums of
   */
  static List<OmsFill> of(MachineSchedule schedule, DemoLuminometer luminometer) {
    DemoOmsFills made = new DemoOmsFills();
    List<DemoFill> stable = schedule.fills();
    for (int i = 0; i < stable.size(); i++) {
      made.fills.add(stable(i, stable.get(i), luminometer.sections(i, stable.get(i))));
      if (i + 1 < stable.size()) {
        made.lostBetween(stable.get(i), stable.get(i + 1));
      }
    }
    return made.fills;
  }

  /** Those of which OMS knows at a moment: fills that have not ended have no end. */
  static List<OmsFill> of(
      MachineSchedule schedule, DemoLuminometer luminometer, Optional<Instant> until) {
    List<OmsFill> all = of(schedule, luminometer);
    Optional<DemoFill> running =
        schedule.fills().stream()
            .filter(fill -> until.isPresent() && fill.stableTo().isAfter(until.get()))
            .findFirst();
    if (running.isEmpty()) {
      return all;
    }
    int number = running.get().number();
    boolean begun = running.get().stableFrom().isBefore(until.get());
    return all.stream()
        .filter(fill -> fill.number() < number || (begun && fill.number() == number))
        .map(fill -> fill.number() == number ? withoutEnd(fill) : fill)
        .toList();
  }

  private static OmsFill withoutEnd(OmsFill fill) {
    return new OmsFill(
        fill.number(),
        fill.startStableBeam(),
        Optional.empty(),
        fill.stableBeams(),
        fill.delivered(),
        fill.recorded(),
        fill.injectionScheme(),
        fill.bunchesColliding());
  }

  private static OmsFill stable(int index, DemoFill fill, List<LumiSection> sections) {
    double delivered = sections.stream().mapToDouble(LumiSection::deliveredUb).sum();
    double recorded = sections.stream().mapToDouble(LumiSection::recordedUb).sum();
    boolean nanobarn = index % EVERY_IN_NANOBARN == 4;
    boolean twoUnits = index % EVERY_WITH_TWO_UNITS == 2;
    OmsLuminosity inOwnUnit = nanobarn ? inNanobarn(delivered) : luminosity(delivered);
    OmsLuminosity recordedInUnit = nanobarn ? inNanobarn(recorded) : luminosity(recorded);
    return new OmsFill(
        fill.number(),
        Optional.of(fill.stableFrom()),
        Optional.of(fill.stableTo()),
        true,
        Optional.of(inOwnUnit),
        Optional.of(twoUnits ? new OmsLuminosity(rounded(recorded), MICROBARN) : recordedInUnit),
        Optional.of(scheme(fill.bunches())),
        OptionalInt.of(fill.bunches()));
  }

  private static OmsLuminosity luminosity(double ub) {
    return ub < UB_PER_PB
        ? new OmsLuminosity(rounded(ub), MICROBARN)
        : new OmsLuminosity(rounded(ub / UB_PER_PB), "pb^{-1}");
  }

  private static OmsLuminosity inNanobarn(double ub) {
    return new OmsLuminosity(rounded(ub / UB_PER_NB), "nb^{-1}");
  }

  private static double rounded(double value) {
    return StrictMath.rint(value * 1e6) / 1e6;
  }

  private static String scheme(int bunches) {
    return String.format(
        Locale.ROOT,
        "25ns_%db_%d_%d_%d_48bpi_%dinj",
        bunches + 12,
        bunches,
        bunches * 3 / 4,
        bunches * 4 / 5,
        Math.max(2, bunches / 200));
  }

  /** The numbers between two fills were given to fills that were lost before stable beams. */
  private void lostBetween(DemoFill before, DemoFill after) {
    for (int number = before.number() + 1; number < after.number(); number++) {
      int attempt = number - before.number() - 1;
      if (attempt == MOST_ATTEMPTS) {
        return; // numbers that a winter stop skips
      }
      fills.add(lost(number, before.end().plus(BETWEEN_ATTEMPTS.multipliedBy(attempt))));
    }
  }

  private OmsFill lost(int number, Instant injection) {
    Instant start = injection.plus(Duration.ofMinutes(2));
    Instant end = start.plus(Duration.ofMinutes(10));
    return switch (lost++) {
      case 1 -> declared(number, start, Optional.of(end), 0, Optional.of(scheme(3)));
      case 2 -> declared(number, start, Optional.of(end), STRAY_UB, Optional.empty());
      case 3 -> declared(number, start, Optional.empty(), STRAY_UB, Optional.of(scheme(3)));
      default -> undeclared(number, lost % 3 == 0);
    };
  }

  private static OmsFill declared(
      int number, Instant start, Optional<Instant> end, double ub, Optional<String> scheme) {
    Optional<OmsLuminosity> luminosity = Optional.of(new OmsLuminosity(ub, MICROBARN));
    return new OmsFill(
        number, Optional.of(start), end, true, luminosity, luminosity, scheme, OptionalInt.empty());
  }

  private static OmsFill undeclared(int number, boolean collided) {
    Optional<OmsLuminosity> stray =
        collided ? Optional.of(new OmsLuminosity(STRAY_UB, MICROBARN)) : Optional.empty();
    return new OmsFill(
        number,
        Optional.empty(),
        Optional.empty(),
        false,
        stray,
        stray.map(delivered -> new OmsLuminosity(0, delivered.unit())),
        Optional.of(scheme(3)),
        OptionalInt.empty());
  }
}
