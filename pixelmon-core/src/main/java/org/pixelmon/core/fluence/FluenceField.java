package org.pixelmon.core.fluence;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.root.RootBins;
import org.pixelmon.core.root.RootEntry;
import org.pixelmon.core.root.RootFile;
import org.pixelmon.core.root.RootHistogram2D;

/**
 * The fluence of one kind of particle over r and z, in n_eq/cm^2 per pp collision: constant within
 * each bin, as a scoring grid of FLUKA has it. Immutable.
 *
 * <p>Bins are found as ROOT does ({@link RootAxis#findBin}): a bin holds its lower edges and not
 * its upper ones. Indices count from 0.
 */
public final class FluenceField {

  /** What stands before the particle in the name of a field's histogram. */
  public static final String HISTOGRAM_PREFIX = "fluence_";

  /** The field of all particles together: the one to look up unless another is asked for. */
  public static final String ALL_PARTICLES = "allpart";

  private final String particle;
  private final RootAxis rAxis;
  private final RootAxis zAxis;
  private final double[] values;
  private final double[] errors;

  private FluenceField(
      String particle, RootAxis rAxis, RootAxis zAxis, double[] values, double[] errors) {
    this.particle = Objects.requireNonNull(particle);
    this.rAxis = rAxis;
    this.zAxis = zAxis;
    this.values = values;
    this.errors = errors;
  }

  /**
   * A field from its bins.
   *
   * @param particle for example {@code allpart} or {@code neut}
   * @param rAxis bins in r, cm
   * @param zAxis bins in z, cm
   * @param values n_eq/cm^2 per collision, r running fastest: bin (ir, iz) is {@code ir + nr * iz}
   * @param errors absolute errors of the values, in their order
   * @throws IllegalArgumentException when the numbers of values, errors and bins do not agree
   */
  public static FluenceField of(
      String particle, RootAxis rAxis, RootAxis zAxis, double[] values, double[] errors) {
    int bins = Math.multiplyExact(rAxis.bins(), zAxis.bins());
    if (values.length != bins || errors.length != bins) {
      throw new IllegalArgumentException(
          values.length + " values and " + errors.length + " errors for " + bins + " bins");
    }
    return new FluenceField(particle, rAxis, zAxis, values.clone(), errors.clone());
  }

  /**
   * A field from the histogram {@code fluence_<particle>}: r along x, z along y. What lies in
   * underflow and overflow is left out.
   */
  public static FluenceField of(RootHistogram2D histogram) {
    return of(FieldHistograms.particleOf(histogram.name()), histogram);
  }

  private static FluenceField of(String particle, RootHistogram2D histogram) {
    RootAxis r = histogram.xAxis();
    RootAxis z = histogram.yAxis();
    double[] values = new double[r.bins() * z.bins()];
    double[] errors = new double[values.length];
    for (int iz = 0; iz < z.bins(); iz++) {
      for (int ir = 0; ir < r.bins(); ir++) {
        values[ir + r.bins() * iz] = histogram.binContent(ir + 1, iz + 1);
        errors[ir + r.bins() * iz] = histogram.binError(ir + 1, iz + 1);
      }
    }
    return new FluenceField(particle, r, z, values, errors);
  }

  /**
   * Reads a field from a ROOT file: its histogram {@code fluence_<particle>}, or one of an older
   * name such as {@code fluence_<particle>_6500GeV_phase1}; at the top of the file, or in a
   * directory if there is only one of that name.
   *
   * @param particle for example {@code allpart}; or the name or path of any two-dimensional
   *     histogram in the file
   * @throws UsageException when the file holds fields, but not of this particle, or several
   * @throws BadInputException when the file is absent, is no ROOT file, is damaged or holds no
   *     field
   */
  public static FluenceField read(Path rootFile, String particle) {
    if (!Files.exists(rootFile)) {
      throw BadInputException.unreadable(
          rootFile,
          Remedy.of("make it with 'pixelmon-fluence field'").or(Kind.OTHER_FIELD_FILE),
          new NoSuchFileException(rootFile.toString()));
    }
    RootFile file = RootFile.open(rootFile);
    String name = HISTOGRAM_PREFIX + particle;
    Optional<RootEntry> found = new FieldHistograms(rootFile, file.entries()).find(particle);
    if (found.isEmpty()) {
      refuseUnknownParticle(rootFile, particle, file.entriesNearest(name));
    }
    RootHistogram2D histogram =
        file.require(found.map(RootEntry::pathWithCycle).orElse(name), RootHistogram2D.class);
    // The name in the table of contents: that inside of the object may be another.
    String called = found.map(RootEntry::name).orElse(name);
    return of(FieldHistograms.particleOf(called.startsWith(name) ? name : called), histogram);
  }

  /** Another particle may have been meant, if there are fields at all. */
  private static void refuseUnknownParticle(
      Path rootFile, String particle, List<RootEntry> nearestFirst) {
    List<String> particles = FieldHistograms.particles(nearestFirst);
    String name = HISTOGRAM_PREFIX + particle;
    boolean ofAnotherClass = nearestFirst.stream().anyMatch(entry -> entry.path().equals(name));
    if (!particles.isEmpty() && !ofAnotherClass) {
      throw new UsageException(
          "unknown particle '" + particle + "': " + rootFile + " holds none of that name",
          "It holds " + String.join(", ", particles) + ".");
    }
  }

  /** The histogram ({@code TH2F}: 24 bits of each value) that keeps this field in a ROOT file. */
  public RootHistogram2D toHistogram() {
    int nr = rAxis.bins();
    int nz = zAxis.bins();
    RootBins bins =
        RootBins.floats(RootBins.withFlow(nr, nz, values))
            .withErrors(RootBins.withFlow(nr, nz, errors))
            .withEntries(values.length);
    return new RootHistogram2D(
        HISTOGRAM_PREFIX + particle,
        "Fluence(r, z) " + particle,
        rAxis,
        zAxis,
        "#Phi_{eq} [n_{eq} cm^{-2}]",
        bins);
  }

  /** Which particles it is of, for example {@code allpart}. */
  public String particle() {
    return particle;
  }

  /** Its bins in r, cm. */
  public RootAxis rAxis() {
    return rAxis;
  }

  /** Its bins in z, cm. */
  public RootAxis zAxis() {
    return zAxis;
  }

  /** The value in bin ({@code ir}, {@code iz}), n_eq/cm^2 per collision. */
  public double value(int ir, int iz) {
    return values[bin(ir, iz)];
  }

  /** The absolute error of the value in bin ({@code ir}, {@code iz}), n_eq/cm^2 per collision. */
  public double error(int ir, int iz) {
    return errors[bin(ir, iz)];
  }

  /** Error over value in bin ({@code ir}, {@code iz}); 0 where the value is 0. */
  public double relativeError(int ir, int iz) {
    double value = value(ir, iz);
    return value == 0 ? 0 : error(ir, iz) / Math.abs(value);
  }

  private int bin(int ir, int iz) {
    Objects.checkIndex(ir, rAxis.bins());
    Objects.checkIndex(iz, zAxis.bins());
    return ir + rAxis.bins() * iz;
  }

  /**
   * The value of the bin that holds the point, n_eq/cm^2 per collision; empty outside the field.
   *
   * @param rCm distance from the beam, cm
   * @param zCm position along the beam, cm
   */
  public OptionalDouble at(double rCm, double zCm) {
    int ir = rAxis.findBin(rCm);
    int iz = zAxis.findBin(zCm);
    boolean inside = ir >= 1 && ir <= rAxis.bins() && iz >= 1 && iz <= zAxis.bins();
    return inside ? OptionalDouble.of(value(ir - 1, iz - 1)) : OptionalDouble.empty();
  }

  /**
   * The mean along a line parallel to the beam, each bin weighted with the length of the line in
   * it, n_eq/cm^2 per collision; empty when part of the line is outside the field.
   *
   * @param rCm distance of the line from the beam, cm
   * @param zMinCm where it begins, cm
   * @param zMaxCm where it ends, cm; above {@code zMinCm}
   */
  public OptionalDouble meanAlongZ(double rCm, double zMinCm, double zMaxCm) {
    int ir = rAxis.findBin(rCm);
    if (ir < 1 || ir > rAxis.bins()) {
      return OptionalDouble.empty();
    }
    return mean(zAxis, zMinCm, zMaxCm, iz -> value(ir - 1, iz));
  }

  /**
   * The mean along a line that points away from the beam, each bin weighted with the length of the
   * line in it, n_eq/cm^2 per collision; empty when part of the line is outside the field.
   *
   * @param zCm position of the line along the beam, cm
   * @param rMinCm where it begins, cm
   * @param rMaxCm where it ends, cm; above {@code rMinCm}
   */
  public OptionalDouble meanAlongR(double zCm, double rMinCm, double rMaxCm) {
    int iz = zAxis.findBin(zCm);
    if (iz < 1 || iz > zAxis.bins()) {
      return OptionalDouble.empty();
    }
    return mean(rAxis, rMinCm, rMaxCm, ir -> value(ir, iz - 1));
  }

  private static OptionalDouble mean(
      RootAxis axis, double from, double to, IntToDoubleFunction value) {
    if (!(from < to)) {
      throw new IllegalArgumentException("a line cannot run from " + from + " to " + to + " cm");
    }
    if (from < axis.min() || to > axis.max()) {
      return OptionalDouble.empty();
    }
    double integral = 0;
    int last = Math.min(axis.findBin(to), axis.bins());
    for (int bin = axis.findBin(from); bin <= last; bin++) {
      double length = Math.min(to, axis.upEdge(bin)) - Math.max(from, axis.lowEdge(bin));
      integral += Math.max(length, 0) * value.applyAsDouble(bin - 1);
    }
    return OptionalDouble.of(integral / (to - from));
  }
}
