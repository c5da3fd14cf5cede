import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * Makes a PNG half as wide and high, and with fewer colours: a palette where its colours are those of
 * lines and letters, else fewer steps of each. Arguments: from, to.
 */
public final class SmallPicture {

  private static final int MOST_OF_PALETTE = 256;
  private static final int MOST_STEPS = 64;
  private static final int LEAST_STEPS = 12;
  private static final int STEPS_WITHOUT_PALETTE = 32;

  private SmallPicture() {}

  public static void main(String[] args) throws IOException {
    BufferedImage large = ImageIO.read(new File(args[0]));
    int width = large.getWidth() / 2;
    int[] pixels = new int[width * (large.getHeight() / 2)];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = mean(large, i % width * 2, i / width * 2);
    }
    int steps = MOST_STEPS;
    while (steps >= LEAST_STEPS && colours(pixels, steps).length > MOST_OF_PALETTE) {
      steps--;
    }
    BufferedImage small =
        steps >= LEAST_STEPS
            ? withPalette(pixels, width, steps)
            : withoutPalette(pixels, width, STEPS_WITHOUT_PALETTE);
    ImageIO.write(small, "png", new File(args[1]));
  }

  /** The mean of four pixels. */
  private static int mean(BufferedImage image, int x, int y) {
    int mean = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int sum = 0;
      for (int i = 0; i < 4; i++) {
        sum += image.getRGB(x + i % 2, y + i / 2) >> shift & 0xff;
      }
      mean |= (sum + 2) / 4 << shift;
    }
    return mean;
  }

  private static BufferedImage withPalette(int[] pixels, int width, int steps) {
    int[] palette = colours(pixels, steps);
    IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
    BufferedImage image =
        new BufferedImage(width, pixels.length / width, BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int i = 0; i < pixels.length; i++) {
      int index = Arrays.binarySearch(palette, stepped(pixels[i], steps));
      image.getRaster().setSample(i % width, i / width, 0, index);
    }
    return image;
  }

  private static BufferedImage withoutPalette(int[] pixels, int width, int steps) {
    BufferedImage image =
        new BufferedImage(width, pixels.length / width, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < pixels.length; i++) {
      image.setRGB(i % width, i / width, stepped(pixels[i], steps));
    }
    return image;
  }

  /** In ascending order. */
  private static int[] colours(int[] pixels, int steps) {
    return Arrays.stream(pixels).map(pixel -> stepped(pixel, steps)).sorted().distinct().toArray();
  }

  /** The colour with so many steps of red, green and blue; black and white stay. */
  private static int stepped(int colour, int steps) {
    int stepped = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int step = ((colour >> shift & 0xff) * (steps - 1) + 127) / 255;
      stepped |= step * 255 / (steps - 1) << shift;
    }
    return stepped;
  }
}
