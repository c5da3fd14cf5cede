package org.pixelmon.core.plot;

/**
 * The looks of a series by place instead of by its own position in the plot: series of one place
 * share colour and shape, and differ in filled or open markers. So the rings of a disk belong
 * together for the eye.
 *
 * @param place place in the order of colours and shapes, from 0
 * @param open whether markers are open; lines are then dashed
 */
public record SeriesLook(int place, boolean open) {

  /**
   * Checks the place.
   *
   * @throws IllegalArgumentException when it is below 0
   */
  public SeriesLook {
    if (place < 0) {
      throw new IllegalArgumentException("a place in the palette is at least 0, got " + place);
    }
  }
}
