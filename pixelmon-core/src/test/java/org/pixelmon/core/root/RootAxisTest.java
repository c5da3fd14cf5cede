package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.testkit.ReferenceData;

class RootAxisTest {

  private static final RootAxis R = RootAxis.fixed("r (cm)", 200, 0, 20);
  private static final RootAxis Z = RootAxis.fixed("z (cm)", 700, -350, 350);
  private static final RootAxis VARIABLE = RootAxis.variable("", -1, 0, 0.5, 10);

  @Test
  void findsTheBinsRootFindsInTheFluenceField() throws Exception {
    Path points = ReferenceData.path("fluka/probe_points_allpart.csv");
    List<String> lines = Files.readAllLines(points);
    List<String> columns = List.of(lines.get(0).split(","));
    int compared = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",");
      assertThat(R.findBin(Double.parseDouble(fields[columns.indexOf("r_cm")])))
          .as(line)
          .isEqualTo(Integer.parseInt(fields[columns.indexOf("root_bin_r")]));
      assertThat(Z.findBin(Double.parseDouble(fields[columns.indexOf("z_cm")])))
          .as(line)
          .isEqualTo(Integer.parseInt(fields[columns.indexOf("root_bin_z")]));
      compared++;
    }
    assertThat(compared).isEqualTo(110);
  }

  /** ROOT's rule, rounding and all: 2.3 cm makes 200 * 2.3 / 20 = 22.999999999999996. */
  @Test
  void puts17OfThe200EdgesIntoTheBinBelowAsRootDoes() {
    List<Integer> below =
        IntStream.range(0, 200)
            .filter(k -> R.findBin(Double.parseDouble(k / 10 + "." + k % 10)) != k + 1)
            .boxed()
            .toList();

    assertThat(below)
        .containsExactly(
            23, 41, 46, 51, 82, 87, 92, 97, 102, 164, 169, 174, 179, 184, 189, 194, 199);
    assertThat(R.findBin(0.3)).isEqualTo(4); // dividing by the bin width would make it 3
  }

  @Test
  void putsWhatLiesOutsideIntoUnderflowAndOverflow() {
    for (RootAxis axis : List.of(R, Z, VARIABLE)) {
      assertThat(axis.findBin(Math.nextDown(axis.min()))).isZero();
      assertThat(axis.findBin(axis.min())).isEqualTo(1);
      assertThat(axis.findBin(axis.max())).isEqualTo(axis.bins() + 1);
      assertThat(axis.findBin(Double.NaN)).isEqualTo(axis.bins() + 1);
      assertThat(axis.findBin(Double.NEGATIVE_INFINITY)).isZero();
    }
  }

  @Test
  void findsVariableBinsBetweenTheirEdges() {
    assertThat(VARIABLE.findBin(-0.5)).isEqualTo(1);
    assertThat(VARIABLE.findBin(-0.0)).isEqualTo(2);
    assertThat(VARIABLE.findBin(0)).isEqualTo(2);
    assertThat(VARIABLE.findBin(0.5)).isEqualTo(3);
    assertThat(VARIABLE.variableEdges()).containsExactly(-1, 0, 0.5, 10);
    assertThat(VARIABLE.lowEdge(3)).isEqualTo(0.5);
    assertThat(VARIABLE.upEdge(3)).isEqualTo(10);
    assertThat(VARIABLE.center(3)).isEqualTo(5.25);
  }

  @Test
  void refusesAxesThatCannotBe() {
    assertThatThrownBy(() -> RootAxis.fixed("", 0, 0, 1)).hasMessageContaining("got 0");
    assertThatThrownBy(() -> RootAxis.fixed("", 1, 1, 0)).hasMessageContaining("1.0 to 0.0");
    assertThatThrownBy(() -> RootAxis.fixed("", 1, 0, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> RootAxis.variable("", 1)).hasMessageContaining("two edges");
    assertThatThrownBy(() -> RootAxis.variable("", 1, 1)).hasMessageContaining("must grow");
  }

  @Test
  void numbersTheCellsOfAPlaneAsRootDoes() {
    RootAxis x = RootAxis.fixed("", 3, 0, 3);
    RootAxis y = RootAxis.fixed("", 2, 0, 2);
    double[] inRange = {1, 2, 3, 4, 5, 6};
    RootBins bins = RootBins.floats(RootBins.withFlow(3, 2, inRange));
    RootHistogram2D h = new RootHistogram2D("h", "", x, y, "", bins);

    assertThat(bins.content(7)).isEqualTo(2);
    assertThat(h.binContent(2, 1)).isEqualTo(2);
    assertThat(h.binContent(3, 2)).isEqualTo(6);
    assertThat(h.binContent(0, 1)).isZero();
    assertThat(h.bins().entries()).isEqualTo(6);
    assertThat(h.binError(3, 2)).isEqualTo(Math.sqrt(6));
    assertThatThrownBy(() -> h.binContent(5, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new RootHistogram2D("h", "", x, x, "", bins))
        .hasMessageContaining("20 contents for 25 cells");
  }

  @Test
  void keepsContentsWithThePrecisionOfTheirClass() {
    assertThat(RootBins.floats(0.1, 0, 0).content(0)).isEqualTo(0.1f);
    assertThat(RootBins.doubles(0.1, 0, 0).content(0)).isEqualTo(0.1);
    assertThat(RootBins.floats(4, 9, 0).withErrors(0.5, 0, 2).error(2)).isEqualTo(2);
    assertThatThrownBy(() -> RootBins.floats(1, 2).withErrors(1))
        .hasMessage("1 errors for 2 cells");
  }
}
