package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.geometry.SubSystem;

/** Files whose names others know: what the original calls them. */
class NamesOfFilesTest {

  @TempDir private Path folder;

  @Test
  void aSuffixStandsBeforeTheEndOfAName() {
    assertThat(FillsFile.name("")).isEqualTo("fills.csv");
    assertThat(FillsFile.name("run2")).isEqualTo("fills_run2.csv");
    assertThat(LuminosityFile.name("")).isEqualTo("integrated_luminosity_per_fill.csv");
    assertThat(LuminosityFile.name("run2")).isEqualTo("integrated_luminosity_per_fill_run2.csv");
  }

  @Test
  void filesOfAFieldShareTheirEnding() {
    assertThat(FluenceFiles.fieldName("_phase1")).isEqualTo("fluence_field_phase1.root");
    assertThat(FluenceFiles.unitsName("_phase1")).isEqualTo("fluence_field_phase1_units.txt");
    assertThat(FluenceFiles.modulesName("neq")).isEqualTo("module_fluence_neq.csv");
    assertThat(FluenceFiles.FIELD).endsWith(FluenceFiles.fieldName("_" + FluenceFiles.SUFFIX));
  }

  @Test
  void aFillHasFiveProcessedFiles() {
    ProcessedFiles files = new ProcessedFiles(folder, 7920, "Barrel");

    assertThat(files.all())
        .containsExactly(
            folder.resolve("7920_Barrel_Dig.txt"),
            folder.resolve("7920_Barrel_Ana.txt"),
            folder.resolve("7920_Barrel_AnaPerRoc.txt"),
            folder.resolve("7920_Barrel_HV_ByLayer.txt"),
            folder.resolve("7920_Barrel_HV_PerRoc.txt"));
    assertThat(files.leakage()).isEqualTo(files.all().get(3));
  }

  @Test
  void temperaturesOfAFillLieInTheFolderOfTheirPartAndAreCheckedWhenRead() throws IOException {
    Path file = TemperaturesFile.of(folder, SubSystem.BARREL, 7920);
    TemperaturesFile.write(file, Map.of("BPix_BmI_SEC1_LYR1", 264.43));

    assertThat(file).isEqualTo(folder.resolve("BPix/7920.txt"));
    assertThat(Files.readString(file)).isEqualTo("BPix_BmI_SEC1_LYR1 264.4300\n");
    assertThat(TemperaturesFile.read(file, kelvin -> ""))
        .containsExactly(Map.entry("BPix_BmI_SEC1_LYR1", 264.43));
    assertThatThrownBy(() -> TemperaturesFile.read(file, kelvin -> kelvin + " K is too warm"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ":1: 264.43 K is too warm");
  }
}
