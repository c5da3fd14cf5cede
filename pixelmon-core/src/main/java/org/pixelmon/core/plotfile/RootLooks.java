package org.pixelmon.core.plotfile;

import java.awt.Color;
import java.util.Map;
import org.pixelmon.core.plot.Marker;

/** Colours and markers of plots as ROOT's numbers. */
final class RootLooks {

  /**
   * For each colour of the plots the nearest, in the Oklab colour space, of those that every ROOT
   * has ({@code EColor}); ROOT 6.34 and newer have the very ones, but a file is read by older ones,
   * too.
   */
  private static final Map<Integer, Integer> COLOURS =
      Map.ofEntries(
          Map.entry(0x5790fc, 856),
          Map.entry(0xf89c20, 797),
          Map.entry(0xe42536, 629),
          Map.entry(0x964a8b, 614),
          Map.entry(0x9c9ca1, 921),
          Map.entry(0x7a21dd, 885),
          Map.entry(0x1845fb, 596),
          Map.entry(0xff5e02, 807),
          Map.entry(0xc91f16, 633),
          Map.entry(0xc849a9, 905),
          Map.entry(0xadad7d, 24),
          Map.entry(0x86c8dd, 424),
          Map.entry(0x578dff, 861),
          Map.entry(0x656364, 922),
          Map.entry(0x3f90da, 865),
          Map.entry(0xffa90e, 797),
          Map.entry(0xbd1f01, 633),
          Map.entry(0x94a4a2, 31),
          Map.entry(0x832db6, 875),
          Map.entry(0xa96b59, 627),
          Map.entry(0xe76300, 802),
          Map.entry(0xb9ac70, 792),
          Map.entry(0x717581, 37),
          Map.entry(0x92dadd, 424));

  private static final int BLACK = 1;

  private RootLooks() {}

  /** ROOT's number of a colour; black for one that is in no palette. */
  static int colour(Color colour) {
    return COLOURS.getOrDefault(colour.getRGB() & 0xffffff, BLACK);
  }

  /** ROOT's number of a line with these dashes; solid, dashed, dotted, dots and dashes in turn. */
  static int lineStyle(int dash) {
    return 1 + Math.floorMod(dash, 4);
  }

  /** ROOT's number of a marker ({@code EMarkerStyle}). */
  static int marker(Marker marker) {
    return switch (marker) {
      case CIRCLE -> 20;
      case SQUARE -> 21;
      case TRIANGLE_UP -> 22;
      case TRIANGLE_DOWN -> 23;
      case DIAMOND -> 33;
      case PLUS -> 34;
      case OPEN_CIRCLE -> 24;
      case OPEN_SQUARE -> 25;
      case OPEN_TRIANGLE_UP -> 26;
      case OPEN_TRIANGLE_DOWN -> 32;
      case OPEN_DIAMOND -> 27;
      case OPEN_PLUS -> 28;
    };
  }
}
