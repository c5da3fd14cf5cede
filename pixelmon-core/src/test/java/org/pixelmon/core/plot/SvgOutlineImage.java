package org.pixelmon.core.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Paints the outlines of letters in an SVG file as a viewer without any font would. */
final class SvgOutlineImage {

  private static final Pattern STEP =
      Pattern.compile("(translate|rotate|scale|matrix)\\(([^)]*)\\)");

  private final Map<String, Path2D> letters = new HashMap<>();

  private SvgOutlineImage() {}

  static BufferedImage of(Path svg, int width, int height) throws IOException {
    Element root = parse(svg);
    SvgOutlineImage outlines = new SvgOutlineImage();
    NodeList paths = root.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      Element path = (Element) paths.item(i);
      if (path.hasAttribute("id")) {
        outlines.letters.put("#" + path.getAttribute("id"), path(path.getAttribute("d")));
      }
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.BLACK);
    g.scale(2, 2);
    outlines.paint(g, root);
    return image;
  }

  private static Element parse(Path svg) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newDocumentBuilder().parse(svg.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private void paint(Graphics2D g, Element element) {
    AffineTransform before = g.getTransform();
    g.transform(transform(element.getAttribute("transform")));
    Color outer = g.getColor();
    if (element.hasAttribute("fill")) {
      g.setColor(colour(element.getAttribute("fill")));
    }
    if (element.getTagName().equals("use")) {
      g.translate(Double.parseDouble(element.getAttribute("x")), 0);
      g.fill(letters.get(element.getAttribute("xlink:href")));
    }
    for (int i = 0; i < element.getChildNodes().getLength(); i++) {
      if (element.getChildNodes().item(i) instanceof Element child
          && !child.getTagName().equals("defs")) {
        paint(g, child);
      }
    }
    g.setTransform(before);
    g.setColor(outer);
  }

  private static Color colour(String fill) {
    Matcher rgb = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)").matcher(fill);
    if (rgb.matches()) {
      return new Color(
          Integer.parseInt(rgb.group(1)),
          Integer.parseInt(rgb.group(2)),
          Integer.parseInt(rgb.group(3)));
    }
    return fill.equals("white") ? Color.WHITE : Color.BLACK;
  }

  private static AffineTransform transform(String text) {
    AffineTransform all = new AffineTransform();
    Matcher steps = STEP.matcher(text);
    while (steps.find()) {
      double[] v =
          Pattern.compile("[ ,]+")
              .splitAsStream(steps.group(2).strip())
              .mapToDouble(Double::parseDouble)
              .toArray();
      switch (steps.group(1)) {
        case "translate" -> all.translate(v[0], v.length > 1 ? v[1] : 0);
        case "rotate" -> all.rotate(Math.toRadians(v[0]));
        case "scale" -> all.scale(v[0], v.length > 1 ? v[1] : v[0]);
        default -> all.concatenate(new AffineTransform(v));
      }
    }
    return all;
  }

  private static Path2D path(String data) {
    Path2D path = new Path2D.Double();
    Matcher segments = Pattern.compile("([MLQCZ])([^MLQCZ]*)").matcher(data);
    while (segments.find()) {
      Scanner v = new Scanner(segments.group(2));
      switch (segments.group(1)) {
        case "M" -> path.moveTo(v.nextInt(), v.nextInt());
        case "L" -> path.lineTo(v.nextInt(), v.nextInt());
        case "Q" -> path.quadTo(v.nextInt(), v.nextInt(), v.nextInt(), v.nextInt());
        case "Z" -> path.closePath();
        default -> throw new IllegalArgumentException(segments.group());
      }
    }
    return path;
  }
}
