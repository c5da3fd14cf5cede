package org.pixelmon.fluence.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;

class FormulaTest {

  private static double value(String formula, double x, double y, double... parameters) {
    return Formula.parse(formula).evaluator().value(x, y, parameters);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          -x^2              ; -9
          -x**2             ; -9
          (-x)^2            ; 9
          2^3^2             ; 512
          2**3**2           ; 512
          2^-1              ; 0.5
          2^-x              ; 0.125
          2^-1^2            ; 0.5
          2^+x              ; 8
          -2^-2             ; -0.25
          x^2*2             ; 18
          2*x^2             ; 18
          6/2*3             ; 9
          6/2/3             ; 1
          10-4-3            ; 3
          1-2*x+x*x         ; 4
          2*-x              ; -6
          2--x              ; 5
          -+-x              ; 3
          1/2               ; 0.5
          1e-5              ; 0.00001
          1E+2              ; 100
          .5                ; 0.5
          5.                ; 5
          1.5e2             ; 150
          '  ( 1 +  x ) * 2' ; 8
          pi/TMath::Pi()    ; 1
          x[0]+x[1]*10      ; 73
          x + y             ; 10
          x<4               ; 1
          x<3               ; 0
          x>2               ; 1
          x<=3              ; 1
          x>=3.5            ; 0
          x==3              ; 1
          x!=3              ; 0
          x<y && y<10       ; 1
          x>y || y==7       ; 1
          x>y && y==7       ; 0
          1 || 0 && 0       ; 1
          !x                ; 0
          !(x<2)            ; 1
          !!x               ; 1
          -!0               ; -1
          !-1               ; 0
          x+1<y-2           ; 1
          1<2 == 2<3        ; 1
          (x<10)*5+(x>=10)*6 ; 5
          x<2 ? 10 : 20     ; 20
          x<5?x<4?1:2:3     ; 1
          x<1?1:x<2?2:4     ; 4
          x<4?-x:y          ; -3
          1+(x>0?1:2)*2     ; 3
          x<0 ? log(-1) : 5 ; 5
          2*(y>x)^2         ; 2
          log2(8)+cbrt(27)  ; 6
          hypot(x,4)        ; 5
          floor(2.7)+ceil(2.2) ; 5
          fmod(-7,x)        ; -1
          sign(x,-2)        ; -3
          asinh(sinh(1))    ; 1
          acosh(cosh(1))    ; 1
          atanh(tanh(1))    ; 1
          TMath::Floor(y/2) ; 3
          e/TMath::E()      ; 1
          sqrt2^2           ; 2
          ln10*loge         ; 1
          TMath::TwoPi()/pi ; 2
          90*TMath::DegToRad()/TMath::PiOver2() ; 1
          TMath::Gaus(x,3,2) ; 1
          TMath::Gaus(0)    ; 1
          TMath::Gaus(x,3,2,true)*2*sqrt(2*pi) ; 1
          TMath::Gaus(x,3,2,kFALSE) ; 1
          TMath::BreitWigner(x,3,2)*pi ; 1
          """)
  void followsThePrecedenceOfRoot(String formula, double expected) {
    assertThat(value(formula, 3, 7)).isCloseTo(expected, within(1e-15));
  }

  @Test
  void givesTheFunctionsTheirMeaningInRoot() {
    double x = 0.3;
    assertThat(value("log(x)", x, 0)).isEqualTo(Math.log(x));
    assertThat(value("TMath::Log(x)", x, 0)).isEqualTo(Math.log(x));
    assertThat(value("log10(x)", x, 0)).isEqualTo(Math.log10(x));
    assertThat(value("TMath::Log10(x)", x, 0)).isEqualTo(Math.log10(x));
    assertThat(value("TMath::Exp(x)", x, 0)).isEqualTo(Math.exp(x));
    assertThat(value("TMath::E()", x, 0)).isEqualTo(Math.E);
    assertThat(value("TMath::Power(x,3)", x, 0)).isEqualTo(Math.pow(x, 3));
    assertThat(value("TMath::Gamma(x)", x, 0)).isEqualTo(Gamma.gamma(x));
    assertThat(value("TMath::Gamma(5)", x, 0)).isCloseTo(24, within(1e-13));
    assertThat(value("TMath::LnGamma(x)", x, 0)).isEqualTo(Gamma.logGamma(x));
    assertThat(value("erf(x)", x, 0)).isEqualTo(Erf.erf(x));
    assertThat(value("TMath::Erfc(x)", x, 0)).isEqualTo(Erf.erfc(x));
    assertThat(value("atan2(x,-1)", x, 0)).isEqualTo(Math.atan2(x, -1));
    assertThat(value("min(x,1)+max(x,1)", x, 0)).isEqualTo(x + 1);
    assertThat(value("fabs(-x)+abs(-x)+TMath::Abs(-x)", x, 0)).isCloseTo(3 * x, within(1e-15));
  }

  @Test
  void evaluatesTheFormulasOfTheManual() {
    double gaussian = value("[0]*exp(-x*x/(2*[1]*[1]))+[2]", 1.5, 0, 4, 2, 0.25);
    assertThat(gaussian).isCloseTo(4 * Math.exp(-1.5 * 1.5 / 8) + 0.25, within(1e-15));
    double field =
        value(
            "([0]*x+[1])/(1+y*y/([2]*x+[3])/([2]*x+[3]))+[4]*pow(x,[5])+[6]",
            3,
            20,
            -0.1,
            5,
            4,
            10,
            2,
            -1.5,
            0.01);
    double expected = (-0.3 + 5) / (1 + 400 / 22.0 / 22.0) + 2 * Math.pow(3, -1.5) + 0.01;
    assertThat(field).isCloseTo(expected, within(1e-14));
    double root = value("pow(x,-[1])*TMath::Gamma([0])/TMath::Pi()+TMath::Log(x)", 2, 0, 2.5, 1.25);
    assertThat(root)
        .isCloseTo(Math.pow(2, -1.25) * Gamma.gamma(2.5) / Math.PI + Math.log(2), within(1e-14));
  }

  @Test
  void expandsTheReadyMadeFunctions() {
    double gaus = 3 * Math.exp(-0.5 * Math.pow((2 - 1) / 0.5, 2));
    assertThat(value("gaus", 2, 0, 3, 1, 0.5)).isCloseTo(gaus, within(1e-15));
    assertThat(value("gaus(0)+pol1(3)", 2, 0, 3, 1, 0.5, 10, 100))
        .isCloseTo(gaus + 210, within(1e-12));
    assertThat(value("expo", 2, 0, 0.1, -0.4)).isCloseTo(Math.exp(0.1 - 0.8), within(1e-15));
    assertThat(value("pol3", 2, 0, 1, 2, 3, 4)).isEqualTo(1 + 4 + 12 + 32);
    assertThat(value("pol0", 2, 0, 7)).isEqualTo(7);
    assertThat(value("gausn", 2, 0, 3, 1, 0.5))
        .isCloseTo(gaus / (Math.sqrt(2 * Math.PI) * 0.5), within(1e-15));
    assertThat(value("breitwigner", 2, 0, 3, 2, 4)).isCloseTo(3 / (2 * Math.PI), within(1e-15));
    assertThat(value("ygaus(0)", 9, 2, 3, 1, 0.5)).isCloseTo(gaus, within(1e-15));
    assertThat(value("xpol1(0)*ypol1(2)", 2, 3, 1, 2, 3, 4)).isEqualTo(5 * 15);
    assertThat(value("gaus(x,[A],[M],[S])", 2, 0, 3, 1, 0.5)).isCloseTo(gaus, within(1e-15));
    assertThat(value("pol1(y*2,[0],[1])", 0, 5, 1, 2)).isEqualTo(21);
  }

  @Test
  void numbersParametersAsWrittenAndNamesInTheOrderOfTheirAppearance() {
    assertThat(Formula.parse("[1]*x+[0]").parameterNames()).containsExactly("p0", "p1");
    assertThat(Formula.parse("[p1]*x+[0]").parameterNames()).containsExactly("p0", "p1");
    assertThat(Formula.parse("[slope]*x+[A]*[slope]").parameterNames())
        .containsExactly("slope", "A");
    assertThat(value("[slope]*x+[A]", 2, 0, 10, 1)).isEqualTo(21);
  }

  @Test
  void knowsHowManyCoordinatesItNeeds() {
    assertThat(Formula.parse("[0]*x").dimensions()).isEqualTo(1);
    assertThat(Formula.parse("[0]").dimensions()).isEqualTo(1);
    assertThat(Formula.parse("[0]*x[1]").dimensions()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          [0]*exq(x)          ; 5  ; unknown function 'exq'
          [0]*Exp(x)          ; 5  ; unknown function 'Exp'
          [0]*z               ; 5  ; unknown name 'z'
          [0]*exp(x           ; 10 ; expected ')', found the end of the formula
          [0]*x)              ; 6  ; ')' without '('
          2x                  ; 2  ; expected an operator before 'x'
          [0] [1]             ; 5  ; expected an operator before [1]
          [0]+*x              ; 5  ; found '*'
          x+                  ; 3  ; found the end of the formula
          ''                  ; 1  ; found the end of the formula
          ()                  ; 2  ; found ')'
          pow(x)              ; 1  ; pow takes 2 arguments, found 1
          exp(x,y)            ; 1  ; exp takes 1 argument, found 2
          exp()               ; 1  ; exp takes 1 argument, found 0
          exp*x               ; 4  ; expected '(' after exp
          x,y                 ; 2  ; ',' outside
          1,5*x               ; 2  ; ',' outside
          1e*x                ; 2  ; expected an operator before 'e'
          1..2                ; 3  ; expected an operator before '.2'
          x%2                 ; 2  ; unexpected character '%'
          x<y<3               ; 4  ; a comparison of a comparison
          x==y==1             ; 5  ; a comparison of a comparison
          x&y                 ; 2  ; unexpected character '&'
          x=2                 ; 2  ; unexpected character '='
          x<1?2               ; 6  ; expected ':', found the end of the formula
          x<1:2               ; 4  ; ':' without '?'
          x<                  ; 3  ; found the end of the formula
          x?:1                ; 3  ; found ':'
          TMath::Gaus()       ; 1  ; TMath::Gaus takes 1 to 4 arguments, found 0
          landau(0)           ; 1  ; unknown function 'landau'
          ypol99              ; 1  ; unknown name 'ypol99'
          [0]*x+[2]           ; 7  ; parameter [2] is used but [1] is not
          [1]*x               ; 1  ; parameter [1] is used but [0] is not
          [0]*x+[A]           ; 7  ; named and numbered
          [A]*x+[0]           ; 7  ; named and numbered
          [99999999999]*x     ; 1  ; parameter number above
          [0*x                ; 1  ; a parameter is a number or a name
          [-1]                ; 1  ; a parameter is a number or a name
          TMath::Landau(x)    ; 1  ; unknown function 'TMath::Landau'
          TMath::Pi           ; 10 ; expected '('
          TMath::Pi(1)        ; 11 ; expected ')', found '1'
          gaus+gaus           ; 6  ; a second function
          gaus(x)             ; 1  ; gaus takes 4 arguments, found 1
          gaus([0])           ; 6  ; number of its first parameter
          gaus(1.5)           ; 6  ; number of its first parameter
          gaus(1)             ; 1  ; parameter [1] is used but [0] is not
          pol99               ; 1  ; unknown name 'pol99'
          x[2]                ; 2  ; x[2] is not a coordinate
          """)
  void reportsTheColumnOfAMistake(String formula, int column, String problem) {
    assertThatThrownBy(() -> Formula.parse(formula))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("formula \"" + formula + "\", column " + column + ": ")
        .hasMessageContaining(problem)
        .satisfies(e -> assertThat(((UsageException) e).exitCode()).isEqualTo(ExitCode.USAGE));
  }

  @Test
  void suggestsTheSpellingThatExists() {
    assertThatThrownBy(() -> Formula.parse("TMath::exp(x)"))
        .extracting(e -> ((UsageException) e).hint())
        .isEqualTo("Did you mean TMath::Exp?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          x%2             ; Write fmod(a, b) for the remainder.
          x&y             ; Write && for and.
          x<y<3           ; Write a<b && b<c for a<b<c, or set parentheses.
          x=2             ; Write == for a comparison
          [0]*z           ; A formula has the coordinates x and y only.
          landau(0)       ; There is no Landau here; breitwigner(0) and gaus(0) are peaks.
          TMath::Exp2(x)  ; for any other write its formula or its number.
          """)
  void saysWhatToWriteInstead(String formula, String hint) {
    assertThatThrownBy(() -> Formula.parse(formula))
        .satisfies(e -> assertThat(((UsageException) e).hint()).contains(hint));
  }

  @Test
  void refusesNestingThatWouldOverflowTheStack() {
    assertThatThrownBy(() -> Formula.parse("(".repeat(100_000) + "x"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("nested deeper");
    for (String opening : List.of("2^", "x?", "x?1:", "exp(", "gaus(", "pow(x,", "!(", "-(")) {
      assertThatThrownBy(() -> Formula.parse(opening.repeat(100_000) + "x"))
          .as(opening)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("nested deeper");
    }
  }

  @Test
  void reportsALongFormulaInOneShortLine() {
    assertThatThrownBy(() -> Formula.parse("x+\n".repeat(1000) + "$" + "+x".repeat(1000)))
        .hasMessageContaining("column 3001: unexpected character '$'")
        .message()
        .hasSizeLessThan(300)
        .hasLineCount(1);
  }

  @Test
  void readsSignsAndSumsOfAnyLength() {
    assertThat(value("-".repeat(100_000) + "x", 3, 0)).isEqualTo(3);
    assertThat(value("x" + "+x".repeat(99_999), 1, 0)).isEqualTo(100_000);
    assertThat(value("!".repeat(100_000) + "x", 3, 0)).isEqualTo(1);
    assertThat(value("x" + "&&x".repeat(99_999), 1, 0)).isEqualTo(1);
  }

  @Test
  void refusesTheWrongNumberOfParameterValues() {
    assertThatThrownBy(() -> value("[0]*x", 1, 0, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
