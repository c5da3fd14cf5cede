package org.pixelmon.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.ReferenceData;

/** Every module against the position tables of CMS. */
class ModulePositionsTest {

  // Our positions are rounded like the tables: they agree to the last bits, not only to 1e-5.
  private static final Offset<Double> SAME = Offset.offset(1e-12);

  @ParameterizedTest
  @CsvSource({"BARREL, bpix_modules.csv, 1184", "ENDCAP, fpix_modules.csv, 672"})
  void everyModuleStandsWhereTheTablesOfCmsPutIt(SubSystem part, String file, int expected) {
    CsvTable table =
        CsvTable.read(ReferenceData.path("geometry/" + file), "", "module", "r_cm", "phi_rad");
    List<PixelModule> modules = Detector.load(ConfigCopy.original()).modules(part);
    Map<String, PixelModule> byName = new HashMap<>();
    modules.forEach(module -> byName.put(module.name(), module));

    assertThat(modules).hasSize(expected);
    assertThat(byName.keySet())
        .containsExactlyInAnyOrderElementsOf(
            table.rows().stream().map(row -> row.text("module")).toList());
    SoftAssertions all = new SoftAssertions();
    for (CsvTable.Row row : table.rows()) {
      PixelModule module = byName.get(row.text("module"));
      all.assertThat(module.rCm()).as("r of %s", row).isCloseTo(row.number("r_cm"), SAME);
      all.assertThat(module.phiRad()).as("phi of %s", row).isCloseTo(row.number("phi_rad"), SAME);
      all.assertThat(module.zCm()).as("z of %s", row).isCloseTo(row.number("z_cm"), SAME);
    }
    all.assertAll();
  }
}
