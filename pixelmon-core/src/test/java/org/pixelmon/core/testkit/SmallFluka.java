package org.pixelmon.core.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small result of FLUKA. */
public final class SmallFluka {

  private SmallFluka() {}

  /** A field of FLUKA in coarse bins that falls with r, over the whole detector. */
  public static String text() {
    StringBuilder text = new StringBuilder();
    List<String> titles = List.of("allpart", "neut", "aneut", "prot", "aprot", "pions");
    for (int section = 1; section <= titles.size(); section++) {
      int number = section;
      text.append("1\n");
      text.append(
          "     R - Z    binning n.   %d  \"%-10s\" , generalized particle n.  236\n"
              .formatted(section, titles.get(section - 1)));
      text.append(axis("R", 0, 20, 40)).append(axis("Z", -350, 350, 70));
      text.append("     axis coordinates: X =  0.0000E+00, Y =  0.0000E+00 cm\n");
      text.append("     Data follow in a matrix A(ir,iz), format (1(5x,1p,10(1x,e11.4)))\n\n");
      text.append("      accurate deposition along the tracks requested\n");
      text.append("      this is a track-length binning\n");
      text.append(matrix(bin -> 0.1 / number / Math.pow(0.25 + bin % 40 * 0.5, 1.5)));
      text.append("\n      Percentage errors follow in a matrix A(ir,iz),");
      text.append(" format (1(5x,1p,10(1x,e11.4)))\n\n");
      text.append(matrix(bin -> 1.5));
    }
    return text.toString();
  }

  private static String axis(String name, double min, double max, int bins) {
    return String.format(
        Locale.ROOT,
        "     %s coordinate: from %11.4E to %11.4E cm, %5d bins (%11.4E cm wide)\n",
        name,
        min,
        max,
        bins,
        (max - min) / bins);
  }

  private static String matrix(IntToDoubleFunction value) {
    double[] values = IntStream.range(0, 40 * 70).mapToDouble(value).toArray();
    return IntStream.range(0, values.length / 10)
        .mapToObj(
            line ->
                Arrays.stream(values, 10 * line, 10 * line + 10)
                    .mapToObj(number -> String.format(Locale.ROOT, " %11.4E", number))
                    .collect(Collectors.joining("", "     ", "\n")))
        .collect(Collectors.joining());
  }
}
