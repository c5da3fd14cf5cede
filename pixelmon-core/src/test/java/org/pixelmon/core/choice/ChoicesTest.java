package org.pixelmon.core.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.geometry.SubSystem;

class ChoicesTest {

  enum Claim {
    PRELIMINARY,
    WORK_IN_PROGRESS
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"WORK_IN_PROGRESS", "work-in-progress", "Work_in-progress", " work-in-progress"})
  void caseHyphensAndBlanksAroundDoNotMatter(String text) {
    assertThat(Choices.find(Claim.class, text)).contains(Claim.WORK_IN_PROGRESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "work", "work in progress", "preliminary,work-in-progress"})
  void aWordThatIsNoneStandsForNothing(String text) {
    assertThat(Choices.find(Claim.class, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Barrel, BARREL", "endcap, ENDCAP", "FPix, ENDCAP", "bpix, BARREL"})
  void aSubSystemIsFoundByEitherName(String text, SubSystem part) {
    assertThat(Choices.find(SubSystem.class, text)).contains(part);
  }

  @Test
  void choicesAreListedByTheirUsualNames() {
    assertThat(Choices.all(Claim.class)).isEqualTo("preliminary or work-in-progress");
    assertThat(Choices.all(SubSystem.class)).isEqualTo("Barrel or EndCap");
    assertThat(Choices.name(SubSystem.ENDCAP)).isEqualTo("EndCap");
  }
}
