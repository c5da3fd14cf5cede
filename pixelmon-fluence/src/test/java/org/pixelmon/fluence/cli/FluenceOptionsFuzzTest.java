package org.pixelmon.fluence.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.root.RootFileWriter;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;
import org.pixelmon.core.testkit.fuzz.FuzzedProgram;
import org.pixelmon.fluence.PixelmonFluence;
import org.pixelmon.fluence.field.FieldUnits;

/** Whatever points, units, ranges and parameters a user gives. */
class FluenceOptionsFuzzTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> damagedRequestsAreAnsweredOrRefusedInOneLine() throws IOException {
    double[] values = new double[20 * 5];
    Arrays.setAll(values, i -> 1e-3 / (1 + i));
    FluenceField field =
        FluenceField.of(
            "allpart",
            RootAxis.fixed("r [cm]", 20, 0, 20),
            RootAxis.fixed("z [cm]", 5, -50, 50),
            values,
            values);
    RootFileWriter.write(folder.resolve("f.root"), List.of(field.toHistogram()));
    return Fuzz.tests(
        FuzzTarget.ofFile(
            "units of a field",
            folder.resolve("units.txt"),
            FieldUnits::read,
            "fluence: n_{eq} cm^{-2}\nr: cm\nz: cm"),
        FuzzTarget.ofFile(
            "points",
            folder.resolve("points.csv"),
            file -> run("at --points points.csv -f f.root"),
            "# mine\nr_cm,z_cm,name\n2.9,0,a\n\n99,1e3,b\n"),
        FuzzTarget.ofText(
                "place and cross-section",
                this::run,
                "at -f f.root -r 2.9 -z 0 --per-fb -xsec 80",
                "at -f f.root -r 2.9 -z -1.5 --per-fb --era run2")
            .oneIn(2),
        FuzzTarget.ofText(
                "ranges and colours",
                this::run,
                "plot -f f.root --format png --r-range 0,20 --z-range=-50,50 --colour-range 1e-5,1e-3",
                "plot -f f.root --format svg --at-z 0,10 --r-range 0,20 --note a_{b} --beam-energy 7")
            .oneIn(25),
        FuzzTarget.ofText(
                "fits",
                this::run,
                "fit -i f.root -f -p 1,1,1,1,1,-1,0 --xmin=0,-30 --xmax=16,30 --no-plot",
                "fit -i f.root -d r -x 0 -e [0]*(x+1)^[1] -p 1,-1 --limits 0:9 --no-plot")
            .oneIn(25));
  }

  private void run(String line) {
    FuzzedProgram.run(folder, new PixelmonFluence(), line.split(" "));
  }
}
