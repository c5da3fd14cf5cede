package org.pixelmon.fluence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.cli.CliHarness.Result;
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
    assertThat(run("at", "-r", "0.5", "-z", "-3").out()).contains("\n1.0 n_{eq} cm^{-2}\n");
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
