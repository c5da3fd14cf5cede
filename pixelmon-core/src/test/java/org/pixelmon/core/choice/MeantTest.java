package org.pixelmon.core.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeantTest {

  private static final List<String> GROUPS =
      List.of(
          "BPix_BmI_SEC1_LYR1",
          "BPix_BmI_SEC1_LYR2",
          "BPix_BmI_SEC1_LYR3",
          "BPix_BmI_SEC1_LYR4",
          "FPix_BmI_D1_ROG1_RNG1");

  @ParameterizedTest
  @CsvSource({
    "lumni, lumi", // one letter too many
    "luim, lumi", // two swapped
    "tme, time", // one lost
    "FILL, fill",
    "flunece, fluence",
    "flu, fluence" // a beginning
  })
  void findsWhatWasMeant(String word, String meant) {
    assertThat(Meant.nearest(word, List.of("lumi", "fill", "fluence", "time")))
        .containsExactly(meant);
  }

  @Test
  void severalThatAreEquallyNearAreNamedUpToThree() {
    assertThat(Meant.question("BPix_BmI_SEC1_LYR5", GROUPS))
        .isEqualTo(
            "did you mean 'BPix_BmI_SEC1_LYR1' or 'BPix_BmI_SEC1_LYR2' or 'BPix_BmI_SEC1_LYR3'?");
  }

  @Test
  void caseAndHyphensDoNotCount() {
    assertThat(Meant.nearest("bpix-bmi-sec1-lyr2", GROUPS)).containsExactly("BPix_BmI_SEC1_LYR2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "colour", "2023", "2.9", "ABC_DEF"})
  void whatResemblesNothingGetsNoGuess(String word) {
    assertThat(Meant.nearest(word, List.of("lumi", "fill", "2022", "2.8"))).isEmpty();
    assertThat(Meant.question(word, GROUPS)).isEmpty();
    assertThat(Meant.hint(word, GROUPS, "The table lists all.")).isEqualTo("The table lists all.");
  }

  @Test
  void junkIsNotCompared() {
    assertThat(Meant.nearest("lumi".repeat(100_000), List.of("lumi"))).isEmpty();
  }

  @Test
  void aHintSaysWhereAllAreListed() {
    assertThat(Meant.hint("lumni", List.of("lumi"), "The table lists all."))
        .isEqualTo("Did you mean 'lumi'? The table lists all.");
  }
}
