package org.pixelmon.fluence.formula;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.testkit.Growth;

/** Formulas: work that grows with their length, and no overflow of the stack. */
class FormulaGrowthTest {

  @Test
  void ofAnything() {
    Growth.ofText("", "", Formula::parse);
  }

  @Test
  void ofWhatFormulasAreMadeOf() {
    for (String piece :
        new String[] {"x+", "x^", "-", "x?x:", "exp(", "gaus(0)+", "[0]+", "a::", "x[0]+"}) {
      Growth.ofPiece("", piece, "x", Formula::parse);
    }
  }

  @Test
  void ofVeryManyNames() {
    Growth.of(
        "[a1]+[a2]+...",
        size ->
            IntStream.range(0, size / 9)
                .mapToObj(i -> "[a" + (100_000 + i) + "]")
                .collect(Collectors.joining("+")),
        Formula::parse);
  }
}
