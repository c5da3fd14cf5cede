package org.pixelmon.fluence.plot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.fluence.FluenceNormalisation;
import org.pixelmon.core.io.PythonFloat;

/**
 * What the values of a plot are: per pp collision, or per fb^-1 for a cross-section.
 *
 * @param factor what values of the field are multiplied with
 * @param title title of the value axis, with unit
 * @param unit the unit as plain text
 * @param fileNamePart what to add to a file name; empty for per collision
 * @param condition what the values rest on, for the plot: the cross-section; empty for per
 *     collision
 */
public record FieldScale(
    double factor, String title, String unit, String fileNamePart, String condition) {

  /** Values per pp collision. */
  public static final FieldScale PER_COLLISION =
      new FieldScale(
          1, "#Phi_{eq} [n_{eq} cm^{-2} / pp collision]", "n_eq/cm2 per pp collision", "", "");

  private static final double GEV_PER_TEV = 1000;

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
        "n_eq/cm2 per fb-1 for " + number(crossSectionMb) + " mb",
        "_per_fb_" + number(crossSectionMb) + "mb",
        "#sigma_{pp} = " + number(crossSectionMb) + " mb");
  }

  /** What a plot calls a field: its particles, and the energy of the beams where it is known. */
  public static String caption(FluenceField field) {
    String particles = PARTICLES.getOrDefault(field.particle(), field.particle());
    OptionalDouble energy = field.beamEnergy();
    return energy.isPresent()
        ? "FLUKA, " + particles + ", " + beams(energy.getAsDouble())
        : "FLUKA, " + particles;
  }

  private static String beams(double gev) {
    return gev < GEV_PER_TEV
        ? number(gev) + " GeV beams"
        : number(gev / GEV_PER_TEV) + " TeV beams";
  }

  /** What a plot of a field shows: its particles, and the cross-section of values per fb^-1. */
  List<String> description(FluenceField field) {
    return condition.isEmpty() ? List.of(caption(field)) : List.of(caption(field), condition);
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
