package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Path2D;
import org.junit.jupiter.api.Test;

class HeatMapLayerTest {

  @Test
  void colourScaleBrightensEvenly() {
    double before = lightness(ColourScale.SEQUENTIAL.at(0));
    for (int i = 1; i <= 50; i++) {
      double now = lightness(ColourScale.SEQUENTIAL.at(i / 50.0));
      assertThat(now - before).isCloseTo(0.69 / 50, within(0.006));
      before = now;
    }
  }

  @Test
  void aDivergingScaleIsBrightestInTheMiddleAndAsDarkOnBothSides() {
    for (int i = 1; i <= 50; i++) {
      double below = lightness(ColourScale.DIVERGING.at(0.5 - i / 100.0));
      double above = lightness(ColourScale.DIVERGING.at(0.5 + i / 100.0));
      assertThat(below).isCloseTo(above, within(0.01));
      assertThat(below).isCloseTo(0.93 - 0.55 * i / 50, within(0.01));
    }
    Color negative = ColourScale.DIVERGING.at(0);
    Color positive = ColourScale.DIVERGING.at(1);
    Color middle = ColourScale.DIVERGING.at(0.5);
    assertThat(negative.getBlue()).isGreaterThan(2 * negative.getRed());
    assertThat(positive.getRed()).isGreaterThan(2 * positive.getBlue());
    assertThat(middle.getRed()).isCloseTo(middle.getBlue(), within(2)).isLessThan(245);
  }

  @Test
  void aMapAround0HasItsZeroInTheMiddleOfTheColours() {
    double[] edges = {0, 1, 2};
    HeatMap pulls =
        new HeatMap(edges, edges, new double[][] {{-1, 0}, {2, 9}}, false, "Pull").around0(5);
    assertThat(HeatMapLayer.scale(pulls)).isEqualTo(new Scale(-5, 5, false));
    assertThat(HeatMapLayer.colour(pulls, 0)).isEqualTo(ColourScale.DIVERGING.at(0));
    assertThat(HeatMapLayer.colour(pulls, 99)).isEqualTo(ColourScale.DIVERGING.at(1));
  }

  @Test
  void outlineContainsExactlyTheCellsThatReachTheLevel() {
    int[][] levels = {{0, 1, 2, 0}, {3, -1, 3, 1}, {0, 2, 2, 2}, {2, 0, 0, 2}, {0, 2, 2, 0}};
    LevelRegions grid = new LevelRegions(levels);
    for (int level = 0; level <= 4; level++) {
      Path2D outline = grid.outline(level, i -> 10 * i, j -> 100 - 10 * j);
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 4; j++) {
          assertThat(outline.contains(10 * i + 5, 95 - 10 * j))
              .as("cell %d, %d at level %d", i, j, level)
              .isEqualTo(levels[i][j] >= level);
        }
      }
    }
  }

  @Test
  void outlineOfARectangleHasFourCorners() {
    int[][] levels = new int[200][700];
    Path2D outline = new LevelRegions(levels).outline(0, i -> i, j -> j);
    int corners = 0;
    for (var at = outline.getPathIterator(null); !at.isDone(); at.next()) {
      corners++;
    }
    assertThat(corners).isEqualTo(5); // and the closing
  }

  /** Lightness of Oklab, computed the other way round: B. Ottosson (2020). */
  private static double lightness(Color colour) {
    double r = linear(colour.getRed());
    double g = linear(colour.getGreen());
    double b = linear(colour.getBlue());
    return 0.2104542553 * Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        + 0.7936177850 * Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        - 0.0040720468 * Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  }

  private static double linear(int eightBit) {
    double v = eightBit / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }
}
