package org.pixelmon.core.root;

import java.util.List;

/**
 * Entries that a histogram was filled with and that ROOT had not yet put into its bins when it was
 * written: {@code fBuffer} holds their number, then the weight and the coordinates of each. A
 * negative number says that the bins have them already.
 *
 * <p>Source: ROOT's {@code TH1::BufferEmpty} and {@code TH2::BufferEmpty}.
 */
final class BufferedEntries {

  private final double[] buffer;
  private final int words;
  private final int count;

  private BufferedEntries(double[] buffer, int words) {
    this.buffer = buffer;
    this.words = words;
    this.count = buffer.length == 0 ? 0 : (int) Math.max(0, buffer[0]);
    if ((long) count * words + 1 > Math.max(1, buffer.length)) {
      throw new CorruptRootDataException(
          count + " entries do not fit into a buffer of " + buffer.length + " numbers");
    }
  }

  /** Those of a histogram over {@code axes} axes. */
  static BufferedEntries of(StreamedObject histogram, int axes) {
    return new BufferedEntries(
        histogram.has("fBuffer") ? histogram.numbers("fBuffer") : new double[0], 1 + axes);
  }

  int count() {
    return count;
  }

  /**
   * Adds the entries to the cells of a histogram.
   *
   * @param sumw2 the squares of the errors, empty for none
   */
  void fill(List<RootAxis> axes, double[] contents, double[] sumw2) {
    if (count > 0 && axes.stream().anyMatch(axis -> axis.min() == axis.max())) {
      throw new CorruptRootDataException(
          "its "
              + count
              + " entries are not in bins yet and its axes have no range"
              + " (in ROOT, BufferEmpty() puts them into bins)");
    }
    for (int entry = 0; entry < count; entry++) {
      int at = 1 + entry * words;
      double weight = buffer[at];
      int cell = 0;
      for (int axis = axes.size() - 1; axis >= 0; axis--) {
        cell = cell * axes.get(axis).cells() + axes.get(axis).findBin(buffer[at + 1 + axis]);
      }
      contents[cell] += weight;
      if (sumw2.length > 0) {
        sumw2[cell] += weight * weight;
      }
    }
  }
}
