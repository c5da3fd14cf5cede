package org.pixelmon.core.plot;

import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;

/**
 * Draws the texts of an SVG document as outlines of their letters, which look the same in every
 * viewer, whatever fonts it has and whatever it knows of embedded fonts. The texts themselves stay
 * where they are, unseen, to be searched, selected and copied.
 *
 * <p>Each letter of a face is in the document once, in units of a thousandth of the font size, and
 * is used wherever it stands.
 */
final class SvgOutlines {

  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final int UNITS = 1000;

  private final Element root;
  private final PlotFonts fonts;
  private final Map<String, String> letters = new TreeMap<>();

  private SvgOutlines(Element root, PlotFonts fonts) {
    this.root = root;
    this.fonts = fonts;
  }

  /** Adds the outlines of all texts below {@code root} and hides the texts. */
  static void add(Element root, PlotFonts fonts) {
    SvgOutlines outlines = new SvgOutlines(root, fonts);
    SvgTexts.below(root).forEach(outlines::outline);
    outlines.define();
  }

  private void outline(Element text) {
    PlotFonts.Face face = SvgTexts.face(text);
    GlyphVector glyphs =
        fonts.get(face, UNITS).createGlyphVector(PlotFonts.METRICS, text.getTextContent());
    Element group = element("g");
    group.setAttributeNS(null, "transform", place(text));
    group.setAttributeNS(null, "fill", SvgTexts.inherited(text, "fill"));
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      Point2D at = glyphs.getGlyphPosition(i);
      String name = face.name().toLowerCase(Locale.ROOT) + glyphs.getGlyphCode(i);
      String path = path(glyphs.getGlyphOutline(i), at);
      if (!path.isEmpty()) {
        letters.put(name, path);
        Element use = element("use");
        use.setAttributeNS(XLINK, "xlink:href", "#" + name);
        use.setAttributeNS(null, "x", Long.toString(Math.round(at.getX())));
        group.appendChild(use);
      }
    }
    text.getParentNode().insertBefore(group, text);
    // Not "none": what has no fill cannot be hit, and so not selected, with the mouse.
    text.setAttributeNS(null, "fill-opacity", "0");
  }

  /** The transformation from a letter's units to the place of a text. */
  private static String place(Element text) {
    String turned = text.getAttribute("transform");
    return (turned.isEmpty() ? "" : turned + " ")
        + String.format(
            Locale.ROOT,
            "translate(%s,%s) scale(%s)",
            text.getAttribute("x"),
            text.getAttribute("y"),
            SvgTexts.size(text) / UNITS);
  }

  /** The outline of a letter with its origin at (0, 0); empty for a blank. */
  private static String path(Shape letter, Point2D origin) {
    StringBuilder path = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator i = letter.getPathIterator(null); !i.isDone(); i.next()) {
      int type = i.currentSegment(points);
      path.append("MLQCZ".charAt(type));
      int corners = type == PathIterator.SEG_CLOSE ? 0 : Math.max(1, type);
      for (int corner = 0; corner < corners; corner++) {
        path.append(corner == 0 ? "" : " ")
            .append(Math.round(points[2 * corner] - origin.getX()))
            .append(' ')
            .append(Math.round(points[2 * corner + 1] - origin.getY()));
      }
    }
    return path.toString();
  }

  private void define() {
    Element definitions = element("defs");
    letters.forEach(
        (name, path) -> {
          Element letter = element("path");
          letter.setAttributeNS(null, "id", name);
          letter.setAttributeNS(null, "d", path);
          letter.setAttributeNS(null, "stroke", "none");
          definitions.appendChild(letter);
        });
    root.insertBefore(definitions, root.getFirstChild());
  }

  private Element element(String name) {
    return root.getOwnerDocument().createElementNS(root.getNamespaceURI(), name);
  }
}
