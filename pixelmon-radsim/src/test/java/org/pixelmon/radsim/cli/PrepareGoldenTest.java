package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.ReferenceData;

/** The profiles of --original against those of the original on the same rows, line by line. */
class PrepareGoldenTest {

  private static final String GROUP = "BPix_BmI_SEC1_LYR1";

  /** brilcalc's text has nine decimals of /fb: the last digit of a luminosity is uncertain. */
  private static final long LAST_PLACES = 2;

  private static final int FLUENCE = 6;

  @TempDir private static Path home;
  private static ReferenceProfiles profiles;

  @BeforeAll
  static void prepareHome() throws IOException {
    profiles = ReferenceProfiles.in(home).withField();
  }

  @ParameterizedTest
  @CsvSource({
    "7960, 7966, UTC, profiles/fragments/BPix_BmI_SEC1_LYR1/profile_BPix_BmI_SEC1_LYR1_7960_7966",
    "7965, 7969, UTC, profiles/fragments/BPix_BmI_SEC1_LYR1/profile_BPix_BmI_SEC1_LYR1_7965_7969",
    "7920, 7921, UTC, extra/profile_BPix_BmI_SEC1_LYR1_7920_7921",
    "7960, 7960, Europe/Zurich, extra/profile_BPix_BmI_SEC1_LYR1_7960_tz_zurich"
  })
  void everyLineIsTheOriginals(String first, String last, String zone, String golden)
      throws IOException {
    CliHarness.Result made =
        profiles.prepare(
            "-ff",
            first,
            "-lf",
            last,
            "-rog",
            GROUP,
            "-p",
            "original.txt",
            "--original",
            "--original-clock",
            zone);

    assertThat(made.code()).as(made.err()).isZero();
    List<String> ours = profiles.lines("original.txt");
    List<String> theirs =
        Files.readAllLines(
            ReferenceData.path("golden/data/radiation_simulation/" + golden + ".txt"));
    assertThat(ours).hasSameSizeAs(theirs);
    assertThat(ours.get(0)).isEqualTo(theirs.get(0));
    for (int i = 1; i < ours.size(); i++) {
      assertThatLinesAgree(ours.get(i), theirs.get(i));
    }
  }

  private static void assertThatLinesAgree(String ours, String theirs) {
    String[] our = ours.split("\t");
    String[] their = theirs.split("\t");
    long fluence = Long.parseLong(our[FLUENCE].strip());
    long expected = Long.parseLong(their[FLUENCE].strip());
    assertThat(Math.abs(fluence - expected)).as(ours).isLessThanOrEqualTo(LAST_PLACES);
    our[FLUENCE] = their[FLUENCE];
    assertThat(String.join("\t", our)).isEqualTo(theirs);
  }
}
