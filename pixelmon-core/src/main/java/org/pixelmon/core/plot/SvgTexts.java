package org.pixelmon.core.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The texts of an SVG document: the face and the room each of them was laid out with. */
final class SvgTexts {

  private SvgTexts() {}

  /** All texts below {@code root}, in document order. */
  static List<Element> below(Element root) {
    NodeList texts = root.getElementsByTagNameNS(root.getNamespaceURI(), "text");
    return IntStream.range(0, texts.getLength()).mapToObj(i -> (Element) texts.item(i)).toList();
  }

  /**
   * Tells every text its width, so that a viewer that sets it in another font, wider or narrower
   * than ours, stretches it to the room it has.
   */
  static void fixWidths(Element root, PlotFonts fonts) {
    for (Element text : below(root)) {
      double size = Double.parseDouble(inherited(text, "font-size").replace("px", ""));
      double width = fonts.width(face(text), size, text.getTextContent());
      text.setAttributeNS(null, "textLength", String.format(Locale.ROOT, "%.3f", width));
      text.setAttributeNS(null, "lengthAdjust", "spacingAndGlyphs");
    }
  }

  /** The face a text is set in. */
  static PlotFonts.Face face(Element text) {
    boolean bold = inherited(text, "font-weight").equals("bold");
    boolean italic = inherited(text, "font-style").equals("italic");
    PlotFonts.Face face = bold ? PlotFonts.Face.BOLD : PlotFonts.Face.REGULAR;
    return italic ? face.italic() : face;
  }

  /** The attribute of an element or the nearest one around it that has it. */
  private static String inherited(Element element, String attribute) {
    Element at = element;
    while (!at.hasAttribute(attribute) && at.getParentNode() instanceof Element parent) {
      at = parent;
    }
    return at.getAttribute(attribute);
  }
}
