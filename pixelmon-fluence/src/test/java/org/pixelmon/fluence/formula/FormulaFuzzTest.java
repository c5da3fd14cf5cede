package org.pixelmon.fluence.formula;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;

/** Whatever formula a user has in mind. */
class FormulaFuzzTest {

  @TestFactory
  Stream<DynamicTest> damagedFormulasAreCompiledOrRefusedInOneLine() {
    return Fuzz.tests(
        FuzzTarget.ofText(
            "formulas",
            FormulaFuzzTest::evaluate,
            "[0]*exp(-x*x/(2*[1]*[1]))+[2]",
            "gaus(0)+pol2(3)",
            "x>0 && y<=2 ? TMath::Gaus(x,[m],[s]) : -x^-2**3",
            "pow(hypot(x[0],x[1]),[a])/sq(1e-3)+!y"));
  }

  private static void evaluate(String text) {
    Formula formula = Formula.parse(text);
    double[] p = new double[formula.parameterCount()];
    Arrays.fill(p, 0.5);
    formula.evaluator().value(2.9, 0, p);
  }
}
