package org.pixelmon.core.root;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;

/** Whatever a ROOT file holds: all of its objects, or the fluence field in it. */
class RootFuzzTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> damagedFilesGiveObjectsOrAreRefusedInOneLine() throws IOException {
    Path file = folder.resolve("input.root");
    RootFileWriter.write(
        file,
        List.of(
            Samples.histogram1D("h1", true),
            Samples.histogram2D("h2", false),
            Samples.graph("g", RootPoints.Errors.ASYMMETRIC),
            Samples.multiGraph("mg")));
    byte[] objects = Files.readAllBytes(file);
    RootFileWriter.write(file, List.of(field("allpart"), field("neut")));
    byte[] field = Files.readAllBytes(file);
    return Fuzz.tests(
        FuzzTarget.ofFile("ROOT objects", file, RootFuzzTest::readAll, List.of(objects, field)),
        FuzzTarget.ofFile("fluence field", file, RootFuzzTest::means, List.of(field)));
  }

  private static RootHistogram2D field(String particle) {
    double[] values = new double[20 * 5];
    double[] errors = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1e-3 / (1 + i);
      errors[i] = values[i] / 100;
    }
    return FluenceField.of(
            particle,
            RootAxis.fixed("r [cm]", 20, 0, 20),
            RootAxis.fixed("z [cm]", 5, -50, 50),
            values,
            errors)
        .toHistogram();
  }

  private static void readAll(Path path) {
    RootFile file = RootFile.open(path);
    for (RootEntry entry : file.entries()) {
      file.get(entry.pathWithCycle());
    }
  }

  private static void means(Path path) {
    FluenceField field = FluenceField.read(path, FluenceField.ALL_PARTICLES);
    field.at(2.9, 0);
    field.errorAt(2.9, 0);
    field.meanAlongZ(2.9, -3, 3);
    field.meanAlongR(0, 4, 7);
    field.toHistogram();
  }
}
