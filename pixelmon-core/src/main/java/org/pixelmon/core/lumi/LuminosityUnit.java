package org.pixelmon.core.lumi;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Units of integrated luminosity, as OMS ({@code pb^{-1}}, <code>{\mu}b^{-1}</code>) and brilcalc
 * ({@code /pb}, {@code /ub}) write them. 1 fb^-1 = 1e15 b^-1.
 */
public enum LuminosityUnit {
  /** b^-1. */
  INVERSE_BARN("", 1, 1e-15),
  /** mb^-1. */
  INVERSE_MILLIBARN("m", 1e3, 1e-12),
  /** ub^-1. */
  INVERSE_MICROBARN("u", 1e6, 1e-9),
  /** nb^-1. */
  INVERSE_NANOBARN("n", 1e9, 1e-6),
  /** pb^-1. */
  INVERSE_PICOBARN("p", 1e12, 1e-3),
  /** fb^-1, the unit of our files. */
  INVERSE_FEMTOBARN("f", 1e15, 1),
  /** ab^-1. */
  INVERSE_ATTOBARN("a", 1e18, 1e3);

  private static final double INVERSE_FEMTOBARN_PER_INVERSE_BARN = 1e-15;

  /** Braces, backslashes and blanks of TeX are gone and micro is {@code u} when this is used. */
  private static final Pattern NOTATION = Pattern.compile("(?:/([munpfa]?)b|([munpfa]?)b\\^-1)");

  private final String prefix;
  private final double inverseBarns;
  private final double inverseFemtobarns;

  LuminosityUnit(String prefix, double inverseBarns, double inverseFemtobarns) {
    this.prefix = prefix;
    this.inverseBarns = inverseBarns;
    this.inverseFemtobarns = inverseFemtobarns;
  }

  /** The unit a text names, if it is one. */
  public static Optional<LuminosityUnit> parse(String text) {
    String plain =
        text.replaceAll("[{}\\\\\\s]", "")
            .replace("mu", "u")
            .replace('\u00b5', 'u')
            .replace('\u03bc', 'u')
            .toLowerCase(Locale.ROOT);
    Matcher matcher = NOTATION.matcher(plain);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String prefix = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    for (LuminosityUnit unit : values()) {
      if (unit.prefix.equals(prefix)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  /** A luminosity in this unit, in fb^-1. */
  public double toInverseFemtobarn(double luminosity) {
    return luminosity * inverseFemtobarns;
  }

  /** A luminosity in this unit, in ub^-1; exact for ub^-1, the unit we ask brilcalc for. */
  public double toInverseMicrobarn(double luminosity) {
    return this == INVERSE_MICROBARN
        ? luminosity
        : luminosity * (inverseBarns / INVERSE_MICROBARN.inverseBarns);
  }

  /**
   * A luminosity in this unit, in fb^-1, by way of b^-1: two multiplications. It differs from
   * {@link #toInverseFemtobarn(double)} by one unit in the last place at most. The original reads
   * the luminosities of OMS in this way; files made from OMS equal its files byte for byte.
   */
  public double toInverseFemtobarnByBarn(double luminosity) {
    if (this == INVERSE_FEMTOBARN) {
      return luminosity;
    }
    return luminosity * inverseBarns * INVERSE_FEMTOBARN_PER_INVERSE_BARN;
  }

  /** The notation of brilcalc, for example {@code /pb}. */
  @Override
  public String toString() {
    return "/" + prefix + "b";
  }
}
