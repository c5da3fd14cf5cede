package org.pixelmon.core.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FitReportTest {

  /** A line through points it meets exactly, so that every number is known. */
  private static FitReport report() {
    FitData data =
        FitData.along(
            new double[] {-1, 0, 1, 5}, new double[] {1, 3, 5, 0}, new double[] {0.5, 0.5, 0.5, 0});
    FitProblem problem =
        new FitProblem(
            new Polynomial("[A]+[B]*x", "A", "B"),
            data,
            List.of(FitParameter.free("A", 0), FitParameter.free("B", 0).within(-10, 10)));
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("input", "field \"6500\".root");
    provenance.put("range", "r 2 to 18 cm");
    FitResult result = new LeastSquaresFit(FitSettings.defaults()).fit(problem);
    return new FitReport(rounded(result), provenance);
  }

  /** The same with the rounding of the last digits taken off. */
  private static FitResult rounded(FitResult result) {
    List<FittedParameter> parameters =
        result.parameters().stream()
            .map(
                p ->
                    new FittedParameter(
                        p.definition(), round(p.value()), round(p.error()), p.state()))
            .toList();
    double[][] covariance = new double[2][2];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        covariance[i][j] = round(result.covariance().at(i, j));
      }
    }
    return new FitResult(
        result.model(),
        result.status(),
        parameters,
        new Matrix(covariance),
        round(result.chi2()),
        result.ndf(),
        round(result.estimatedDistance()),
        result.points(),
        new FitResult.Effort(12, 1, 0));
  }

  private static double round(double value) {
    return Math.rint(value * 1e10) / 1e10 + 0.0;
  }

  @Test
  void writesTheTextInCNumbersWhateverTheLocale() {
    assertThat(report().text())
        .isEqualTo(
            """
            # input: field "6500".root
            # range: r 2 to 18 cm
            formula = [A]+[B]*x
            status = converged
            A = 3.0000000 +- 0.28867513
            B = 2.0000000 +- 0.35355339
            chi2/ndf = 0.0000000 / 1 = 0.0000000
            p-value = 1.0000000
            points = 3 used, 1 without error, 0 not finite
            starts = 1, best 0, 12 evaluations
            correlation
            A           1.0000  0.0000
            B           0.0000  1.0000
            """);
  }

  @Test
  void writesJsonWithNullForWhatHasNoNumber() {
    assertThat(report().json())
        .isEqualTo(
            """
            {
              "provenance" : {
                "input" : "field \\"6500\\".root",
                "range" : "r 2 to 18 cm"
              },
              "formula" : "[A]+[B]*x",
              "status" : "CONVERGED",
              "chi2" : 0.0,
              "ndf" : 1,
              "p_value" : 1.0,
              "estimated_distance" : 0.0,
              "points" : {
                "used" : 3,
                "without_error" : 1,
                "not_finite" : 0
              },
              "effort" : {
                "evaluations" : 12,
                "starts" : 1,
                "best_start" : 0
              },
              "parameters" : [ {
                "name" : "A",
                "state" : "FREE",
                "value" : 3.0,
                "error" : 0.2886751346,
                "start" : 0.0,
                "lower" : null,
                "upper" : null
              }, {
                "name" : "B",
                "state" : "FREE",
                "value" : 2.0,
                "error" : 0.3535533906,
                "start" : 0.0,
                "lower" : -10.0,
                "upper" : 10.0
              } ],
              "covariance" : [ [ 0.0833333333, 0.0 ], [ 0.0, 0.125 ] ],
              "correlation" : [ [ 1.0, 0.0 ], [ 0.0, 1.0 ] ]
            }
            """);
  }

  @Test
  void saysWhichParametersWereHeld() {
    FitData data =
        FitData.along(new double[] {0, 1, 2}, new double[] {1, 3, 5}, new double[] {0.1, 0.1, 0.1});
    FitProblem problem =
        new FitProblem(
            new Polynomial("[0]+[1]*x+[2]*x^2", "p0", "p1", "p2"),
            data,
            List.of(
                FitParameter.free("p0", 0),
                FitParameter.free("p1", 0).within(-1, 1),
                FitParameter.fixed("p2", 0)));

    String text =
        new FitReport(new LeastSquaresFit(FitSettings.defaults()).fit(problem), Map.of()).text();

    assertThat(text)
        .contains("status = converged at a limit\n")
        .contains("p1 = 1.0000000 +- - (at a limit of -1.0 to 1.0)\n")
        .contains("p2 = 0.0000000 +- 0.0000000 (fixed)\n")
        .doesNotContain("correlation");
  }
}
