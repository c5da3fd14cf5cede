package org.pixelmon.fluence.fluka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.fluence.work.Workers;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class UsrbinFileTest {

  @TempDir private Path folder;

  private static List<UsrbinSection> read(Path file) {
    try (Workers workers = Workers.forAllProcessors()) {
      return UsrbinFile.read(file, workers).sections();
    }
  }

  private List<UsrbinSection> read(UsrbinText text) throws IOException {
    return read(text.write(folder.resolve("usrbin")));
  }

  private static UsrbinText oneSection() {
    String[] values = {
      "1.0E+00", "2.0E+00", "3.0E+00", "4.0E+00", "5.0E+00", "6.0E+00", "7.0E+00", "8.0E+00",
      "9.0E+00", "1.0E+01", "1.1E+01", "1.2E+01"
    };
    String[] errors = {
      "1.0E+01", "2.0E+01", "3.0E+01", "4.0E+01", "5.0E+01", "6.0E+01", "7.0E+01", "8.0E+01",
      "9.0E+01", "1.0E+02", "1.1E+02", "1.2E+02"
    };
    return new UsrbinText().section("allpart", 3, 4, values, errors);
  }

  @Test
  void readsBinsTitleAndNumbersOfASection() throws IOException {
    UsrbinSection section = read(oneSection()).get(0);

    assertThat(section.title()).isEqualTo("allpart");
    assertThat(section.number()).isEqualTo(1);
    assertThat(section.remarks()).isEmpty();
    assertThat(section.hasErrors()).isTrue();
    assertThat(section.rAxis()).isEqualTo(RootAxis.fixed("r [cm]", 3, 0, 3));
    assertThat(section.zAxis()).isEqualTo(RootAxis.fixed("z [cm]", 4, -4, 4));
    assertThat(section.packedValues()).hasSize(12);
    assertThat(section.value(0)).isEqualTo(1);
    assertThat(section.value(11)).isEqualTo(12);
    assertThat(section.relativeError(0)).isCloseTo(0.1, within(1e-15));
    assertThat(section.relativeError(11)).isCloseTo(1.2, within(1e-15));
  }

  @Test
  void readsAllSectionsInOrder() throws IOException {
    List<UsrbinSection> sections = read(UsrbinText.sixSections());

    assertThat(sections)
        .extracting(UsrbinSection::title)
        .containsExactly("allpart", "neut", "aneut", "prot", "aprot", "pions");
    assertThat(sections)
        .extracting(section -> section.value(2))
        .containsExactly(1.02, 2.02, 3.02, 4.02, 5.02, 6.02);
  }

  @Test
  void readsSectionsWithoutPageFeedsBetweenThem() throws IOException {
    String text = UsrbinText.sixSections().toString().replace("\n1\n", "\n").substring(2);
    assertThat(read(Files.writeString(folder.resolve("plain"), text))).hasSize(6);
  }

  @Test
  void readsLineEndsOfWindowsAndATextWithoutLastLineEnd() throws IOException {
    String text = UsrbinText.sixSections().toString().strip().replace("\n", "\r\n");
    List<UsrbinSection> sections = read(Files.writeString(folder.resolve("dos"), text));
    assertThat(sections).hasSize(6);
    assertThat(sections.get(5).relativeError(11)).isCloseTo(0.0061, within(1e-15));
  }

  @Test
  void knowsGzipAndXzByTheirContent() throws IOException {
    byte[] text = UsrbinText.sixSections().toString().getBytes(StandardCharsets.US_ASCII);
    Path gzip = folder.resolve("a.dat");
    Path xz = folder.resolve("b.dat");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(text);
    }
    try (OutputStream out = new XZOutputStream(Files.newOutputStream(xz), new LZMA2Options(1))) {
      out.write(text);
    }
    assertThat(read(gzip)).hasSize(6);
    assertThat(read(xz)).hasSize(6);

    Files.write(folder.resolve("cut.gz"), Arrays.copyOf(Files.readAllBytes(gzip), 200));
    assertThatThrownBy(() -> read(folder.resolve("cut.gz")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cut.gz: cannot be decompressed");
  }

  @Test
  void readsFortransThreeDigitExponents() throws IOException {
    UsrbinText text = oneSection().replace("     2.0E+00", "     1.0-100");
    assertThat(read(text).get(0).value(1)).isEqualTo(1e-100);
  }

  @Test
  void readsTheBinningOfTheSmallReferenceFile() {
    List<UsrbinSection> sections = read(ReferenceData.path("fluka/small_20x70_usrbin_40_ascii"));
    assertThat(sections).hasSize(6);
    UsrbinSection allParticles = sections.get(0);
    assertThat(allParticles.rAxis()).isEqualTo(RootAxis.fixed("r [cm]", 20, 0, 20));
    assertThat(allParticles.zAxis()).isEqualTo(RootAxis.fixed("z [cm]", 70, -350, 350));
    assertThat(allParticles.value(0)).isEqualTo(0.88585);
    assertThat(allParticles.value(21)).isEqualTo(0.14346);
  }

  @Test
  void readsTheRealFileToTheSumsOfTheReference() {
    List<UsrbinSection> sections =
        read(ReferenceData.path("fluka/cmsv3_23_1_0_usrbin_40_ascii.xz"));
    double[] expected = {
      4.741941E+04, 4.489361E+03, 6.965073E+02, 6.780411E+03, 6.986453E+02, 2.661558E+04
    };
    for (int i = 0; i < expected.length; i++) {
      UsrbinSection section = sections.get(i);
      double sum = 0;
      for (int bin = 0; bin < section.packedValues().length; bin++) {
        sum += section.value(bin);
      }
      assertThat(sum).as(section.title()).isCloseTo(expected[i], within(1e-6 * expected[i]));
    }
  }

  // Line 10 holds the first ten values, 11 the other two, 13 the heading of the errors, 15 the
  // first errors.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11|     1.1E+01|usrbin:11: expected 2 numbers, got 1",
        "11|     1.1E+01 1.2E+01 1.3E+01|usrbin:11: expected 2 numbers, got 3",
        "10|  1 2 3 4 5 6 7 8 9|usrbin:10: expected 10 numbers, got 9",
        "11|     1.1E+01 1.2E+01x|usrbin:11: expected a number of at least 0, got '1.2E+01x'",
        "11|     1.1E+01 NaN|usrbin:11: expected a number of at least 0, got 'NaN'",
        "11|     NaN 1.0|usrbin:11: expected a number of at least 0, got 'NaN'",
        "10|     NaN 1.0|usrbin:10: expected a number of at least 0, got 'NaN'",
        "11|     Infinity 1.0|usrbin:11: expected a number of at least 0, got 'Infinity'",
        "11|     beam on 1.0|usrbin:11: expected numbers after 10 of 12 values, got 'beam on 1.0'",
        "11|     1.1E+01 -1.2E+01|usrbin:11: expected a number of at least 0, got '-1.2E+01'",
        "11|     1.1E+01 *********|usrbin:11: expected a number of at least 0, got '*********'",
        "11|     1.1E+01 1.2E+400|usrbin:11: number too large for a fluence: 1.2E+400",
        "11|     1.1E+01 1.5E+200|usrbin:11: number too large for a fluence: 1.5E+200",
        "16|     1.1E+02 1.50+200|usrbin:16: number too large for a fluence: 1.50+200",
        "11|''|usrbin:11: the section is truncated: only 10 of 12 values stand here",
        "12|     1.3E+01|usrbin:12: more values than the 3 x 4 bins the header announces",
        "16|''|usrbin:16: the section is truncated: only 10 of 12 errors stand here",
        "2|   Cartesian   binning n.  1  \"a\" , generalized particle n.  236|usrbin:2: only"
            + " binnings in R - Z are read",
        "2|   R-Phi-Z   binning n.  1  \"a\" , generalized particle n.  236|usrbin:2: only binnings"
            + " in R - Z are read, this one is in 'R-Phi-Z'",
        "5|      axis coordinates: X = 5.0000E+00, Y = -2.0000E+00 cm|usrbin:5: the axis of the"
            + " binning is off the beam by X = 5.0 cm, Y = -2.0 cm",
        "5|      axis coordinates: X =0.0000E+00, Y =  1.0000E-02 cm|usrbin:5: the axis of the"
            + " binning is off the beam by X = 0.0 cm, Y = 0.01 cm",
        "5|      axis coordinates: 0 0|usrbin:5: expected 'axis coordinates: X = <cm>, Y = <cm> cm'",
        "8|   Binning n:    1, \"allpart\",  Event #:     1, Primary(s) weight  1.0000E+00|usrbin:8:"
            + " scored event by event (EVENTBIN)",
        "13|   Binning n:    1, \"allpart\"|usrbin:13: expected 'Percentage errors follow', got",
        "2|   R - Z   binning n.  one|usrbin:2: expected 'R - Z binning n.",
        "3|     R coordinate: from  0.0E+00 to  3.0E+00 cm,  5 bins ( 1.0E+00 cm wide)|usrbin:3:"
            + " 5 bins of 1.0 cm do not reach from 0.0 to 3.0 cm",
        "3|     R coordinate: from  3.0E+00 to  0.0E+00 cm,  3 bins ( 1.0E+00 cm wide)|usrbin:3:"
            + " 3 bins from 3.0 to 0.0 cm are no binning",
        "3|     R coordinate: from  x to  0.0E+00 cm,  3 bins ( 1.0E+00 cm wide)|usrbin:3:"
            + " expected a length in cm, got 'x'",
        "3|     R coordinate: 3 bins|usrbin:3: expected 'R coordinate: from",
        "4|     nothing|usrbin:2: the header has no line 'Z coordinate:",
        "3|     R coordinate: from  0.0E+00 to  4.0E+00 cm,  4 bins ( 1.0E+00 cm wide)|usrbin:11:"
            + " expected 6 numbers, got 2",
      })
  void rejectsAWrongLineNamingIt(int line, String replacement, String message) throws IOException {
    UsrbinText text = oneSection().line(line, replacement);
    if (line == 12) {
      text.line(13, "");
    }
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 14, 15, 16})
  void rejectsATruncatedSectionNamingTheLastLine(int firstMissingLine) throws IOException {
    UsrbinText text = oneSection().cutBeforeLine(firstMissingLine);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("usrbin:" + (firstMissingLine - 1) + ": the section is truncated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R - Z     binning n.   7  \"neut      \" , generalized particle n.  236",
        "   R - Z     binning n.   7  \"neut      \" , generalised particle n.  236",
        "R-Z binning n. 7 \"neut\", generalized particle n. 236  ",
        "\tR - Z\tbinning n.7  \"neut\" ,generalized particle n.236"
      })
  void readsTheFirstLineInAllItsSpellings(String line) throws IOException {
    UsrbinSection section = read(oneSection().line(2, line)).get(0);
    assertThat(section.number()).isEqualTo(7);
    assertThat(section.title()).isEqualTo("neut");
    assertThat(section.value(11)).isEqualTo(12);
  }

  @Test
  void keepsWhatASectionSaysOfSymmetriesAndTransformations() throws IOException {
    UsrbinText text =
        oneSection()
            .line(7, "")
            .line(
                8,
                "      +/- Z symmetry requested and implemented\n"
                    + "      accurate deposition along the tracks requested\n"
                    + "      only non-zero cells will be printed\n"
                    + "      Birk law quenching factors:  1.00E+00 g/(GeV cmq), 2.00E+00\n"
                    + "      Time cut off set at: 1.00E-06 s\n"
                    + "      Coordinate transformation #   2 applied to this binning");
    UsrbinSection section = read(text).get(0);
    assertThat(section.remarks())
        .containsExactly(
            "+/- Z symmetry requested and implemented",
            "Coordinate transformation #   2 applied to this binning");
    assertThat(section.value(0)).isEqualTo(1);
    assertThat(section.relativeError(11)).isCloseTo(1.2, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 13})
  void aSingleRunHasNoErrors(int firstMissingLine) throws IOException {
    UsrbinSection section = read(oneSection().cutBeforeLine(firstMissingLine)).get(0);
    assertThat(section.value(11)).isEqualTo(12);
    assertThat(section.hasErrors()).isFalse();
  }

  @Test
  void allSectionsOfASingleRunAreRead() throws IOException {
    UsrbinText text =
        new UsrbinText().heading("run").singleRun("neut", 1, 1, "1.0").singleRun("a", 1, 1, "2.0");
    assertThat(read(text)).extracting(UsrbinSection::hasErrors).containsExactly(false, false);
  }

  @Test
  void aSectionThatLacksTheErrorsOthersOfItsTextHaveIsTruncated() throws IOException {
    String[] one = {"1.0E+00"};
    UsrbinText text =
        new UsrbinText().heading("run").section("neut", 1, 1, one, one).singleRun("b", 1, 1, "1.0");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("usrbin:23: the section is truncated: it has no errors");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void readsTextsThatWereJoined(String lineEnd) throws IOException {
    String[] one = {"1.0E+00"};
    String[] two = {"2.0E+00"};
    String text =
        new UsrbinText()
            .heading("beam 1, binning n. 3")
            .section("allpart", 1, 1, one, one)
            .heading("")
            .singleRun("neut", 1, 1, two)
            .heading("*** 1.0 ***")
            .heading("nothing scored")
            .section("aneut", 1, 1, two, two)
            .toString();
    Path file = Files.writeString(folder.resolve("joined"), text.replace("\n", lineEnd));

    List<UsrbinSection> sections = read(file);

    assertThat(sections)
        .extracting(UsrbinSection::title)
        .containsExactly("allpart", "neut", "aneut");
    assertThat(sections).extracting(UsrbinSection::hasErrors).containsExactly(true, false, true);
  }

  @Test
  void readsOnlyWhatScores1MeVNeutronEquivalents() throws IOException {
    String[] one = {"1.0E+00"};
    UsrbinText text =
        new UsrbinText()
            .section("Dose", 1, 1, one, one)
            .section("neut", 1, 1, one, one)
            .section("d", 1, 1, one, one);
    text.line(2, "   Cartesian binning n.   1  \"Dose      \" , generalised particle n.  228");
    text.line(30, "   R - Z     binning n.   3  \"d         \" , generalized particle n.   -3");
    try (Workers workers = Workers.forAllProcessors()) {
      UsrbinContents contents = UsrbinFile.read(text.write(folder.resolve("usrbin")), workers);
      assertThat(contents.sections()).extracting(UsrbinSection::title).containsExactly("neut");
      assertThat(contents.others())
          .extracting(OtherQuantity::described)
          .containsExactly(
              "binning n. 1 \"Dose\" (line 2) scores DOSE (n. 228)",
              "binning n. 3 \"d\" (line 30) scores generalized particle n. -3");
    }
  }

  @Test
  void rejectsAFileThatScoresNothingElseThanDose() throws IOException {
    UsrbinText text =
        oneSection()
            .line(2, "   R - Z     binning n.   1  \"SI1MEVNE\" , generalized particle n.  228");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no binning scores SI1MEVNE (n. 236), the 1-MeV-neutron equivalent")
        .hasMessageContaining("binning n. 1 \"SI1MEVNE\" (line 2) scores DOSE (n. 228)");
  }

  @Test
  void rejectsMoreErrorsThanBins() throws IOException {
    Path file = Files.writeString(folder.resolve("usrbin"), oneSection() + "     5.0E+00\n");
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("usrbin:17: more errors than the 3 x 4 bins");
  }

  @Test
  void aProblemInALaterSectionNamesItsLineInTheFile() throws IOException {
    UsrbinText text = UsrbinText.sixSections();
    long line = text.toString().lines().takeWhile(l -> !l.contains("4.1100E+00")).count() + 1;
    text.replace("4.1100E+00", "4.1100E+O0");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("usrbin:" + line + ": expected a number");
  }

  @Test
  void rejectsFilesThatAreNoUsrbinText() throws IOException {
    assertThatThrownBy(() -> read(Files.writeString(folder.resolve("empty"), "")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("empty: the file is empty");
    assertThatThrownBy(() -> read(Files.writeString(folder.resolve("other"), "a\nb\n")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("other: no line with 'binning n.' in 2 lines");
    assertThatThrownBy(() -> read(Files.write(folder.resolve("binary"), new byte[200_000])))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("binary:1: a line of more than 65536 characters");
    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is a folder, not a file");
    assertThatThrownBy(() -> read(folder.resolve("absent")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("absent: file not found");
  }

  @Test
  void aHeaderThatAnnouncesMoreBinsThanThereIsTextIsRefusedBeforeRoomIsMade() throws IOException {
    UsrbinText text =
        oneSection()
            .replace(
                "3.0000E+00 cm,     3 bins ( 1.0000E+00", "1.0000E+04 cm, 10000 bins ( 1.0000E+00")
            .replace("    4 bins ( 2.0000E+00", "10000 bins ( 8.0000E-04");
    Path file = text.write(folder.resolve("many"));

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the section is truncated: the header announces 10000 x 10000 bins");
  }

  @Test
  void aSectionThatDoesNotEndIsRefusedAtAShareOfTheMemory() throws IOException {
    Path file = folder.resolve("bomb.gz");
    byte[] blanks = "          \n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    long most = Runtime.getRuntime().maxMemory() / 8;
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(oneSection().toString().getBytes(StandardCharsets.US_ASCII));
      for (long written = 0; written <= most; written += blanks.length) {
        out.write(blanks);
      }
    }

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a text of more than " + most + " bytes: there is no room for it");
  }

  @Test
  void whatHasNoSectionInItsFirstBytesIsNotReadToItsEnd() throws IOException {
    Path file = folder.resolve("lines.gz");
    byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 40; i++) {
        out.write(lines);
      }
    }

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file
                + ": no line with 'binning n.' in the first 16777216 bytes: not a USBRIN text file");
  }

  @Test
  void anXzFileThatAsksForMoreMemoryThanIsAllowedIsRefused() throws IOException {
    Path file = folder.resolve("wide.xz");
    try (OutputStream out = new XZOutputStream(Files.newOutputStream(file), new LZMA2Options(0))) {
      out.write(oneSection().toString().getBytes(StandardCharsets.US_ASCII));
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, withDictionary(bytes, 37)); // 37: 2 GiB

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the xz file asks for ")
        .hasMessageEndingWith(" KiB of memory to be unpacked, more than the 131072 KiB allowed");
  }

  /**
   * The first block's header with another size of the dictionary, and its checksum. Source: the .xz
   * file format, 3.1: 12 bytes of stream header, then size, flags, filter id 0x21, its length 1,
   * the size's code, padding, CRC32 lowest byte first.
   */
  private static byte[] withDictionary(byte[] xz, int code) {
    int start = 12;
    int length = (xz[start] + 1) * 4;
    int at = start + 2;
    while (xz[at] != 0x21 || xz[at + 1] != 1) {
      at++;
    }
    xz[at + 2] = (byte) code;
    CRC32 crc = new CRC32();
    crc.update(xz, start, length - 4);
    for (int i = 0; i < 4; i++) {
      xz[start + length - 4 + i] = (byte) (crc.getValue() >> (8 * i));
    }
    return xz;
  }
}
