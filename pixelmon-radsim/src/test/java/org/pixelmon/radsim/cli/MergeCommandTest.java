package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness.Result;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.radsim.PixelmonRadsim;

class MergeCommandTest {

  private static final String OLD_HEADER =
      "Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]"
          + "\tLeakage_current [mA/cm2]";

  private static final String FIRST = "7920\t1657026428\t1200\t\t261.18\t\t     76455\t\t  9.50";
  private static final String SECOND = "7920\t1657030028\t3600\t\t261.41\t\t     74922\t\t  9.50";
  private static final String THIRD = "-999\t1657031228\t1200\t\t260.90\t\t         0\t\t-999.00";

  @TempDir private Path folder;
  private TestHome home;

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder);
  }

  private Result merge(String... args) {
    List<String> words = new ArrayList<>(List.of("merge"));
    words.addAll(List.of(args));
    return home.run(new PixelmonRadsim(), words.toArray(String[]::new));
  }

  private String merged() throws IOException {
    return Files.readString(folder.resolve("out.txt"));
  }

  private static String text(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  @Test
  void rowsAreThoseOfTheFragmentsByteForByte() throws IOException {
    home.write("in/b.txt", OLD_HEADER, SECOND, THIRD);
    home.write("in/a.txt", OLD_HEADER, FIRST, SECOND);
    home.write("in/empty.txt", OLD_HEADER);

    Result result = merge("-i", "in", "-o", "out.txt");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(merged()).isEqualTo(text(OLD_HEADER, FIRST, SECOND, THIRD));
    assertThat(result.out()).isEqualTo("out.txt\n");
    assertThat(result.errorLines())
        .containsExactly(
            "3 profiles (1 without rows), 3 rows, 1 given more than once, 0 holes",
            "1 profile written");
  }

  @Test
  void theOrderInWhichFilesAreNamedMadeAndListedNeverMatters() throws IOException {
    List<String[]> contents =
        List.of(
            new String[] {OLD_HEADER, FIRST, SECOND},
            new String[] {OLD_HEADER, SECOND.replace("261.41", "262.00"), THIRD},
            new String[] {OLD_HEADER},
            new String[] {OLD_HEADER, "-999\t1657050000\t600\t\t260.00\t\t         0\t\t-999.00"},
            new String[] {OLD_HEADER, SECOND.replace("3600", "1800")});
    String expected = null;
    Random random = new Random(8);
    for (int i = 0; i < 24; i++) {
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
      Collections.shuffle(order, random);
      String in = "in" + i;
      List<String> args = new ArrayList<>(List.of("-i"));
      for (int content : order) {
        // Other names for the same content, too: what is kept must not depend on a name.
        String name = in + "/" + (char) ('a' + random.nextInt(26)) + content + ".txt";
        home.write(name, contents.get(content));
        args.add(name);
      }
      args.addAll(List.of("-o", "out.txt"));
      assertThat(merge(args.toArray(String[]::new)).code()).isEqualTo(7);
      String named = merged();
      assertThat(merge("-i", in, "-o", "out.txt").code()).isEqualTo(7);
      expected = expected == null ? named : expected;

      assertThat(named).isEqualTo(expected);
      assertThat(merged()).isEqualTo(expected);
    }
  }

  @Test
  void disagreementsHolesAndOverlapsAreReportedWithFileLineAndLength() throws IOException {
    home.write("a.txt", OLD_HEADER, FIRST, SECOND.replace("261.41", "261.99"));
    home.write(
        "b.txt",
        OLD_HEADER,
        SECOND,
        THIRD.replace("1657031228", "1657031328"),
        "-999\t1657031600\t1200\t\t260.90\t\t         0\t\t-999.00");

    Result result = merge("-i", "a.txt", "b.txt", "-o", "out.txt");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.errorLines())
        .containsExactly(
            "rows disagree at 2022-07-05T14:07:08Z: kept '7920 1657030028 3600 261.99 74922 9.50'"
                + " (a.txt:3), left out '7920 1657030028 3600 261.41 74922 9.50' (b.txt:2)",
            "overlap of 928 s from 2022-07-05T14:13:20Z to 2022-07-05T14:28:48Z:"
                + " b.txt:4 begins before b.txt:3 ends",
            "hole of 100 s from 2022-07-05T14:07:08Z to 2022-07-05T14:08:48Z, before b.txt:3",
            "2 profiles, 4 rows, 0 given more than once, 1 hole of 100 s in all",
            "1 profile written");
  }

  @Test
  void strictnessWritesNothingWhereThereIsAnythingToReport() {
    home.write("a.txt", OLD_HEADER, FIRST, THIRD);

    Result result = merge("-i", "a.txt", "-o", "out.txt", "--strict");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err())
        .contains("hole of 3600 s")
        .contains("out.txt is not without fault: 1 hole");
    assertThat(folder.resolve("out.txt")).doesNotExist();

    Result filled = merge("-i", "a.txt", "-o", "out.txt", "--strict", "--fill-gaps", "270");
    assertThat(filled.code()).as(filled.err()).isZero();
  }

  @Test
  void holesAreFilledWithRowsOfTheTemperature() throws IOException {
    home.write("a.txt", OLD_HEADER, FIRST, THIRD);

    Result result = merge("-i", "a.txt", "-o", "out.txt", "--fill-gaps", "271.15");

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("1 hole of 3600 s in all, filled with 271.15 K");
    assertThat(merged())
        .isEqualTo(
            text(
                OLD_HEADER,
                FIRST,
                "-999\t1657030028\t3600\t\t271.15\t\t         0\t\t-999.00",
                THIRD));
  }

  @Test
  void everyHoleIsFilledAlsoTheOneOfASecondRow() throws IOException {
    String last = "-999\t1657035000\t1200\t\t260.00\t\t         0\t\t-999.00";
    home.write("a.txt", OLD_HEADER, FIRST, THIRD, last);

    Result result = merge("-i", "a.txt", "-o", "out.txt", "--fill-gaps", "271.15");

    assertThat(result.code()).isZero();
    assertThat(merged())
        .isEqualTo(
            text(
                OLD_HEADER,
                FIRST,
                "-999\t1657030028\t3600\t\t271.15\t\t         0\t\t-999.00",
                THIRD,
                "-999\t1657033800\t2572\t\t271.15\t\t         0\t\t-999.00",
                last));
  }

  @Test
  void rowsWithoutBunchesGetAPlaceForThemWhereOthersHaveThem() throws IOException {
    home.write("a.txt", OLD_HEADER, FIRST);
    home.write("b.txt", OLD_HEADER + "\tNumber of bunches", SECOND + "\t\t578", THIRD + "\t\t-999");

    assertThat(merge("-i", "a.txt", "b.txt", "-o", "out.txt").code()).isZero();
    assertThat(merged())
        .isEqualTo(
            text(
                OLD_HEADER + "\tNumber of bunches",
                FIRST + "\t\t-999",
                SECOND + "\t\t578",
                THIRD + "\t\t-999"));
  }

  @Test
  void textWithOtherLineEndsAndEmptyLinesIsRead() throws IOException {
    home.text("a.txt", OLD_HEADER + "\r\n" + FIRST + "\r\n\r\n" + SECOND);

    assertThat(merge("-i", "a.txt", "-o", "out.txt").code()).isZero();
    assertThat(merged()).isEqualTo(text(OLD_HEADER, FIRST, SECOND));
  }

  @Test
  void rowsWithoutADurationAreLeftOutAndNamed() throws IOException {
    home.write("a.txt", OLD_HEADER, FIRST, SECOND.replace("3600", "-54"));

    Result result = merge("-i", "a.txt", "-o", "out.txt");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err())
        .contains(
            "left out '7920 1657030028 -54 261.41 74922 9.50' (a.txt:3): its duration is -54 s");
    assertThat(merged()).isEqualTo(text(OLD_HEADER, FIRST));
  }

  @Test
  void manyReportsAreCutShortUnlessAllAreWanted() {
    String[] lines = new String[31];
    lines[0] = OLD_HEADER;
    for (int i = 1; i <= 30; i++) {
      lines[i] = THIRD.replace("1657031228", String.valueOf(1657031228 + 2000 * i));
    }
    home.write("a.txt", lines);

    assertThat(merge("-i", "a.txt", "-o", "out.txt").errorLines())
        .hasSize(11)
        .contains("... and 21 more like this (-v lists them)");
    assertThat(merge("-i", "a.txt", "-o", "out.txt", "-v").errorLines()).hasSize(31);
  }

  @Test
  void ofAFolderOnlyItsProfilesAreReadAndNotTheOneToBeMade() throws IOException {
    home.write("in/profile.txt", OLD_HEADER, FIRST);
    home.write("in/profile.gaps.csv", "what");
    home.write("in/notes.json", "{}");
    home.write("in/.profile.txt.123", "half a fi");
    home.write("in/.profile.txt", "half a fi");
    home.write("in/logs/profile.txt", "a log");
    home.write("in/out.txt", OLD_HEADER, SECOND);

    Result result = merge("-i", "in", "-o", "in/out.txt");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(home.lines("in/out.txt")).containsExactly(OLD_HEADER, FIRST);
  }

  @Test
  void aFileReachedInTwoWaysIsReadOnce() throws IOException {
    Path file = home.write("in/a.txt", OLD_HEADER, FIRST);
    Files.createSymbolicLink(folder.resolve("in/b.txt"), file);

    assertThat(merge("-i", "in", "in/a.txt", "-o", "out.txt").err()).startsWith("1 profile, 1 row");
  }

  @Test
  void ofSeveralReadoutGroupsOneMustBeChosen() {
    home.write("in/profile_BPix_BmI_SEC1_LYR1_2022.txt", OLD_HEADER, FIRST);
    home.write("in/profile_FPix_BpO_D2_ROG4_RNG1_2022.txt", OLD_HEADER, SECOND);

    Result mixed = merge("-i", "in", "-o", "out.txt");
    assertThat(mixed.code()).isEqualTo(4);
    assertThat(mixed.err())
        .contains(
            "of 2 readout groups, the first BPix_BmI_SEC1_LYR1, the last FPix_BpO_D2_ROG4_RNG1")
        .contains("-rog", "{group}");

    Result one = merge("-i", "in", "-o", "out.txt", "-rog", "FPix_BpO_D2_ROG4_RNG1");
    assertThat(one.code()).as(one.err()).isZero();
    assertThat(home.lines("out.txt")).containsExactly(OLD_HEADER, SECOND);
  }

  @Test
  void eachReadoutGroupGetsAProfileOfItsOwn() {
    home.write("in/profile_BPix_BmI_SEC1_LYR1_1_2.txt", OLD_HEADER, FIRST);
    home.write("in/profile_BPix_BmI_SEC1_LYR1_2_3.txt", OLD_HEADER, SECOND);
    home.write("in/profile_FPix_BpO_D2_ROG4_RNG1_1_2.txt", OLD_HEADER, SECOND);
    home.write("in/profile_FPix_BpO_D2_ROG4_RNG2_1_2.txt", OLD_HEADER);

    for (int run = 0; run < 2; run++) {
      Result result = merge("-i", "in", "-o", "in/{group}.txt");

      assertThat(result.code()).as(result.err()).isEqualTo(7);
      assertThat(result.out())
          .isEqualTo("in/BPix_BmI_SEC1_LYR1.txt\nin/FPix_BpO_D2_ROG4_RNG1.txt\n");
      assertThat(result.err()).contains("in/FPix_BpO_D2_ROG4_RNG2.txt: no rows in 1 profile");
      assertThat(home.lines("in/BPix_BmI_SEC1_LYR1.txt"))
          .containsExactly(OLD_HEADER, FIRST, SECOND);
      assertThat(home.lines("in/FPix_BpO_D2_ROG4_RNG1.txt")).containsExactly(OLD_HEADER, SECOND);
    }

    home.write("in/profile.txt", OLD_HEADER, FIRST);
    Result nameless = merge("-i", "in", "-o", "in/{group}.txt");
    assertThat(nameless.code()).isEqualTo(4);
    assertThat(nameless.err()).contains("in/profile.txt: the name tells no readout group");
  }

  @Test
  void anotherUnitInAHeaderIsRefusedUntilTheUnitIsGiven() {
    home.write("a.txt", OLD_HEADER, FIRST);
    home.write("b.txt", OLD_HEADER.replace("mA/cm2", "uA"), SECOND);

    Result refused = merge("-i", "a.txt", "b.txt", "-o", "out.txt");
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err())
        .contains("b.txt:1: ")
        .contains("in uA, but in mA/cm2")
        .contains("--leakage-unit");

    assertThat(merge("-i", "a.txt", "b.txt", "-o", "out.txt", "--leakage-unit", "uA").code())
        .isZero();
    assertThat(home.lines("out.txt").get(0)).endsWith("Leakage_current [uA]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-i none.txt -o out.txt | 4 | none.txt: file not found",
        "-i folder -o out.txt | 3 | no profile in",
        "-i header.txt -o out.txt | 3 | no rows in 1 profile",
        "-i other.txt -o out.txt | 4 | other.txt:1: not the header of a profile",
        "-i empty.txt -o out.txt | 4 | empty.txt: the file is empty",
        "-i cut.txt -o out.txt | 4 | cut.txt:3: expected 6 values, got 4",
        "-o out.txt | 2 | -i",
        "-i a.txt | 2 | -o",
        "-i a.txt -o out.txt --fill-gaps -10 | 2 | -10 K is no silicon temperature",
        "-i a.txt -o out.txt --leakage-unit A | 2 | wants uA or uA/cm2 or uA/cm3",
        "-i a.txt -o folder | 9 | is a folder, not a file"
      })
  void whatCannotBeMergedEndsWithItsExitCodeAndLeavesNothing(String args, int code, String says)
      throws IOException {
    Files.createDirectory(folder.resolve("folder"));
    home.write("a.txt", OLD_HEADER, FIRST);
    home.write("header.txt", OLD_HEADER);
    home.write("other.txt", "fill_number,start_stable_beam");
    home.write("empty.txt");
    home.text("cut.txt", OLD_HEADER + "\n" + FIRST + "\n7920\t1657030028\t3600\t\t26");

    Result result = merge(args.split(" "));

    assertThat(result.code()).as(result.err()).isEqualTo(code);
    assertThat(result.err()).contains(says);
    assertThat(folder.resolve("out.txt")).doesNotExist();
  }
}
