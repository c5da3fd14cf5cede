package org.pixelmon.core.plot;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws a figure into an SVG document, with texts as outlines and, unseen, as text. */
final class SvgCanvas {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** Fonts of the same widths, so that what is selected lies on what is seen. */
  private static final String FAMILY =
      "'Liberation Sans', Arimo, Arial, Helvetica, 'TeX Gyre Heros', sans-serif";

  private SvgCanvas() {}

  static void write(Figure figure, OutputStream out) throws IOException {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("PixelMon");
    context.setStyleHandler(new FontFamily());
    SVGGraphics2D g = new SVGGraphics2D(context, false);
    g.setSVGCanvasSize(new Dimension(figure.width(), figure.height()));
    figure.draw(g);
    Element root = g.getRoot();
    root.setAttributeNS(null, "viewBox", "0 0 " + figure.width() + " " + figure.height());
    SvgOutlines.add(root, figure.fonts());
    SvgTexts.fixWidths(root, figure.fonts());
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    g.stream(root, writer, false, false);
    writer.flush();
  }

  /** Names the stand-ins for our font in each element that names it. */
  private static final class FontFamily extends DefaultStyleHandler {
    @Override
    @SuppressWarnings("rawtypes") // Batik's signature
    public void setStyle(Element element, Map styles, SVGGeneratorContext context) {
      super.setStyle(element, styles, context);
      if (element.hasAttribute("font-family")) {
        element.setAttributeNS(null, "font-family", FAMILY);
      }
    }
  }
}
