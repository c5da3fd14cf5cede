package org.pixelmon.core.fluence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.testkit.ReferenceData;
import org.tukaani.xz.XZInputStream;

/** The real field of CMS from the reference data, read line by line without our own reader. */
public final class ReferenceField {

  private static final int NR = 200;
  private static final int NZ = 700;
  private static final int VALUES_PER_LINE = 10;

  private ReferenceField() {}

  /** The field of all particles, rounded to floats as a TH2F holds it. */
  public static FluenceField allParticles() {
    Path file = ReferenceData.path("fluka/cmsv3_23_1_0_usrbin_40_ascii.xz");
    try (InputStream xz = new XZInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(xz, StandardCharsets.US_ASCII))) {
      skip(lines, 9);
      double[] values = numbers(lines);
      skip(lines, 3);
      double[] errors = numbers(lines);
      for (int i = 0; i < values.length; i++) {
        errors[i] *= values[i] / 100;
        values[i] = (float) values[i];
      }
      return FluenceField.of(
          FluenceField.ALL_PARTICLES,
          RootAxis.fixed("r [cm]", NR, 0, 20),
          RootAxis.fixed("z [cm]", NZ, -350, 350),
          values,
          errors);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }

  private static void skip(BufferedReader lines, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      lines.readLine();
    }
  }

  private static double[] numbers(BufferedReader lines) throws IOException {
    double[] numbers = new double[NR * NZ];
    for (int i = 0; i < numbers.length; i += VALUES_PER_LINE) {
      double[] line =
          Arrays.stream(lines.readLine().trim().split(" +"))
              .mapToDouble(Double::parseDouble)
              .toArray();
      System.arraycopy(line, 0, numbers, i, VALUES_PER_LINE);
    }
    return numbers;
  }
}
