package org.pixelmon.fluence.field;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.fluence.fluka.ByteText;
import org.pixelmon.fluence.fluka.PackedDecimal;

/**
 * The sum of several particles' fields. Values have five digits, as the terms have; errors are
 * added in quadrature, as if the terms were independent. (They come from the same simulated
 * collisions, so that is an approximation; the original leaves the sums without any errors of their
 * own.)
 */
public final class SummedField {

  private final String name;
  private final List<ParticleSection> terms;
  private final long[] sums;

  private SummedField(String name, List<ParticleSection> terms, long[] sums) {
    this.name = name;
    this.terms = terms;
    this.sums = sums;
  }

  /**
   * Adds up sections.
   *
   * @param name what to call the sum, for example {@code charged}
   * @param terms at least one; all in the {@link #sameBins same bins}
   */
  static SummedField of(String name, List<ParticleSection> terms) {
    long[][] values =
        terms.stream().map(term -> term.section().packedValues()).toArray(long[][]::new);
    long[] sums = new long[terms.get(0).bins()];
    Arrays.setAll(sums, bin -> PackedDecimal.sum(values, bin));
    return new SummedField(name, terms, sums);
  }

  /** Whether sections can be added up bin by bin. */
  static boolean sameBins(ParticleSection one, ParticleSection other) {
    return one.section().rAxis().equals(other.section().rAxis())
        && one.section().zAxis().equals(other.section().zAxis());
  }

  /** What the sum is called. */
  public String name() {
    return name;
  }

  /** Bins in r, cm. */
  RootAxis rAxis() {
    return terms.get(0).section().rAxis();
  }

  /** Bins in z, cm. */
  RootAxis zAxis() {
    return terms.get(0).section().zAxis();
  }

  void putValueText(int bin, ByteText out) throws IOException {
    out.putScientific(sums[bin]);
  }

  /** 0, which stands for unknown, when it is unknown of a term. */
  private double error(int bin) {
    if (!terms.stream().allMatch(term -> term.section().hasErrors())) {
      return 0;
    }
    double squares = 0;
    for (ParticleSection term : terms) {
      double error = term.error(bin);
      squares += error * error;
    }
    return Math.sqrt(squares);
  }

  /** The summed fluence field. */
  public FluenceField toField() {
    double[] values = new double[sums.length];
    double[] errors = new double[sums.length];
    Arrays.setAll(values, bin -> PackedDecimal.toDouble(sums[bin]));
    Arrays.setAll(errors, this::error);
    return FluenceField.of(name, rAxis(), zAxis(), values, errors);
  }
}
