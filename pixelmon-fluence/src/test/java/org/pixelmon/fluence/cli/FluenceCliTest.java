package org.pixelmon.fluence.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.cli.CliHarness.Result;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.root.RootFileWriter;
import org.pixelmon.fluence.PixelmonFluence;

/** What the tests of the commands share: a home folder, and a field the detector fits into. */
abstract class FluenceCliTest {

  /** Where commands look for the field. */
  static final String FIELD = "data/fluence/fluence_field_phase1_6500GeV.root";

  @TempDir Path home;
  private CliHarness harness;

  @BeforeEach
  void setUpHarness() {
    harness = new CliHarness(home);
  }

  Result run(String... args) {
    return harness.run(new PixelmonFluence(), args);
  }

  Result run(String command, List<String> more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(more);
    return run(args.toArray(String[]::new));
  }

  /** Writes a field of 20 x 120 bins of 1 cm: 1 + iz / 128 + ir, errors of a tenth. */
  void writeField() {
    int nr = 20;
    int nz = 120;
    double[] values = new double[nr * nz];
    Arrays.setAll(values, bin -> 1 + Math.floorDiv(bin, nr) / 128.0 + bin % nr);
    double[] errors = Arrays.stream(values).map(value -> value / 10).toArray();
    FluenceField field =
        FluenceField.of(
            "allpart",
            RootAxis.fixed("r [cm]", nr, 0, 20),
            RootAxis.fixed("z [cm]", nz, -60, 60),
            values,
            errors);
    RootFileWriter.write(home.resolve(FIELD), List.of(field.toHistogram()));
  }

  /** Writes a field of bins of 1 cm in r from 0 on and one bin in z, -1 to 1 cm. */
  void writeField(double[] values, double[] errors) {
    FluenceField field =
        FluenceField.of(
            "allpart",
            RootAxis.fixed("r [cm]", values.length, 0, values.length),
            RootAxis.fixed("z [cm]", 1, -1, 1),
            values,
            errors);
    RootFileWriter.write(home.resolve(FIELD), List.of(field.toHistogram()));
  }
}
