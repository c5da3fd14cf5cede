package org.pixelmon.radsim.conditions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.lumi.LumiSections;
import org.pixelmon.core.lumi.LuminosityUnit;
import org.pixelmon.core.lumi.SectionLuminosity;
import org.pixelmon.radsim.step.Step;

/** The luminosity of steps, from the lumi sections of their fills. */
final class Luminosities {

  /** Decimals of a luminosity in /fb in brilcalc's text. */
  private static final int DECIMALS = 9;

  private final Map<Integer, SectionLuminosity> sections;

  private Luminosities(Map<Integer, SectionLuminosity> sections) {
    this.sections = sections;
  }

  /** The sections of the fills of some steps; throws as {@link LumiSections#of} does. */
  static Luminosities ask(LumiSections source, Collection<Fill> fills, List<Step> steps) {
    Map<Integer, Fill> wanted = new TreeMap<>();
    fills.forEach(fill -> wanted.put(fill.number(), fill));
    wanted.keySet().retainAll(steps.stream().flatMapToInt(s -> s.fill().stream()).boxed().toList());
    return new Luminosities(source.of(wanted.values()).byFill());
  }

  /**
   * Delivered luminosity of a step in a fill over its duration, fb^-1/s: sections that lie across
   * its ends count by the part inside.
   *
   * @return NaN when the fill's sections are not known
   */
  double mean(Step step) {
    SectionLuminosity ofFill = sections.get(step.fill().orElseThrow());
    return ofFill == null
        ? Double.NaN
        : invFb(ofFill.deliveredUb(step.begin(), step.end())) / seconds(step.duration());
  }

  /**
   * The same as the original has it from brilcalc: whole sections that begin before the
   * measurement, in nine decimals of /fb, over the time to the measurement.
   */
  double originalMean(Step step) {
    SectionLuminosity ofFill = sections.get(step.fill().orElseThrow());
    if (ofFill == null) {
      return Double.NaN;
    }
    double invFb =
        invFb(
            ofFill.deliveredUbOfSectionsFrom(
                step.begin().truncatedTo(ChronoUnit.SECONDS),
                step.measurement().truncatedTo(ChronoUnit.SECONDS)));
    double told = new BigDecimal(invFb).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
    return told / seconds(Duration.between(step.begin(), step.measurement()));
  }

  private static double invFb(double invUb) {
    return LuminosityUnit.INVERSE_MICROBARN.toInverseFemtobarn(invUb);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
