package org.pixelmon.fluence.lookup;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.testkit.Growth;
import org.pixelmon.fluence.field.FieldUnits;

/** Points and units: read in one pass. */
class PointsGrowthTest {

  @TempDir Path folder;

  @Test
  void ofUnits() {
    Growth.ofFile(folder.resolve("units.txt"), "", "", FieldUnits::read);
    Growth.ofFile(folder.resolve("units.txt"), "fluence: ", "x", FieldUnits::read);
  }

  @Test
  void ofHeaders() {
    Path file = folder.resolve("points.csv");

    Growth.ofText("", "", header -> new PointRows(file, 1, header, null));
    Growth.ofText("r_cm,z_cm", "x", header -> new PointRows(file, 1, header, null));
  }
}
