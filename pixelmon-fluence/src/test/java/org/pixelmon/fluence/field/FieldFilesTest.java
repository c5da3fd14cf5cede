package org.pixelmon.fluence.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;
import org.pixelmon.core.root.RootEntry;
import org.pixelmon.core.root.RootFile;
import org.pixelmon.core.root.RootHistogram2D;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.fluence.fluka.UsrbinText;

class FieldFilesTest {

  private static final String REAL = "fluka/cmsv3_23_1_0_usrbin_40_ascii.xz";

  @TempDir private Path folder;
  private Path texts;
  private Path root;
  private FieldFiles files;

  @BeforeEach
  void outputs() {
    texts = folder.resolve("out/txt");
    root = folder.resolve("out");
    files = new FieldFiles(root, texts, "phase1_6500GeV");
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  private FieldFiles.Made make(UsrbinText text) throws IOException {
    return files.make(text.write(folder.resolve("usrbin")));
  }

  private FluenceField field(String particle) {
    return FluenceField.read(root.resolve("fluence_field_phase1_6500GeV.root"), particle);
  }

  @Test
  void theRealFileGivesTheFourteenRealTextFilesByteForByte() throws Exception {
    files.make(ReferenceData.path(REAL));

    List<String> sums = Files.readAllLines(ReferenceData.path("fluka/sha256_txt_files.txt"));
    assertThat(sums).hasSize(14);
    for (String line : sums) {
      String[] parts = line.trim().split(" +");
      assertThat(sha256(texts.resolve(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
    }
    for (String sum : List.of("charged", "neutral")) {
      Path golden = ReferenceData.path("fluka/" + sum + "_phase1_6500GeV.txt.gz");
      try (InputStream in = new GZIPInputStream(Files.newInputStream(golden))) {
        assertThat(texts.resolve(sum + "_phase1_6500GeV.txt")).hasBinaryContent(in.readAllBytes());
      }
    }
  }

  @Test
  void theRealFileGivesARootFileWithTheValuesOfTheProbePoints() {
    files.make(ReferenceData.path(REAL));

    FluenceField field = field("allpart");
    CsvTable probes =
        CsvTable.read(ReferenceData.path("fluka/probe_points_allpart.csv"), "", "r_cm");
    assertThat(probes.rows()).hasSize(110);
    for (Row probe : probes.rows()) {
      assertThat(field.at(probe.number("r_cm"), probe.number("z_cm")).orElse(0))
          .isEqualTo(probe.number("fluence_th2f"));
    }
  }

  @Test
  void errorsOfTheRealFieldAreThoseOfItsTextFiles() throws IOException {
    files.make(ReferenceData.path(REAL));

    FluenceField field = field("pions");
    try (Stream<String> lines = Files.lines(texts.resolve("pions_phase1_6500GeV_error.txt"))) {
      lines
          .filter(line -> line.hashCode() % 50 == 0)
          .forEach(
              line -> {
                String[] words = line.split(" ");
                int ir = Integer.parseInt(words[0]);
                int iz = Integer.parseInt(words[1]);
                double error = Double.parseDouble(words[2]);
                assertThat(field.error(ir, iz) / field.value(ir, iz))
                    .as(line)
                    .isCloseTo(error, within(1e-6));
              });
    }
  }

  @Test
  void listsAllFilesThatWereMade() throws IOException {
    FieldFiles.Made made = make(UsrbinText.sixSections());

    assertThat(made.files()).hasSize(16).allSatisfy(file -> assertThat(file).isRegularFile());
    assertThat(made.particles()).isEqualTo(ParticleNames.KNOWN);
    assertThat(made.bins()).containsExactly(12);
    assertThat(made.missing()).isEmpty();
    try (Stream<Path> left = Files.walk(root)) {
      assertThat(left.filter(Files::isRegularFile))
          .containsExactlyInAnyOrderElementsOf(made.files());
    }
  }

  @Test
  void textFilesHaveTheLayoutOtherProgramsRead() throws IOException {
    make(UsrbinText.sixSections());

    assertThat(Files.readString(texts.resolve("allpart_phase1_6500GeV.txt")))
        .startsWith("z = -3.0\n0.5\t1.0000E+00\n1.5\t1.0100E+00\n2.5\t1.0200E+00\nz = -1.0\n0.5\t")
        .endsWith("z = 3.0\n0.5\t1.0900E+00\n1.5\t1.1000E+00\n2.5\t1.1100E+00\n");
    assertThat(Files.readString(texts.resolve("allpart_phase1_6500GeV_error.txt")))
        .startsWith("0 0 5.0000E-03\n1 0 5.1000E-03\n2 0 5.2000E-03\n0 1 5.3000E-03\n")
        .endsWith("2 3 6.1000E-03\n");
    assertThat(Files.readString(root.resolve("fluence_field_phase1_6500GeV_units.txt")))
        .isEqualTo("fluence: n_{eq} cm^{-2}\nr: cm\nz: cm");
  }

  @Test
  void firstAndLastBinHaveTheirOwnErrors() throws IOException {
    make(UsrbinText.sixSections());

    FluenceField field = field("allpart");
    assertThat(field.error(0, 0)).isCloseTo(1.00 * 0.0050, within(1e-9));
    assertThat(field.error(2, 0)).isCloseTo(1.02 * 0.0052, within(1e-9));
    assertThat(field.error(0, 3)).isCloseTo(1.09 * 0.0059, within(1e-9));
    assertThat(field.error(2, 3)).isCloseTo(1.11 * 0.0061, within(1e-9));
  }

  @Test
  void sumsAddValuesAndAddErrorsInQuadrature() throws IOException {
    make(UsrbinText.sixSections());

    FluenceField charged = field("charged");
    assertThat(charged.value(0, 0)).isEqualTo(4.0 + 5.0 + 6.0);
    assertThat(charged.error(0, 0)).isCloseTo(0.005 * Math.sqrt(16 + 25 + 36), within(1e-8));
    FluenceField neutral = field("neutral");
    assertThat(neutral.value(2, 3)).isCloseTo(2.11 + 3.11, within(1e-6));
    assertThat(neutral.error(2, 3)).isCloseTo(0.0061 * Math.hypot(2.11, 3.11), within(1e-8));
  }

  @Test
  void theRootFileHoldsAHistogramForEachParticle() throws IOException {
    make(UsrbinText.sixSections());

    RootFile file = RootFile.open(root.resolve("fluence_field_phase1_6500GeV.root"));
    assertThat(file.entries())
        .extracting(RootEntry::name)
        .containsExactly(
            "fluence_allpart",
            "fluence_neut",
            "fluence_aneut",
            "fluence_prot",
            "fluence_aprot",
            "fluence_pions",
            "fluence_charged",
            "fluence_neutral");
    RootHistogram2D histogram = file.require("fluence_prot", RootHistogram2D.class);
    assertThat(histogram.className()).isEqualTo("TH2F");
    assertThat(histogram.title()).isEqualTo("Fluence(r, z) prot");
    assertThat(histogram.xAxis().title()).isEqualTo("r [cm]");
    assertThat(histogram.yAxis().min()).isEqualTo(-4);
    assertThat(histogram.bins().entries()).isEqualTo(12);
  }

  @Test
  void aSecondRunMakesTheSameBytes() throws Exception {
    List<Path> made = make(UsrbinText.sixSections()).files();
    String first = sha256(made.get(14));
    make(UsrbinText.sixSections());
    assertThat(sha256(made.get(14))).isEqualTo(first);
    assertThat(Files.size(texts.resolve("charged_phase1_6500GeV.txt")))
        .isEqualTo(4 * 8 + 12 * 15 + 2);
  }

  @Test
  void withoutAllTermsThereIsNoSum() throws IOException {
    String[] one = {"1.0E+00"};
    UsrbinText text =
        new UsrbinText()
            .section("neut", 1, 1, one, one)
            .section("aneut", 1, 1, one, one)
            .section("muons", 1, 1, one, one);

    FieldFiles.Made made = make(text);

    assertThat(made.particles()).containsExactly("neut", "aneut", "muons");
    assertThat(made.missing()).containsExactly("charged needs the sections prot, aprot, pions");
    assertThat(texts.resolve("neutral_phase1_6500GeV.txt")).exists();
    assertThat(texts.resolve("charged_phase1_6500GeV.txt")).doesNotExist();
  }

  @Test
  void sectionsWithoutKnownTitlesAreNamedByTheirOrder() throws IOException {
    String[] one = {"1.0E+00"};
    UsrbinText text = new UsrbinText();
    for (int i = 0; i < 7; i++) {
      text.section("", 1, 1, one, one);
    }
    assertThat(make(text).particles())
        .containsExactly("allpart", "neut", "aneut", "prot", "aprot", "pions", "binning7");
  }

  @Test
  void titlesDecideWhateverTheOrder() throws IOException {
    String[] one = {"1.0E+00"};
    UsrbinText text =
        new UsrbinText()
            .section("PIONS", 1, 1, one, one)
            .section("neut", 1, 1, one, one)
            .section("a / b", 1, 1, one, one);
    assertThat(make(text).particles()).containsExactly("pions", "neut", "binning3");
  }

  @ParameterizedTest
  @CsvSource({
    "SI1MEVNE,allpart",
    "ALL-PART,allpart",
    "all part,allpart",
    "n_eq,allpart",
    "1MeVneq,allpart",
    "NEUTRONS,neut",
    "Aneutron,aneut",
    "Proton,prot",
    "antiproton,aprot",
    "PIONS+-,pions",
    "pion+,pion+",
    "myscore,myscore"
  })
  void knowsTheTitlesPeopleGive(String title, String particle) throws IOException {
    String[] one = {"1.0E+00"};
    UsrbinText text =
        new UsrbinText().section(title, 1, 1, one, one).section("kaons", 1, 1, one, one);
    text.section("prot".equals(particle) ? "neut" : "prot", 1, 1, one, one);
    assertThat(make(text).particles().get(0)).isEqualTo(particle);
  }

  @Test
  void aSingleSectionWithoutAKnownTitleIsOfAllParticlesAndSaysSo() throws IOException {
    FieldFiles.Made made = make(new UsrbinText().singleRun("scoring 1", 1, 1, "1.0"));
    assertThat(made.particles()).containsExactly("allpart");
    assertThat(made.remarks()).contains("no title names a particle; taken by order: allpart");
  }

  @Test
  void twoSectionsWithoutAKnownTitleAreNotTakenForParticles() throws IOException {
    UsrbinText text = new UsrbinText().singleRun("inner", 1, 1, "1.0").singleRun("", 1, 1, "2.0");
    assertThat(make(text).particles()).containsExactly("inner", "binning2");
  }

  @Test
  void doseIsNamedAndNeverBecomesAField() throws IOException {
    String[] dose = {"1.0E-09"};
    String[] one = {"1.0E+00"};
    UsrbinText text =
        new UsrbinText().section("allpart", 1, 1, dose, dose).section("SI1MEVNE", 1, 1, one, one);
    text.line(2, "   R - Z     binning n.   1  \"allpart   \" , generalized particle n.  228");

    FieldFiles.Made made = make(text);

    assertThat(made.particles()).containsExactly("allpart");
    assertThat(field("allpart").value(0, 0)).isEqualTo(1);
    assertThat(made.missing())
        .contains(
            "binning n. 1 \"allpart\" (line 2) scores DOSE (n. 228), not SI1MEVNE (n. 236):"
                + " no fluence in n_eq/cm2");
  }

  @Test
  void symmetriesAndTransformationsAreSaid() throws IOException {
    String[] one = {"1.0E+00"};
    UsrbinText text = new UsrbinText().section("allpart", 1, 1, one, one);
    text.line(
        8,
        "      +/- Z symmetry requested and implemented\n"
            + "      Coordinate transformation #   2 applied to this binning");
    assertThat(make(text).remarks())
        .containsExactly(
            "binning n. 1 \"allpart\" (line 2): +/- Z symmetry requested and implemented: its z is"
                + " |z|, with the same value on both sides of z = 0",
            "binning n. 1 \"allpart\" (line 2): Coordinate transformation #   2 applied to this"
                + " binning: its r and z are those after the transformation");
    assertThat(field("allpart").value(0, 0)).isEqualTo(1);
  }

  @Test
  void withoutErrorsThereIsNoErrorFileAndTheErrorsOfTheFieldAreUnknown() throws IOException {
    make(UsrbinText.sixSections());
    assertThat(texts.resolve("neut_phase1_6500GeV_error.txt")).exists();

    String[] one = {"1.0E+00"};
    FieldFiles.Made made =
        make(
            new UsrbinText()
                .heading("single run")
                .singleRun("neut", 1, 1, "2.0")
                .heading("merged")
                .section("aneut", 1, 1, one, one));

    assertThat(texts.resolve("neut_phase1_6500GeV_error.txt")).doesNotExist();
    assertThat(texts.resolve("aneut_phase1_6500GeV_error.txt")).exists();
    assertThat(field("neut").error(0, 0)).isZero();
    assertThat(field("neutral").value(0, 0)).isEqualTo(3);
    assertThat(field("neutral").error(0, 0)).isZero();
    assertThat(made.remarks())
        .singleElement()
        .asString()
        .contains("errors are unknown", "binning n. 1 \"neut\"")
        .doesNotContain("aneut");
  }

  @Test
  void twoSectionsOfOneNameAreAnError() {
    String[] one = {"1.0E+00"};
    UsrbinText text =
        new UsrbinText().section("neut", 1, 1, one, one).section("neutrons", 1, 1, one, one);
    assertThatThrownBy(() -> make(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "usrbin: two sections are named 'neut': binning n. 1 \"neut\" (line 2)");
  }

  @Test
  void aSumOfDifferentBinningsIsLeftOutWithTheReason() throws IOException {
    String[] one = {"1.0E+00"};
    String[] two = {"1.0E+00", "2.0E+00"};
    make(UsrbinText.sixSections());
    UsrbinText text =
        new UsrbinText().section("neut", 1, 1, one, one).section("aneut", 2, 1, two, two);

    FieldFiles.Made made = make(text);

    assertThat(made.missing())
        .contains("neutral needs neut, aneut in the same bins, but they differ");
    assertThat(made.bins()).containsExactly(1, 2);
    assertThat(texts.resolve("neutral_phase1_6500GeV.txt")).doesNotExist();
    assertThat(field("aneut").value(1, 0)).isEqualTo(2);
  }

  @Test
  void fineBinsHaveAsManyDecimalsAsTheyNeed() throws IOException {
    UsrbinText text = new UsrbinText();
    text.section("neut", 8, 1, "1 2 3 4 5 6 7 8".split(" "), "1 2 3 4 5 6 7 8".split(" "));
    text.line(3, "     R coordinate: from 0.0E+00 to 1.0E+00 cm, 8 bins ( 1.25E-01 cm wide)");
    make(text);
    assertThat(Files.readString(texts.resolve("neut_phase1_6500GeV.txt")))
        .startsWith("z = 0.0\n0.0625\t1\n0.1875\t2\n");
  }
}
