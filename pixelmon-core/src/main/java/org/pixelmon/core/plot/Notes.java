package org.pixelmon.core.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of text, left-aligned. */
final class Notes implements Block {

  private static final double LINE = 1.32;

  private final List<String> markup;
  private final List<RichText> lines;
  private final double size;

  /**
   * Lays the lines out.
   *
   * @param size font size in points
   */
  Notes(PlotFonts fonts, List<String> lines, double size) {
    this.markup = lines;
    this.lines =
        lines.stream()
            .map(line -> new RichText(fonts, line, PlotFonts.Face.REGULAR, size))
            .toList();
    this.size = size;
  }

  @Override
  public double width() {
    return lines.stream().mapToDouble(RichText::width).max().orElse(0);
  }

  @Override
  public double height() {
    return lines.size() * LINE * size;
  }

  @Override
  public void draw(Graphics2D g, double left, double top) {
    g.setColor(Color.BLACK);
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).draw(g, left, baseLine(top, i));
    }
  }

  /** The lines at their places. */
  List<DrawnPlot.Text> at(double left, double top) {
    return IntStream.range(0, markup.size())
        .mapToObj(i -> new DrawnPlot.Text(left, baseLine(top, i), size, markup.get(i)))
        .toList();
  }

  private double baseLine(double top, int line) {
    return top + line * LINE * size + size;
  }
}
