package org.pixelmon.fluence.lookup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.fluence.field.FieldUnits;

/** The fluence at one place, for people. */
public final class PlaceAnswer {

  /** What the floats of a ROOT file hold. */
  private static final int VALUE_DIGITS = 7;

  private static final int ERROR_DIGITS = 2;

  private final String place;
  private final double value;
  private final OptionalDouble error;
  private final String unit;

  /**
   * Looks a place up.
   *
   * @param rCm distance from the beam, cm
   * @param zCm position along the beam, cm
   * @param scale what values are multiplied with: 1, or collisions per fb^-1
   * @param units names of the units
   * @param per what the value is for, such as {@code per pp collision}
   * @throws NoDataException when the place is outside the field
   * @throws org.pixelmon.core.error.BadInputException when the field has no number there
   */
  public PlaceAnswer(
      FluenceField field, double rCm, double zCm, double scale, FieldUnits units, String per) {
    this.place =
        String.format(
            Locale.ROOT,
            "r = %s %s and z = %s %s",
            PythonFloat.repr(rCm),
            units.r(),
            PythonFloat.repr(zCm),
            units.z());
    this.value = scale * field.at(rCm, zCm).orElseThrow(() -> outside(field));
    OptionalDouble fieldError = field.errorAt(rCm, zCm);
    this.error =
        fieldError.isPresent()
            ? OptionalDouble.of(scale * fieldError.getAsDouble())
            : OptionalDouble.empty();
    this.unit = units.fluence() + " " + per;
  }

  private NoDataException outside(FluenceField field) {
    return new NoDataException(
        place + " is outside the field",
        String.format(
            Locale.ROOT,
            "It reaches from r = %s to %s cm and z = %s to %s cm, upper ends excluded.",
            PythonFloat.repr(field.rAxis().min()),
            PythonFloat.repr(field.rAxis().max()),
            PythonFloat.repr(field.zAxis().min()),
            PythonFloat.repr(field.zAxis().max())));
  }

  /** The fluence, in the {@link #unit}. */
  public double value() {
    return value;
  }

  /** One standard deviation of it; empty where the field has none. */
  public OptionalDouble error() {
    return error;
  }

  /** What the fluence is counted in. */
  public String unit() {
    return unit;
  }

  /** The number alone. */
  public String number() {
    return rounded(value, VALUE_DIGITS);
  }

  /** Two lines: the place, and the value with its error and unit. */
  public String text() {
    String plusMinus = error.isPresent() ? " +- " + rounded(error.getAsDouble(), ERROR_DIGITS) : "";
    String unknown = error.isPresent() ? "" : " (error unknown)";
    return String.format(
        Locale.ROOT, "Fluence at %s:\n%s%s %s%s", place, number(), plusMinus, unit, unknown);
  }

  private static String rounded(double value, int digits) {
    return PythonFloat.repr(
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue());
  }
}
