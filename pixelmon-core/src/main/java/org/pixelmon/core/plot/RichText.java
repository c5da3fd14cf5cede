package org.pixelmon.core.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.plot.RichTextParser.Node;
import org.pixelmon.core.plot.RichTextParser.Script;
import org.pixelmon.core.plot.RichTextParser.Words;

/**
 * A line of text with subscripts, superscripts, Greek letters, bold and italic, ready to be drawn.
 *
 * <p>Each piece is drawn by its own {@code drawString}, so the text stays text in PDF and SVG.
 * Sizes of scripts follow ROOT's TLatex roughly.
 */
final class RichText {

  /** The minus sign; as wide as a digit and easier to see than a hyphen. */
  static final char MINUS = '\u2212';

  private static final double SCRIPT_SIZE = 0.68;
  private static final double RAISE = 0.42;
  private static final double LOWER = 0.2;

  private record Piece(String text, Font font, double x, double rise) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final PlotFonts fonts;
  private final double width;

  /**
   * Lays a text out.
   *
   * @param markup text in ROOT's mark-up
   * @param face the face where the text does not ask for another
   * @param size font size in points
   */
  RichText(PlotFonts fonts, String markup, PlotFonts.Face face, double size) {
    this.fonts = fonts;
    this.width = place(RichTextParser.parse(markup, face), 0, size, 0);
  }

  /** Width in points. */
  double width() {
    return width;
  }

  /** Draws with the left end of the base line at (x, y). */
  void draw(Graphics2D g, double x, double y) {
    for (Piece piece : pieces) {
      g.setFont(piece.font);
      g.drawString(piece.text, (float) (x + piece.x), (float) (y - piece.rise));
    }
  }

  /** Draws with the right end of the base line at (x, y). */
  void drawRightAligned(Graphics2D g, double x, double y) {
    draw(g, x - width, y);
  }

  /** Draws with the middle of the base line at (x, y). */
  void drawCentred(Graphics2D g, double x, double y) {
    draw(g, x - width / 2, y);
  }

  private double place(List<Node> nodes, double start, double size, double rise) {
    double x = start;
    for (Node node : nodes) {
      x =
          node instanceof Words words
              ? place(words, x, size, rise)
              : place((Script) node, x, size, rise);
    }
    return x;
  }

  private double place(Words words, double x, double size, double rise) {
    Font font = fonts.get(words.face(), size);
    pieces.add(new Piece(words.text(), font, x, rise));
    return x + fonts.width(words.face(), size, words.text());
  }

  private double place(Script script, double x, double size, double rise) {
    double above = place(script.above(), x, size * SCRIPT_SIZE, rise + RAISE * size);
    double below = place(script.below(), x, size * SCRIPT_SIZE, rise - LOWER * size);
    return Math.max(above, below);
  }
}
