package org.pixelmon.fluence.field;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.fluence.fluka.ByteText;
import org.pixelmon.fluence.fluka.UsrbinSection;

/**
 * The text files of a field, as other programs read them.
 *
 * <p>Values: for each bin in z a line {@code z = -349.5}, then for each bin in r a line with its
 * centre, a tab and the value. Errors: for each bin a line with its number in r and in z, counted
 * from 0, and the error over the value.
 */
final class FieldText {

  private static final int USUAL_DECIMALS = 2;
  private static final int MOST_DECIMALS = 6;
  private static final double ROUNDING = 1e-9;

  private FieldText() {}

  /** Appends the value of a bin. */
  @FunctionalInterface
  interface Values {
    void put(int bin, ByteText out) throws IOException;
  }

  /** Writes values. */
  static void writeValues(Path file, RootAxis r, RootAxis z, Values values) {
    byte[][] centres = centres(r);
    byte[][] headings = centres(z);
    AtomicFile.writeBinary(
        file,
        out -> {
          ByteText text = new ByteText(out);
          int bin = 0;
          for (byte[] heading : headings) {
            text.put('z').put(' ').put('=').put(' ').put(heading).put('\n');
            for (byte[] centre : centres) {
              text.put(centre).put('\t');
              values.put(bin++, text);
              text.put('\n');
            }
          }
          text.flush();
        });
  }

  /** Writes the errors of a section. */
  static void writeErrors(Path file, UsrbinSection section) {
    byte[][] rNumbers = numbers(section.rAxis().bins());
    byte[][] zNumbers = numbers(section.zAxis().bins());
    AtomicFile.writeBinary(
        file,
        out -> {
          ByteText text = new ByteText(out);
          int bin = 0;
          for (byte[] zNumber : zNumbers) {
            for (byte[] rNumber : rNumbers) {
              text.put(rNumber).put(' ').put(zNumber).put(' ');
              text.putScientific(section.packedRelativeError(bin++)).put('\n');
            }
          }
          text.flush();
        });
  }

  private static byte[][] numbers(int count) {
    byte[][] numbers = new byte[count][];
    for (int i = 0; i < count; i++) {
      numbers[i] = ByteText.ascii(Integer.toString(i));
    }
    return numbers;
  }

  private static byte[][] centres(RootAxis axis) {
    byte[][] centres = new byte[axis.bins()][];
    for (int bin = 1; bin <= axis.bins(); bin++) {
      centres[bin - 1] = ByteText.ascii(position(axis.center(bin)));
    }
    return centres;
  }

  /** A position with two decimals as Python prints it; more where bins are that fine. */
  private static String position(double cm) {
    double rounded = round(cm, USUAL_DECIMALS);
    boolean fits = Math.abs(rounded - cm) < ROUNDING * Math.max(1, Math.abs(cm));
    return PythonFloat.repr(fits ? rounded : round(cm, MOST_DECIMALS));
  }

  private static double round(double cm, int decimals) {
    return BigDecimal.valueOf(cm).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
  }
}
