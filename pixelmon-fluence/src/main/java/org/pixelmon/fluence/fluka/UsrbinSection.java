package org.pixelmon.fluence.fluka;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.pixelmon.core.root.RootAxis;

/**
 * One binning of a USRBIN file: a value and its error for each bin in r and z. Bin (ir, iz) has the
 * index {@code ir + nr * iz}, counted from 0. Immutable.
 */
public final class UsrbinSection implements ScoredBinning {

  /** Errors of a section that has none. */
  static final long[] UNKNOWN = {};

  private final SectionHeader header;
  private final SectionBlock block;
  private final long[] values;
  private final long[] percentErrors;
  private final int[] valueStarts;

  /**
   * A section.
   *
   * @param block what it was read from
   * @param values by bin, packed
   * @param percentErrors by bin, packed, in percent; {@link #UNKNOWN} for none
   * @param valueStarts where in the text each value begins
   */
  UsrbinSection(
      SectionHeader header,
      SectionBlock block,
      long[] values,
      long[] percentErrors,
      int[] valueStarts) {
    this.header = header;
    this.block = block;
    this.values = values;
    this.percentErrors = percentErrors;
    this.valueStarts = valueStarts;
  }

  /** Number of the binning in the FLUKA run. */
  public int number() {
    return header.binning().number();
  }

  /** Name the binning was given, trimmed; may be empty. */
  public String title() {
    return header.binning().title();
  }

  /** For messages: number, title and line. */
  public String named() {
    return header.binning().named();
  }

  /** What it says of symmetries used in scoring and of transformed coordinates; often nothing. */
  public List<String> remarks() {
    return header.remarks();
  }

  /** Number of its first line in the file. */
  long line() {
    return block.firstLine();
  }

  /** Which of the texts joined in the file it belongs to. */
  int run() {
    return block.run();
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

  /** Whether errors are known: FLUKA gives none for the result of a single run. */
  public boolean hasErrors() {
    return percentErrors.length > 0;
  }

  /** Error of a bin over its value, with five digits, as a {@link PackedDecimal}. */
  public long packedRelativeError(int bin) {
    return PackedDecimal.percent(percentErrors[bin]);
  }

  /** Error of a bin over its value. Only where {@link #hasErrors errors are known}. */
  public double relativeError(int bin) {
    return PackedDecimal.toDouble(percentErrors[bin]) * 1e-2;
  }

  /** Appends the value of a bin with the very characters of the file. */
  public void putValueText(int bin, ByteText out) throws IOException {
    Objects.checkIndex(bin, values.length);
    byte[] text = block.text();
    int from = valueStarts[bin];
    int to = from;
    while (to < text.length && text[to] > ' ') {
      to++;
    }
    out.put(text, from, to);
  }
}
