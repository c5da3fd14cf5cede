package org.pixelmon.core.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a figure into pixels, two a point in each direction. */
final class PngCanvas {

  private static final int PIXELS_PER_POINT = 2;

  private PngCanvas() {}

  static void write(Figure figure, OutputStream out) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (MemoryCacheImageOutputStream image = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(image);
      writer.write(draw(figure));
    } finally {
      writer.dispose();
    }
  }

  static BufferedImage draw(Figure figure) {
    BufferedImage image =
        new BufferedImage(
            PIXELS_PER_POINT * figure.width(),
            PIXELS_PER_POINT * figure.height(),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    figure.draw(g);
    g.dispose();
    return image;
  }
}
