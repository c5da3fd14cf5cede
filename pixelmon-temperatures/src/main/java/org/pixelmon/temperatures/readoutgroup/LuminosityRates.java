package org.pixelmon.temperatures.readoutgroup;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.lumi.LumiSections;
import org.pixelmon.core.lumi.LuminosityUnit;
import org.pixelmon.core.lumi.SectionLuminosity;
import org.pixelmon.core.temperature.TemperatureGap;
import org.pixelmon.core.temperature.TemperatureGap.Kind;

/** Delivered luminosity per time at a moment of a fill. */
public interface LuminosityRates {

  /** At a moment of a fill, fb^-1/s; empty when it is not known. */
  OptionalDouble at(Fill fill, Instant time);

  /** Why it is not known where it is not. */
  TemperatureGap gap(Fill fill);

  /**
   * Of the lumi section in force at the moment: its luminosity over its length.
   *
   * @param sections those of all fills that will be asked for
   */
  static LuminosityRates ofSections(LumiSections.Answer sections) {
    return new LuminosityRates() {

      @Override
      public OptionalDouble at(Fill fill, Instant time) {
        SectionLuminosity ofFill = sections.byFill().get(fill.number());
        OptionalDouble rate =
            ofFill == null ? OptionalDouble.empty() : ofFill.deliveredUbPerSecond(time);
        return rate.isEmpty()
            ? rate
            : OptionalDouble.of(
                LuminosityUnit.INVERSE_MICROBARN.toInverseFemtobarn(rate.getAsDouble()));
      }

      @Override
      public TemperatureGap gap(Fill fill) {
        return sections.missing().contains(fill.number())
            ? unknown(Kind.LUMI_SECTIONS, "")
            : unknown(Kind.LUMINOSITY, "no lumi section at its measurement");
      }
    };
  }

  /**
   * The mean over the stable beams of the fill.
   *
   * @param luminosity the entries of a luminosity file
   */
  static LuminosityRates ofFills(Map<Integer, LuminosityFile.Entry> luminosity) {
    return new LuminosityRates() {

      @Override
      public OptionalDouble at(Fill fill, Instant time) {
        Duration stable = Duration.between(fill.startStableBeam(), fill.endStableBeam());
        return Optional.ofNullable(luminosity.get(fill.number()))
            .map(entry -> OptionalDouble.of(entry.delivered() / (stable.toMillis() / 1e3)))
            .orElse(OptionalDouble.empty());
      }

      @Override
      public TemperatureGap gap(Fill fill) {
        return unknown(Kind.LUMINOSITY, "the fill is not in the luminosity file");
      }
    };
  }

  private static TemperatureGap unknown(Kind kind, String detail) {
    return new TemperatureGap(kind, detail, new TreeSet<>());
  }
}
