package org.pixelmon.core.plot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The line above the frame: experiment and status on the left, luminosity, years and energy on the
 * right. Follows the rules of the collaboration's tools cmsstyle and mplhep.
 *
 * @param experiment drawn bold, {@code CMS}; empty for private work
 * @param extra drawn italic, {@code Preliminary}; may be empty
 * @param right text at the right end in ROOT's mark-up, see {@link #lumiText}; may be empty
 */
public record CmsLabel(String experiment, String extra, String right) {

  /** What may be claimed for a plot. */
  public enum Status {
    /** Approved to be shown: CMS Preliminary. */
    PRELIMINARY("CMS", "Preliminary", "Simulation Preliminary"),
    /** Shown within the collaboration: CMS Work in Progress. */
    WORK_IN_PROGRESS("CMS", "Work in Progress", "Simulation Work in Progress"),
    /** Not a result of the collaboration; must not begin with the bold CMS. */
    PRIVATE("", "Private work (CMS data)", "Private work (CMS simulation)"),
    /** No text on the left. */
    NONE("", "", "");

    private final String experiment;
    private final String ofData;
    private final String ofSimulation;

    Status(String experiment, String ofData, String ofSimulation) {
      this.experiment = experiment;
      this.ofData = ofData;
      this.ofSimulation = ofSimulation;
    }
  }

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException when private work is to begin with the experiment's name
   */
  public CmsLabel {
    if (!experiment.isEmpty() && extra.toLowerCase(Locale.ROOT).startsWith("private")) {
      throw new IllegalArgumentException("private work must not begin with " + experiment);
    }
  }

  /** The label of a plot of measured data. */
  public static CmsLabel of(Status status, String right) {
    return new CmsLabel(status.experiment, status.ofData, right);
  }

  /** The label of a plot of simulated data, as a FLUKA field. */
  public static CmsLabel ofSimulation(Status status, String right) {
    return new CmsLabel(status.experiment, status.ofSimulation, right);
  }

  /**
   * The label of a plot of invented data: it names the program, and never the experiment, whose
   * data it could be taken for.
   *
   * @param status what was asked for; only {@link Status#NONE} makes a difference
   */
  public static CmsLabel ofDemo(Status status, String right) {
    return new CmsLabel("", status == Status.NONE ? "" : "PixelMon demo", right);
  }

  /**
   * The usual text on the right, {@code 62.3 fb^{-1}, 2022 (13.6 TeV)}. What is not known is left
   * out, with its comma and parentheses.
   *
   * @param years calendar years of the data, in any order; neighbours are drawn together to
   *     2022-2023
   * @param sqrtSTeV centre-of-mass energies in TeV, in any order
   * @param invFb integrated luminosity in fb^-1; three digits are shown, below 1 fb^-1 in pb^-1
   * @throws IllegalArgumentException when a luminosity or an energy is negative or not a number
   */
  public static String lumiText(
      Collection<Integer> years, Collection<Double> sqrtSTeV, OptionalDouble invFb) {
    List<String> left = new ArrayList<>();
    invFb.ifPresent(lumi -> left.add(luminosity(lumi)));
    if (!years.isEmpty()) {
      left.add(yearRanges(new TreeSet<>(years)));
    }
    String energies = energies(new TreeSet<>(sqrtSTeV));
    String separator = left.isEmpty() || energies.isEmpty() ? "" : " ";
    return String.join(", ", left) + separator + energies;
  }

  private static String luminosity(double invFb) {
    requireNotNegative(invFb, "luminosity");
    return invFb >= 1 || invFb == 0
        ? threeDigits(invFb) + " fb^{-1}"
        : threeDigits(invFb * 1000) + " pb^{-1}";
  }

  private static String threeDigits(double value) {
    int decimals = value >= 99.95 || value == 0 ? 0 : value >= 9.995 ? 1 : value >= 0.9995 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String yearRanges(TreeSet<Integer> years) {
    List<String> ranges = new ArrayList<>();
    int first = years.first();
    for (int year : years) {
      if (!years.contains(year + 1)) {
        ranges.add(first == year ? Integer.toString(year) : first + "-" + year);
        Integer next = years.higher(year);
        first = next == null ? year : next;
      }
    }
    return String.join(", ", ranges);
  }

  private static String energies(TreeSet<Double> teV) {
    if (teV.isEmpty()) {
      return "";
    }
    return teV.stream().map(CmsLabel::energy).collect(Collectors.joining(", ", "(", " TeV)"));
  }

  private static String energy(double teV) {
    requireNotNegative(teV, "energy");
    return teV == Math.rint(teV)
        ? String.format(Locale.ROOT, "%.0f", teV)
        : String.format(Locale.ROOT, "%s", teV);
  }

  private static void requireNotNegative(double value, String what) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " must be a number of at least 0, got " + value);
    }
  }
}
