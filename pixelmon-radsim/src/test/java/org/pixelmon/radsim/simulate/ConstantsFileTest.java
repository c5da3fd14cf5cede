package org.pixelmon.radsim.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.radsim.damage.Constant;
import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.TestConstants;

class ConstantsFileTest {

  @TempDir private Path folder;

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("damage.toml"), text);
  }

  @Test
  void everyConstantHasAValueAndASourceAndTheUncertaintiesThatAreQuoted() {
    ConstantSet constants = TestConstants.load();

    assertThat(constants.all())
        .hasSize(ConstantName.values().length)
        .allSatisfy(constant -> assertThat(constant.source()).isNotBlank());
    assertThat(constants.constant(ConstantName.HAMBURG_K_1))
        .extracting(Constant::value, Constant::minus, Constant::plus)
        .containsExactly(1.2e13, 1.0e13, 5.3e13);
    assertThat(constants.constant(ConstantName.HAMBURG_BETA))
        .extracting(Constant::value, Constant::minus, Constant::plus)
        .containsExactly(3.29e-18, 0.18e-18, 0.18e-18);
    assertThat(constants.constant(ConstantName.DOPING_K_A))
        .extracting(Constant::value, Constant::minus, Constant::plus)
        .containsExactly(2.4e13, 0.8e13, 1.2e13);
    assertThat(constants.constant(ConstantName.DOPING_E_Y))
        .extracting(Constant::value, Constant::minus, Constant::plus)
        .containsExactly(1.325, 0.03, 0.03);
    // Moll's uncertainties of g_A and g_Y are those of other values.
    assertThat(constants.constant(ConstantName.DOPING_G_A).plus()).isZero();
    assertThat(constants.constant(ConstantName.DOPING_G_C).plus()).isZero();
  }

  @Test
  void aSetWithAnotherValueLeavesTheFirstAlone() {
    ConstantSet constants = TestConstants.load();

    ConstantSet changed = constants.with(ConstantName.HAMBURG_BETA, 3e-18);

    assertThat(changed.value(ConstantName.HAMBURG_BETA)).isEqualTo(3e-18);
    assertThat(constants.value(ConstantName.HAMBURG_BETA)).isEqualTo(3.29e-18);
    assertThat(changed).isNotEqualTo(constants);
    assertThat(changed.with(ConstantName.HAMBURG_BETA, 3.29e-18)).isEqualTo(constants);
    assertThatThrownBy(() -> constants.with(ConstantName.PHYSICS_K_B, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("physics.k_B is above 0, got 0.0");
  }

  /** A line of the file and what stands in its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[hamburg.beta]      | [hamburg.bta]       | 0 | unknown constant 'hamburg.bta'; did you mean",
        "[hamburg.beta]      | [mainz.beta]        | 0 | unknown constant 'mainz.beta'",
        "value = 3.29e-18    | value = 'much'      | 0 | hamburg.beta: value wants a finite number",
        "value = 3.29e-18    | value = nan         | 0 | hamburg.beta: value wants a finite number",
        "value = 3.29e-18    | value = -1.0        | 0 | hamburg.beta is not below 0, got -1.0",
        "value = 8.6173303e-5| value = 0.0         | 0 | physics.k_B is above 0, got 0.0",
        "value = 0.99        | value = 1.5         | 0 | doping.removable is a share from 0 to 1",
        "value = 3.29e-18    | val = 3.29e-18      | 0 | hamburg.beta: unknown key 'val'; there are",
        "uncertainty = 0.18e-18 | uncertainty = -1 | 0 | hamburg.beta: uncertainty is not below 0",
        "uncertainty = 0.18e-18 | plus = 1e-18     |-2 | hamburg.beta wants an uncertainty, or plus",
        "unit = 'F/m'        | unit = 'F/cm'       | 0 | physics.epsilon_0: is in F/m, got the unit",
        "plus = 5.3e13       | plus = 5.3e13 minus | 0 | not TOML: ",
      })
  void whatIsWrongIsNamedByFileAndLine(String line, String instead, int above, String problem)
      throws IOException {
    List<String> lines = TestConstants.lines();
    String wanted = line.strip().replace('\'', '"');
    int at = lines.indexOf(wanted);
    assertThat(at).as(wanted).isNotNegative();
    lines.set(at, instead.strip().replace('\'', '"'));
    Path file = written(String.join("\n", lines) + "\n");

    assertThatThrownBy(() -> ConstantsFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ":" + (at + 1 + above) + ": ")
        .hasMessageContaining(problem.strip());
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    String text = String.join("\n", TestConstants.lines());
    Path without = written(text.replaceFirst("(?s)\\[hamburg\\.beta].*?\n\n", ""));

    assertThatThrownBy(() -> ConstantsFile.read(without))
        .isInstanceOf(BadInputException.class)
        .hasMessage(without + ": missing: hamburg.beta");

    Path sourceless = written(text.replaceFirst("source = \"YR table 9; Moll\"", ""));
    assertThatThrownBy(() -> ConstantsFile.read(sourceless))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("hamburg.beta has no source");
  }
}
