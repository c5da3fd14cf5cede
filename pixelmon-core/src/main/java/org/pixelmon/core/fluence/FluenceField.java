package org.pixelmon.core.fluence;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.NumberText;
import org.pixelmon.core.io.PythonFloat;
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
 *
 * <p>A bin may hold no number, as histograms that were divided do: such a bin has no value, and
 * whatever needs one there is refused. An error of 0 stands for an unknown one.
 */
public final class FluenceField {

  /** What stands before the particle in the name of a field's histogram. */
  public static final String HISTOGRAM_PREFIX = "fluence_";

  /** The field of all particles together: the one to look up unless another is asked for. */
  public static final String ALL_PARTICLES = "allpart";

  /** What to do about bins without a number. */
  private static final String NO_NUMBER =
      "Make the field again, or leave that place out: only numbers can be used.";

  private final String origin;
  private final OptionalDouble beamGeV;
  private final String particle;
  private final RootAxis rAxis;
  private final RootAxis zAxis;
  private final double[] values;
  private final double[] errors;

  private FluenceField(
      String origin,
      OptionalDouble beamGeV,
      String particle,
      RootAxis rAxis,
      RootAxis zAxis,
      double[] values,
      double[] errors) {
    this.origin = origin;
    this.beamGeV = beamGeV;
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
    return new FluenceField(
        HISTOGRAM_PREFIX + particle,
        OptionalDouble.empty(),
        particle,
        rAxis,
        zAxis,
        values.clone(),
        errors.clone());
  }

  /**
   * A field from the histogram {@code fluence_<particle>}: r along x, z along y. What lies in
   * underflow and overflow is left out.
   */
  public static FluenceField of(RootHistogram2D histogram) {
    return of(
        FieldHistograms.particleOf(histogram.name()),
        histogram,
        histogram.name(),
        OptionalDouble.empty());
  }

  private static FluenceField of(
      String particle, RootHistogram2D histogram, String origin, OptionalDouble beamGeV) {
    RootAxis r = histogram.xAxis();
    RootAxis z = histogram.yAxis();
    requireUsable(origin, r);
    requireUsable(origin, z);
    double[] values = new double[r.bins() * z.bins()];
    double[] errors = new double[values.length];
    for (int iz = 0; iz < z.bins(); iz++) {
      for (int ir = 0; ir < r.bins(); ir++) {
        double value = histogram.binContent(ir + 1, iz + 1);
        double error = histogram.binError(ir + 1, iz + 1);
        // What cannot be calculated with is no number; the error 0 stands for an unknown one.
        values[ir + r.bins() * iz] =
            Math.abs(value) > NumberText.GREATEST ? Math.signum(value) / 0 : value;
        errors[ir + r.bins() * iz] = NumberText.isUsable(error) ? error : 0;
      }
    }
    return new FluenceField(origin, beamGeV, particle, r, z, values, errors);
  }

  private static void requireUsable(String origin, RootAxis axis) {
    if (!NumberText.isUsable(axis.min()) || !NumberText.isUsable(axis.max())) {
      throw new BadInputException(
          origin + ": an axis from " + axis.min() + " to " + axis.max() + " cm is damaged",
          Remedy.of("make the field again").or(Kind.OTHER_FIELD_FILE));
    }
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
    return of(
        FieldHistograms.particleOf(called.startsWith(name) ? name : called),
        histogram,
        rootFile + ": " + called,
        BeamEnergy.ofFile(rootFile));
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
          Meant.hint(particle, particles, "It holds " + String.join(", ", particles) + "."));
    }
  }

  /**
   * The same field with the energy of the beams it was simulated for.
   *
   * @param gev energy of each beam, GeV
   */
  public FluenceField withBeamEnergy(double gev) {
    return new FluenceField(origin, OptionalDouble.of(gev), particle, rAxis, zAxis, values, errors);
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

  /** Energy of each beam in GeV, where the name of the field's file states it. */
  public OptionalDouble beamEnergy() {
    return beamGeV;
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

  /** Whether the bin ({@code ir}, {@code iz}) holds a number. */
  public boolean hasValue(int ir, int iz) {
    return hasValue(bin(ir, iz));
  }

  private boolean hasValue(int bin) {
    return Double.isFinite(values[bin]);
  }

  private int bin(int ir, int iz) {
    Objects.checkIndex(ir, rAxis.bins());
    Objects.checkIndex(iz, zAxis.bins());
    return ir + rAxis.bins() * iz;
  }

  /** The bin that holds a point, as {@code ir + nr * iz}; empty outside the field. */
  public OptionalInt find(double rCm, double zCm) {
    int ir = rAxis.findBin(rCm);
    int iz = zAxis.findBin(zCm);
    boolean inside = ir >= 1 && ir <= rAxis.bins() && iz >= 1 && iz <= zAxis.bins();
    return inside ? OptionalInt.of(bin(ir - 1, iz - 1)) : OptionalInt.empty();
  }

  /**
   * The value of the bin that holds the point, n_eq/cm^2 per collision; empty outside the field.
   *
   * @param rCm distance from the beam, cm
   * @param zCm position along the beam, cm
   * @throws BadInputException when the bin holds no number
   */
  public OptionalDouble at(double rCm, double zCm) {
    OptionalInt bin = find(rCm, zCm);
    return bin.isPresent() ? OptionalDouble.of(number(bin.getAsInt())) : OptionalDouble.empty();
  }

  /**
   * The error of {@link #at}, n_eq/cm^2 per collision; empty outside the field and where it is
   * unknown.
   */
  public OptionalDouble errorAt(double rCm, double zCm) {
    OptionalInt bin = find(rCm, zCm);
    double error = bin.isPresent() ? errors[bin.getAsInt()] : 0;
    return error > 0 && Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
  }

  private double number(int bin) {
    if (!hasValue(bin)) {
      throw new BadInputException(problem(bin), NO_NUMBER);
    }
    return values[bin];
  }

  private String problem(int bin) {
    return String.format(
        Locale.ROOT,
        "%s has no number (%s) in the bin at r = %s cm, z = %s cm",
        origin,
        values[bin],
        PythonFloat.repr(rAxis.center(bin % rAxis.bins() + 1)),
        PythonFloat.repr(zAxis.center(bin / rAxis.bins() + 1)));
  }

  /**
   * Says which of some bins hold no number; empty when all do.
   *
   * @param rBins bins in r, counted from 0
   * @param zBins bins in z, counted from 0
   */
  public Optional<String> gaps(int[] rBins, int[] zBins) {
    int[] without =
        Arrays.stream(zBins)
            .flatMap(iz -> Arrays.stream(rBins).map(ir -> bin(ir, iz)))
            .filter(bin -> !hasValue(bin))
            .toArray();
    if (without.length == 0) {
      return Optional.empty();
    }
    String others = without.length == 1 ? "" : " and in " + (without.length - 1) + " more";
    return Optional.of(problem(without[0]) + others);
  }

  /**
   * The mean along a line parallel to the beam, each bin weighted with the length of the line in
   * it, n_eq/cm^2 per collision; empty when part of the line is outside the field.
   *
   * @param rCm distance of the line from the beam, cm
   * @param zMinCm where it begins, cm
   * @param zMaxCm where it ends, cm; above {@code zMinCm}
   * @throws BadInputException when a bin on it holds no number
   */
  public OptionalDouble meanAlongZ(double rCm, double zMinCm, double zMaxCm) {
    int ir = rAxis.findBin(rCm);
    if (ir < 1 || ir > rAxis.bins()) {
      return OptionalDouble.empty();
    }
    return mean(zAxis, zMinCm, zMaxCm, iz -> number(bin(ir - 1, iz)));
  }

  /**
   * The mean along a line that points away from the beam, each bin weighted with the length of the
   * line in it, n_eq/cm^2 per collision; empty when part of the line is outside the field.
   *
   * @param zCm position of the line along the beam, cm
   * @param rMinCm where it begins, cm
   * @param rMaxCm where it ends, cm; above {@code rMinCm}
   * @throws BadInputException when a bin on it holds no number
   */
  public OptionalDouble meanAlongR(double zCm, double rMinCm, double rMaxCm) {
    int iz = zAxis.findBin(zCm);
    if (iz < 1 || iz > zAxis.bins()) {
      return OptionalDouble.empty();
    }
    return mean(rAxis, rMinCm, rMaxCm, ir -> number(bin(ir, iz - 1)));
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
      if (length > 0) {
        integral += length * value.applyAsDouble(bin - 1);
      }
    }
    return OptionalDouble.of(integral / (to - from));
  }
}
