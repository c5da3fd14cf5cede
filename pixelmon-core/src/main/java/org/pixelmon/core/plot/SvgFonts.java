package org.pixelmon.core.plot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Element;

/**
 * Puts the used glyphs of our fonts into an SVG document, so that a browser without them shows the
 * text as it was laid out.
 */
final class SvgFonts {

  /** What a browser needs; the tables left out serve hinting and ligatures and are far larger. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "hmtx", "maxp", "cmap", "glyf", "loca", "name", "post", "OS/2");

  private SvgFonts() {}

  /** Adds a style sheet with a font for each face that texts below {@code root} are set in. */
  static void embed(Element root) throws IOException {
    StringBuilder css = new StringBuilder();
    for (Map.Entry<PlotFonts.Face, TreeSet<Integer>> used : lettersByFace(root).entrySet()) {
      PlotFonts.Face face = used.getKey();
      css.append("@font-face{font-family:'")
          .append(PlotFonts.Face.REGULAR.fontName())
          .append("';font-weight:")
          .append(face.isBold() ? "bold" : "normal")
          .append(";font-style:")
          .append(face.isItalic() ? "italic" : "normal")
          .append(";src:url(data:font/ttf;base64,")
          .append(Base64.getEncoder().encodeToString(subset(face, used.getValue())))
          .append(")}");
    }
    Element style = root.getOwnerDocument().createElementNS(root.getNamespaceURI(), "style");
    style.setAttributeNS(null, "type", "text/css");
    style.appendChild(root.getOwnerDocument().createTextNode(css.toString()));
    root.insertBefore(style, root.getFirstChild());
  }

  private static Map<PlotFonts.Face, TreeSet<Integer>> lettersByFace(Element root) {
    Map<PlotFonts.Face, TreeSet<Integer>> letters = new EnumMap<>(PlotFonts.Face.class);
    for (Element text : SvgTexts.below(root)) {
      TreeSet<Integer> ofFace =
          letters.computeIfAbsent(SvgTexts.face(text), face -> new TreeSet<>());
      text.getTextContent().codePoints().forEach(ofFace::add);
    }
    return letters;
  }

  private static byte[] subset(PlotFonts.Face face, TreeSet<Integer> letters) throws IOException {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()))) {
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      subsetter.addAll(letters);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      subsetter.writeToStream(bytes);
      return bytes.toByteArray();
    }
  }
}
