package org.pixelmon.core.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The texts of an SVG document: the face and the room each of them was laid out with. */
final class SvgTexts {

  /** Pieces this near, in points, belong together; places in the file have four decimals. */
  private static final double SAME_PLACE = 0.01;

  private static final List<String> FONT = List.of("font-size", "font-weight", "font-style");

  private SvgTexts() {}

  /** All texts below {@code root}, in document order. */
  static List<Element> below(Element root) {
    NodeList texts = root.getElementsByTagNameNS(root.getNamespaceURI(), "text");
    return IntStream.range(0, texts.getLength()).mapToObj(i -> (Element) texts.item(i)).toList();
  }

  /**
   * Tells every text its width, so that a viewer that sets it in another font, wider or narrower
   * than ours, stretches it to the room it has. A piece that continues the one before, as a
   * superscript does, becomes part of it: so it follows in viewers that know no widths, too.
   */
  static void fixWidths(Element root, PlotFonts fonts) {
    Element line = null;
    double end = 0;
    double baseLine = 0;
    for (Element text : below(root)) {
      double size = size(text);
      double x = number(text, "x");
      double y = number(text, "y");
      if (line != null && Math.abs(x - end) < SAME_PLACE && isOfOneLine(line, text)) {
        append(line, text, y - baseLine);
      } else {
        line = text;
      }
      end = x + fonts.width(face(text), size, text.getTextContent());
      baseLine = y;
      line.setAttributeNS(
          null, "textLength", String.format(Locale.ROOT, "%.3f", end - number(line, "x")));
      line.setAttributeNS(null, "lengthAdjust", "spacingAndGlyphs");
    }
  }

  private static boolean isOfOneLine(Element line, Element text) {
    return line.getParentNode() == text.getParentNode()
        && line.getAttribute("transform").equals(text.getAttribute("transform"));
  }

  private static void append(Element line, Element text, double dy) {
    Element part = line.getOwnerDocument().createElementNS(line.getNamespaceURI(), "tspan");
    part.setAttributeNS(null, "dy", String.format(Locale.ROOT, "%.3f", dy));
    for (String attribute : FONT) {
      String value = inherited(text, attribute);
      part.setAttributeNS(null, attribute, value.isEmpty() ? "normal" : value);
    }
    part.appendChild(line.getOwnerDocument().createTextNode(text.getTextContent()));
    line.appendChild(part);
    text.getParentNode().removeChild(text);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  /** The font size of a text in points. */
  static double size(Element text) {
    return Double.parseDouble(inherited(text, "font-size").replace("px", ""));
  }

  /** The face a text is set in. */
  static PlotFonts.Face face(Element text) {
    boolean bold = inherited(text, "font-weight").equals("bold");
    boolean italic = inherited(text, "font-style").equals("italic");
    PlotFonts.Face face = bold ? PlotFonts.Face.BOLD : PlotFonts.Face.REGULAR;
    return italic ? face.italic() : face;
  }

  /** The attribute of an element or the nearest one around it that has it. */
  static String inherited(Element element, String attribute) {
    Element at = element;
    while (!at.hasAttribute(attribute) && at.getParentNode() instanceof Element parent) {
      at = parent;
    }
    return at.getAttribute(attribute);
  }
}
