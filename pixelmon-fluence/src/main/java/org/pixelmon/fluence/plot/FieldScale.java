package org.pixelmon.fluence.plot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.fluence.FluenceNormalisation;
import org.pixelmon.core.io.PythonFloat;

/**
 * What the values of a plot are: per pp collision, or per fb^-1 for a cross-section.
 *
 * @param factor what values of the field are multiplied with
 * @param title title of the value axis, with unit
 * @param fileNamePart what to add to a file name; empty for per collision
 * @param condition what the values rest on, for the plot: the cross-section; empty for per
 *     collision
 */
public record FieldScale(double factor, String title, String fileNamePart, String condition) {

  /** Values per pp collision. */
  public static final FieldScale PER_COLLISION =
      new FieldScale(1, "#Phi_{eq} [n_{eq} cm^{-2} / pp collision]", "", "");

  private static final Map<String, String> PARTICLES =
      Map.of(
          FluenceField.ALL_PARTICLES,
          "all particles",
          "neut",
          "neutrons",
          "aneut",
          "antineutrons",
          "prot",
          "protons",
          "aprot",
          "antiprotons",
          "pions",
          "pions",
          "charged",
          "p, antiprotons and #pi",
          "neutral",
          "n and antineutrons");

  /** Values per fb^-1. */
  public static FieldScale perInvFb(double crossSectionMb) {
    return new FieldScale(
        FluenceNormalisation.perInvFb(1, crossSectionMb),
        "#Phi_{eq} [n_{eq} cm^{-2} / fb^{-1}]",
        "_per_fb_" + number(crossSectionMb) + "mb",
        "#sigma_{pp} = " + number(crossSectionMb) + " mb");
  }

  /** What a plot calls the particles of a field. */
  public static String particles(FluenceField field) {
    return "FLUKA, " + PARTICLES.getOrDefault(field.particle(), field.particle());
  }

  /** What a plot of a field shows: its particles, and the cross-section of values per fb^-1. */
  List<String> description(FluenceField field) {
    return condition.isEmpty() ? List.of(particles(field)) : List.of(particles(field), condition);
  }

  /** A number for file names and legends: 0, 2.9, -24.9. */
  public static String number(double value) {
    String text = PythonFloat.repr(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** A range for file names: {@code 0_16}. */
  static String range(double min, double max) {
    return (number(min) + "_" + number(max)).toLowerCase(Locale.ROOT);
  }
}
