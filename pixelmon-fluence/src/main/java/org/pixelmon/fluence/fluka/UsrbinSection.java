package org.pixelmon.fluence.fluka;

import java.io.IOException;
import java.util.Objects;
import org.pixelmon.core.root.RootAxis;

/**
 * One binning of a USRBIN file: a value and its error for each bin in r and z. Bin (ir, iz) has the
 * index {@code ir + nr * iz}, counted from 0. Immutable.
 */
public final class UsrbinSection {

  private final SectionHeader header;
  private final long[] values;
  private final long[] percentErrors;
  private final byte[] text;
  private final int[] valueStarts;

  /**
   * A section.
   *
   * @param values by bin, packed
   * @param percentErrors by bin, packed, in percent
   * @param text bytes the values were read from
   * @param valueStarts where in the text each value begins
   */
  UsrbinSection(
      SectionHeader header, long[] values, long[] percentErrors, byte[] text, int[] valueStarts) {
    this.header = header;
    this.values = values;
    this.percentErrors = percentErrors;
    this.text = text;
    this.valueStarts = valueStarts;
  }

  /** Number of the binning in the FLUKA run. */
  public int number() {
    return header.number();
  }

  /** Name the binning was given, trimmed; may be empty. */
  public String title() {
    return header.title();
  }

  /** FLUKA's number of what was scored, for example 236, 1-MeV-neutron equivalents in silicon. */
  public int generalizedParticle() {
    return header.generalizedParticle();
  }

  /** Bins in r, cm. */
  public RootAxis rAxis() {
    return header.rAxis();
  }

  /** Bins in z, cm. */
  public RootAxis zAxis() {
    return header.zAxis();
  }

  /** The values, as {@link PackedDecimal}s; for reading only. */
  public long[] packedValues() {
    return values;
  }

  /** Value of a bin, in the unit of the scoring. */
  public double value(int bin) {
    return PackedDecimal.toDouble(values[bin]);
  }

  /** Error of a bin over its value, with five digits, as a {@link PackedDecimal}. */
  public long packedRelativeError(int bin) {
    return PackedDecimal.percent(percentErrors[bin]);
  }

  /** Error of a bin over its value. */
  public double relativeError(int bin) {
    return PackedDecimal.toDouble(percentErrors[bin]) * 1e-2;
  }

  /** Appends the value of a bin with the very characters of the file. */
  public void putValueText(int bin, ByteText out) throws IOException {
    Objects.checkIndex(bin, values.length);
    int from = valueStarts[bin];
    int to = from;
    while (to < text.length && text[to] > ' ') {
      to++;
    }
    out.put(text, from, to);
  }
}
