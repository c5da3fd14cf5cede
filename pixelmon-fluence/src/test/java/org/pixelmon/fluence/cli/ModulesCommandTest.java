package org.pixelmon.fluence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness.Result;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.fluence.PartFluence;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.root.RootFileWriter;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.ReferenceData;

class ModulesCommandTest extends FluenceCliTest {

  private static final String PER_COLLISION = "fluence_per_collision (n_eq/cm2)";
  private static final String PER_INV_FB = "fluence (n_eq/cm2 per fb-1)";

  private Map<String, List<Row>> table(String file) {
    CsvTable table = CsvTable.read(home.resolve(file), "", "kind", "name", PER_INV_FB);
    return table.rows().stream().collect(Collectors.groupingBy(row -> row.text("kind")));
  }

  @Test
  void listsEveryModuleGroupLayerAndRing() {
    writeField();

    Result result = run("modules");

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo("data/fluence/module_fluence_allpart_80mb.csv\n");
    Map<String, List<Row>> table = table(result.out().strip());
    assertThat(table.get("module")).hasSize(1184 + 672);
    assertThat(table.get("group")).hasSize(128 + 96);
    assertThat(table.get("layer"))
        .extracting(row -> row.text("name"))
        .containsExactly("BPix_LYR1", "BPix_LYR2", "BPix_LYR3", "BPix_LYR4");
    assertThat(table.get("ring"))
        .extracting(row -> row.text("name"))
        .containsExactly(
            "FPix_D1_RNG1",
            "FPix_D1_RNG2",
            "FPix_D2_RNG1",
            "FPix_D2_RNG2",
            "FPix_D3_RNG1",
            "FPix_D3_RNG2");
    assertThat(table.get("layer").get(3).integer("modules")).isEqualTo(512);
  }

  @Test
  void aLayerIsTheMeanOfItsModules() {
    writeField();
    Map<String, List<Row>> table = table(run("modules").out().strip());
    double mean =
        table.get("module").stream()
            .filter(row -> row.text("name").contains("_LYR2_"))
            .mapToDouble(row -> row.number(PER_COLLISION))
            .average()
            .orElseThrow();
    Row layer = table.get("layer").get(1);
    assertThat(layer.number(PER_COLLISION)).isCloseTo(mean, Percentage.withPercentage(1e-10));
    assertThat(layer.number(PER_INV_FB)).isCloseTo(mean * 8e13, Percentage.withPercentage(1e-10));
  }

  @Test
  void printsToStandardOutputOnRequest() {
    writeField();
    Result result = run("modules", "-o", "-", "--era", "run2");
    assertThat(result.out()).startsWith("kind,name,modules,r_cm,z_cm,");
    assertThat(result.out().lines()).hasSize(1 + 1184 + 672 + 128 + 96 + 10);
    assertThat(result.err()).contains("79.1 mb");
  }

  @Test
  void givesTheOriginalsSumsOfTheReadoutGroups() {
    run("field", "-i", ReferenceData.path("fluka/cmsv3_23_1_0_usrbin_40_ascii.xz").toString());

    Result result = run("modules", "--original-sum", "--xsec", "80", "-o", "sums.csv");

    assertThat(result.code()).isZero();
    Map<String, Row> groups =
        table("sums.csv").get("group").stream()
            .collect(Collectors.toMap(row -> row.text("name"), row -> row));
    CsvTable golden =
        CsvTable.read(ReferenceData.path("golden/fluence/readout_groups.csv"), "", "readout_group");
    assertThat(golden.rows()).hasSize(128);
    for (Row row : golden.rows()) {
      assertThat(groups.get(row.text("readout_group")).number(PER_INV_FB))
          .isCloseTo(row.number("fluence_per_fb_xsec80"), Percentage.withPercentage(1e-11));
    }
    assertThat(table("sums.csv")).containsOnlyKeys("module", "group");
  }

  @Test
  void theMeansOfTheRealFieldAreThoseInTheConfiguration() {
    run("field", "-i", ReferenceData.path("fluka/cmsv3_23_1_0_usrbin_40_ascii.xz").toString());
    ConfigDir config = ConfigCopy.original();
    PartFluence known = PartFluence.load(config);
    Map<String, List<Row>> table = table(run("modules").out().strip());
    for (int layer = 1; layer <= 4; layer++) {
      assertThat(table.get("layer").get(layer - 1).number(PER_COLLISION))
          .isCloseTo(known.ofLayer(layer), Percentage.withPercentage(1e-3));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"modules -o -", "modules", "modules --original-sum -o -"})
  void aModuleOverABinWithoutANumberIsRefusedBeforeAnythingIsWritten(String command) {
    double[] values = new double[20 * 120];
    Arrays.fill(values, 1);
    values[7 + 20 * 60] = Double.NaN;
    FluenceField field =
        FluenceField.of(
            "allpart",
            RootAxis.fixed("r [cm]", 20, 0, 20),
            RootAxis.fixed("z [cm]", 120, -60, 60),
            values,
            values);
    RootFileWriter.write(home.resolve(FIELD), List.of(field.toHistogram()));

    Result result = run(command.split(" "));

    // The inner ladders of layer 2 lie at r = 6.5 cm, the outer ones at 7.1 cm.
    assertThat(result.code()).isEqualTo(4);
    assertThat(result.out()).isEmpty();
    assertThat(result.errorLines())
        .singleElement()
        .asString()
        .contains(FIELD + ": fluence_allpart has no number (NaN) in the bin at r = 7.5 cm")
        .contains("z = 0.5 cm");
    assertThat(home.resolve("data/fluence/module_fluence_allpart_80mb.csv")).doesNotExist();
  }

  @Test
  void endsWith3WhenTheFieldDoesNotCoverTheDetector() {
    double[] values = {1};
    RootAxis axis = RootAxis.fixed("", 1, 0, 20);
    FluenceField small = FluenceField.of("allpart", axis, axis, values, values);
    RootFileWriter.write(home.resolve("small.root"), List.of(small.toHistogram()));

    Result result = run("modules", "-f", "small.root");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errorLines()).singleElement().asString().contains("is not within the field");
    assertThat(home.resolve("data/fluence/module_fluence_allpart_80mb.csv")).doesNotExist();
  }

  @Test
  void endsWith4WithoutAFieldAndWith2OnAWrongCrossSection() {
    writeField();
    assertThat(run("modules", "-f", "absent.root").code()).isEqualTo(4);
    assertThat(run("modules", "--xsec", "-5").code()).isEqualTo(2);
    assertThat(run("modules", "--era", "run1").code()).isEqualTo(2);
  }
}
