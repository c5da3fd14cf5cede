package org.pixelmon.core.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.AtomicFile;

/**
 * The fluence field of the demo detector, as FLUKA's USBREA writes one: 1-MeV-neutron equivalents
 * per pp collision in bins of r and z, of all particles and of five kinds. It has the look of the
 * field of CMS v3.23.1.0 (phase 1, 6.5 TeV beams), and its means over the layers within a tenth:
 * charged particles that fall with r, and neutrons that hardly do.
 */
public final class DemoField {

  /** Stands in the first line; whoever reads the file knows by it whose field it is. */
  private static final String TITLE = "PixelMon demo: an invented field of an invented detector";

  private static final int TITLE_WITHIN = 200;

  private static final int R_BINS = 50;
  private static final double R_WIDTH_CM = 0.4;
  private static final int Z_BINS = 60;
  private static final double Z_WIDTH_CM = 2;
  private static final double Z_MIN_CM = -60;
  private static final int VALUES_PER_LINE = 10;

  /**
   * Charged particles at r = 1 cm, n_eq/cm2 per pp collision, and the power of r they fall with.
   */
  private static final double CHARGED = 0.54;

  private static final double CHARGED_POWER = 1.77;

  /** Neutrons, n_eq/cm2 per pp collision, at z = 0. */
  private static final double NEUTRONS = 0.0024;

  /** Change from z = 0 to the end of the detector: what comes back from the calorimeters. */
  private static final double CHARGED_AT_END = -0.1;

  private static final double NEUTRONS_AT_END = 0.5;

  private static final double NOISE_PERCENT_AT_1_CM = 0.35;

  private final long seed;

  DemoField(long seed) {
    this.seed = seed;
  }

  /**
   * What a binning scores: its title and its shares of what is charged and of the neutrons.
   *
   * @param charged share of the charged particles
   * @param neutral share of the neutrons
   */
  private record Kind(String title, double charged, double neutral) {}

  private static final Kind[] KINDS = {
    new Kind("allpart", 1, 1),
    new Kind("neut", 0, 0.88),
    new Kind("aneut", 0, 0.12),
    new Kind("prot", 0.17, 0),
    new Kind("aprot", 0.02, 0),
    new Kind("pions", 0.74, 0)
  };

  /**
   * Writes the file, whole or not at all.
   *
   * @throws org.pixelmon.core.error.OutputException when it cannot be written
   */
  void write(Path file) {
    AtomicFile.writeText(file, text());
  }

  /**
   * Whether a file was written by the demo, as its title says.
   *
   * @throws BadInputException when it cannot be read
   */
  public static boolean isIn(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(TITLE_WITHIN);
      return new String(start, StandardCharsets.ISO_8859_1).contains(TITLE);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "Check its permissions.", e);
    }
  }

  private CharSequence text() {
    StringBuilder out = new StringBuilder();
    out.append("\n     *****  " + TITLE + "  *****\n\n");
    for (int i = 0; i < KINDS.length; i++) {
      section(out, i + 1, KINDS[i]);
    }
    return out;
  }

  private void section(StringBuilder out, int number, Kind kind) {
    DemoRandom random = new DemoRandom(seed, "field/" + kind.title());
    out.append("1\n");
    out.append(
        String.format(
            Locale.ROOT,
            "     R - Z    binning n. %3d  \"%-10s\" , generalized particle n.  236\n",
            number,
            kind.title()));
    axis(out, "R", 0, R_BINS, R_WIDTH_CM);
    axis(out, "Z", Z_MIN_CM, Z_BINS, Z_WIDTH_CM);
    out.append("     axis coordinates: X =  0.0000E+00, Y =  0.0000E+00 cm\n");
    out.append("     Data follow in a matrix A(ir,iz), format (1(5x,1p,10(1x,e11.4)))\n\n");
    out.append("      accurate deposition along the tracks requested\n");
    out.append("      this is a track-length binning\n");
    matrix(out, (r, z) -> value(kind, r, z) * (1 + random.bell(errorPercent(kind, r, z) / 100)));
    out.append("\n      Percentage errors follow in a matrix A(ir,iz),");
    out.append(" format (1(5x,1p,10(1x,e11.4)))\n\n");
    matrix(out, (r, z) -> errorPercent(kind, r, z));
  }

  private static void axis(StringBuilder out, String name, double min, int bins, double width) {
    out.append(
        String.format(
            Locale.ROOT,
            "     %s coordinate: from %11.4E to %11.4E cm, %5d bins (%11.4E cm wide)\n",
            name,
            min,
            min + bins * width,
            bins,
            width));
  }

  private interface Field {
    double at(double rCm, double zCm);
  }

  private static void matrix(StringBuilder out, Field field) {
    for (int bin = 0; bin < R_BINS * Z_BINS; bin++) {
      double r = (bin % R_BINS + 0.5) * R_WIDTH_CM;
      int ofZ = bin / R_BINS;
      double z = Z_MIN_CM + (ofZ + 0.5) * Z_WIDTH_CM;
      out.append(bin % VALUES_PER_LINE == 0 ? "     " : "");
      out.append(String.format(Locale.ROOT, " %11.4E", field.at(r, z)));
      out.append(bin % VALUES_PER_LINE == VALUES_PER_LINE - 1 ? "\n" : "");
    }
  }

  /** n_eq/cm2 per pp collision. */
  private static double value(Kind kind, double r, double z) {
    double out = z * z / (Z_MIN_CM * Z_MIN_CM);
    double charged = CHARGED * StrictMath.pow(r, -CHARGED_POWER) * (1 + CHARGED_AT_END * out);
    return kind.charged() * charged + kind.neutral() * NEUTRONS * (1 + NEUTRONS_AT_END * out);
  }

  /** As of a simulation of so many collisions: the fewer particles, the larger. */
  private static double errorPercent(Kind kind, double r, double z) {
    return NOISE_PERCENT_AT_1_CM * StrictMath.sqrt(CHARGED / (value(kind, r, z) * r));
  }
}
