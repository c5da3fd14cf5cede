package org.pixelmon.core.plot;

import java.awt.Color;

/**
 * Colours that readers with colour vision deficiencies can tell apart.
 *
 * <p>Source: M. A. Petroff, Accessible color sequences for data visualization, arXiv:2107.02270;
 * the sets of 6, 8 and 10 that the CMS statistics committee recommends.
 */
final class Palette {

  private static final int[] SIX = {0x5790fc, 0xf89c20, 0xe42536, 0x964a8b, 0x9c9ca1, 0x7a21dd};
  private static final int[] EIGHT = {
    0x1845fb, 0xff5e02, 0xc91f16, 0xc849a9, 0xadad7d, 0x86c8dd, 0x578dff, 0x656364
  };
  private static final int[] TEN = {
    0x3f90da, 0xffa90e, 0xbd1f01, 0x94a4a2, 0x832db6, 0xa96b59, 0xe76300, 0xb9ac70, 0x717581,
    0x92dadd
  };

  private final int[] colours;

  private Palette(int[] colours) {
    this.colours = colours;
  }

  /**
   * The palette for so many series. Beyond ten, colours repeat, with other markers ({@link
   * Marker#at}) and other dashes.
   */
  static Palette forSeries(int count) {
    return new Palette(count <= SIX.length ? SIX : count <= EIGHT.length ? EIGHT : TEN);
  }

  /** Number of different colours. */
  int size() {
    return colours.length;
  }

  Color colour(int series) {
    return new Color(colours[Math.floorMod(series, colours.length)]);
  }
}
