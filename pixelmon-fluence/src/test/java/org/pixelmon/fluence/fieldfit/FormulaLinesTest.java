package org.pixelmon.fluence.fieldfit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.fluence.formula.Formula;

class FormulaLinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0] + [1] * x|f(x) = p0+p1*x",
        "[p0]*x|f(x) = p0*x",
        "[slope]*x[0]+[A]|f(x) = slope*x[0]+A",
        "[0]*x[1]|f(x,y) = p0*x[1]",
        "gaus(0)+[3]|f(x) = gaus(0)+p3",
      })
  void parametersHaveTheirNamesAndCoordinatesStay(String formula, String line) {
    assertThat(FormulaLines.of(Formula.parse(formula))).containsExactly(line);
  }

  @Test
  void aLongFormulaIsCutAtItsOutermostOperators() {
    String formula = "([0]*x+[1])/(1+y*y/([2]*x+[3])/([2]*x+[3]))+[4]*pow(x,[5])+[6]";
    assertThat(FormulaLines.of(Formula.parse(formula)))
        .containsExactly("f(x,y) = (p0*x+p1)", "/(1+y*y/(p2*x+p3)/(p2*x+p3))+p4*pow(x,p5)+p6");
  }

  @Test
  void aVeryLongFormulaEndsInDotsAfterThreeLines() {
    assertThat(FormulaLines.of(Formula.parse("[0]*x" + "+sin([0]*x)".repeat(50))))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(48))
        .last()
        .asString()
        .endsWith(" ...");
  }

  @Test
  void aFormulaWithoutAnyPlaceToCutIsCutAnyway() {
    assertThat(FormulaLines.of(Formula.parse("[" + "a".repeat(100) + "]"))).hasSize(3);
  }
}
