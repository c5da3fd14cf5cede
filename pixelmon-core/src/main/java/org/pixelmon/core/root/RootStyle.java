package org.pixelmon.core.root;

/**
 * How a graph is drawn, in ROOT's numbers.
 *
 * @param markerColor colour number: 1 black, 416 green, 432 cyan, 600 blue, 616 magenta, 632 red,
 *     800 orange ({@code EColor})
 * @param markerStyle marker number: 1 dot, 20 full circle, 21 full square, 22 full triangle, 24
 *     open circle, 25 open square ({@code EMarkerStyle})
 * @param markerSize factor on the default marker size
 * @param lineColor colour number of lines and error bars
 * @param lineStyle 1 solid, 2 dashed, 3 dotted ({@code ELineStyle})
 * @param lineWidth width in pixels on the screen
 * @param fillColor colour number of the area of a band; 0 for none
 */
public record RootStyle(
    int markerColor,
    int markerStyle,
    double markerSize,
    int lineColor,
    int lineStyle,
    int lineWidth,
    int fillColor) {

  /** What ROOT gives a new graph: black dots, thin black line. */
  static final RootStyle DEFAULT = new RootStyle(1, 1, 1, 1, 1, 1);

  /** ROOT keeps all but the marker size, a float, in 16 bits. */
  @SuppressWarnings("SelfAssignment") // the cast rounds
  public RootStyle {
    markerSize = (float) markerSize;
    int[] numbers = {markerColor, markerStyle, lineColor, lineStyle, lineWidth, fillColor};
    for (int value : numbers) {
      if (value != (short) value) {
        throw new IllegalArgumentException("style number out of ROOT's range: " + value);
      }
    }
  }

  /** Markers and lines without an area. */
  public RootStyle(
      int markerColor,
      int markerStyle,
      double markerSize,
      int lineColor,
      int lineStyle,
      int lineWidth) {
    this(markerColor, markerStyle, markerSize, lineColor, lineStyle, lineWidth, 0);
  }

  /** Markers and lines of one colour. */
  public static RootStyle markers(int color, int markerStyle) {
    return new RootStyle(color, markerStyle, 1, color, 1, 1);
  }
}
