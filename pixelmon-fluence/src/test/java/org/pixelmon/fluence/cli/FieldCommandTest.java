package org.pixelmon.fluence.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.cli.CliHarness.Result;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.fluence.fluka.UsrbinText;

class FieldCommandTest extends FluenceCliTest {

  @Test
  void writesToTheUsualPlacesUnderTheUsualNames() throws IOException {
    Path input = home.resolve("data/fluence/cmsv3_23_1_0_usrbin_40_ascii");
    Files.createDirectories(input.getParent());
    UsrbinText.sixSections().write(input);

    Result result = run("field");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .hasSize(16)
        .contains(
            "data/fluence/txt_files/allpart_phase1_6500GeV.txt",
            "data/fluence/txt_files/allpart_phase1_6500GeV_error.txt",
            "data/fluence/txt_files/charged_phase1_6500GeV.txt",
            "data/fluence/fluence_field_phase1_6500GeV.root",
            "data/fluence/fluence_field_phase1_6500GeV_units.txt");
    assertThat(result.err()).contains("6 particles in 12 bins: allpart, neut");
    assertThat(run("at", "-r", "0.5", "-z", "-3").out())
        .contains("\n1.0 +- 0.005 n_{eq} cm^{-2} per");
  }

  @Test
  void takesTheOriginalsFlags() throws IOException {
    UsrbinText.sixSections().write(home.resolve("in"));

    Result result =
        run(
            "field",
            "--input_ascii_file_name",
            "in",
            "--root_file_output_directory",
            "a",
            "--txt_files_output_directory",
            "b",
            "--suffix",
            "");

    assertThat(result.code()).isZero();
    assertThat(home.resolve("a/fluence_field.root")).exists();
    assertThat(home.resolve("a/fluence_field_units.txt")).exists();
    assertThat(home.resolve("b/pions_error.txt")).exists();
  }

  @Test
  void endsWith7WhenASumIsMissing() throws IOException {
    String[] one = {"1.0E+00"};
    new UsrbinText().section("neut", 1, 1, one, one).write(home.resolve("in"));

    Result result = run("field", "-i", "in");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err())
        .contains("not made: charged needs the sections prot, aprot, pions")
        .contains("not made: neutral needs the sections neut, aneut");
  }

  @Test
  void namesWhatItLeavesOutAndWhatIsUnknownAndEndsWith7() throws IOException {
    new UsrbinText()
        .heading("run")
        .singleRun("allpart", 1, 1, "1.0")
        .singleRun("Dose", 1, 1, "1.0E-09")
        .line(19, "   R - Z     binning n.   2  \"Dose      \" , generalised particle n.  228")
        .write(home.resolve("in"));

    Result result = run("field", "-i", "in", "-q");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err())
        .contains("not made: binning n. 2 \"Dose\" (line 19) scores DOSE (n. 228), not SI1MEVNE")
        .doesNotContain("errors are unknown");
    assertThat(run("field", "-i", "in").err()).contains("errors are unknown");
    assertThat(result.out()).doesNotContain("_error.txt").doesNotContain("dose");
  }

  @Test
  void endsWith4WhenNothingScores1MeVNeutronEquivalents() throws IOException {
    new UsrbinText()
        .singleRun("allpart", 1, 1, "1.0")
        .line(2, "   R - Z     binning n.   1  \"allpart   \" , generalized particle n.  201")
        .write(home.resolve("in"));

    Result result = run("field", "-i", "in");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.errorLines())
        .singleElement()
        .asString()
        .contains("no binning scores SI1MEVNE (n. 236)")
        .contains("binning n. 1 \"allpart\" (line 2) scores ALL-PART (n. 201)");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void eachErrorIsAtItsOwnBin() throws IOException {
    String[] values = {"1.0E+00", "2.0E+00", "3.0E+00", "4.0E+00", "5.0E+00", "6.0E+00"};
    String[] percent = {"1.0E+01", "2.0E+01", "3.0E+01", "4.0E+01", "5.0E+01", "6.0E+01"};
    new UsrbinText().section("neut", 3, 2, values, percent).write(home.resolve("in"));
    run("field", "-i", "in");

    FluenceField field = FluenceField.read(home.resolve(FIELD), "neut");
    for (int iz = 0; iz < 2; iz++) {
      for (int ir = 0; ir < 3; ir++) {
        int bin = ir + 3 * iz;
        assertThat(field.value(ir, iz)).isEqualTo(bin + 1);
        assertThat(field.error(ir, iz) / field.value(ir, iz))
            .isCloseTo((bin + 1) / 10.0, within(1e-9));
      }
    }
  }

  @Test
  void sumsHaveErrorsInQuadratureAndASecondRunReplacesThem() throws IOException {
    String[] three = {"3.0E+00"};
    String[] four = {"4.0E+00"};
    String[] percent = {"1.0E+02"};
    Path input = home.resolve("in");
    new UsrbinText()
        .section("neut", 1, 1, three, percent)
        .section("aneut", 1, 1, four, percent)
        .write(input);
    run("field", "-i", "in");
    run("field", "-i", "in");

    FluenceField sum = FluenceField.read(home.resolve(FIELD), "neutral");
    assertThat(sum.value(0, 0)).isEqualTo(7);
    assertThat(sum.error(0, 0)).isCloseTo(5, within(1e-9));
    assertThat(home.resolve("data/fluence/txt_files/neutral_phase1_6500GeV.txt"))
        .hasContent("z = 0.0\n0.5\t7.0000E+00\n");

    new UsrbinText()
        .section("neut", 1, 1, four, percent)
        .section("aneut", 1, 1, four, percent)
        .write(input);
    run("field", "-i", "in");
    assertThat(home.resolve("data/fluence/txt_files/neutral_phase1_6500GeV.txt"))
        .hasContent("z = 0.0\n0.5\t8.0000E+00\n");
  }

  @Test
  void endsWith4AndOneLineNamingThePlaceOnBadInput() throws IOException {
    Path input = home.resolve("in");
    UsrbinText.sixSections().cutBeforeLine(11).write(input);

    Result result = run("field", "-i", "in");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.errorLines())
        .singleElement()
        .asString()
        .contains(input + ":10: the section is truncated: it ends after 10 of 12 values");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void endsWith4ForAMissingFileAFolderAndAnEmptyFile() throws IOException {
    Files.createDirectory(home.resolve("folder"));
    Files.createFile(home.resolve("empty"));

    assertThat(run("field").code()).isEqualTo(4);
    assertThat(run("field").errorLines())
        .singleElement()
        .asString()
        .contains("cmsv3_23_1_0_usrbin_40_ascii: file not found");
    assertThat(run("field", "-i", "folder").code()).isEqualTo(4);
    assertThat(run("field", "-i", "folder").err()).contains("is a folder, not a file");
    assertThat(run("field", "-i", "empty").code()).isEqualTo(4);
    assertThat(run("field", "-i", "empty").err()).contains("empty: the file is empty");
  }

  @Test
  void endsWith9WhenTheOutputCannotBeWritten() throws IOException {
    UsrbinText.sixSections().write(home.resolve("in"));
    Files.createFile(home.resolve("file"));

    Result result = run("field", "-i", "in", "-o", "file/below");

    assertThat(result.code()).isEqualTo(9);
    assertThat(result.errorLines())
        .singleElement()
        .asString()
        .contains("/file is a file, not a folder");
  }
}
