package org.pixelmon.core.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Paints the cells of a map into a frame, in steps of colour. */
final class HeatMapLayer {

  /** Steps of colour; finer ones cannot be told apart. */
  static final int LEVELS = 100;

  private final Rectangle frame;
  private final HeatMap map;
  private final List<Path2D> regions = new ArrayList<>();

  /** Works out the coloured regions of a map in a panel. */
  HeatMapLayer(HeatMap map, Scale z, Panel panel) {
    this.map = map;
    this.frame = panel.frame();
    LevelRegions grid = new LevelRegions(levels(map, z));
    for (int level = 0; level < LEVELS; level++) {
      regions.add(
          grid.outline(level, i -> panel.px(map.xEdges()[i]), j -> panel.py(map.yEdges()[j])));
    }
  }

  /** The colour scale of a map: its fixed range or that of its values. */
  static Scale scale(HeatMap map) {
    return AxisRange.exact(map.zAxis(), shownValues(map));
  }

  /** Range of the values that have a colour. */
  static DoubleSummaryStatistics shownValues(HeatMap map) {
    return Arrays.stream(map.values())
        .flatMapToDouble(Arrays::stream)
        .filter(map.zAxis()::shows)
        .summaryStatistics();
  }

  /** The colour of a level of a map. */
  static Color colour(HeatMap map, int level) {
    return map.colours().at(level / (LEVELS - 1.0));
  }

  void draw(Graphics2D g) {
    Shape before = g.getClip();
    g.clip(frame);
    for (int level = 0; level < LEVELS; level++) {
      if (regions.get(level).getCurrentPoint() != null) {
        g.setColor(colour(map, level));
        g.fill(regions.get(level));
      }
    }
    g.setClip(before);
  }

  private static int[][] levels(HeatMap map, Scale z) {
    Axis axis = map.zAxis();
    int[][] levels = new int[map.values().length][];
    for (int i = 0; i < levels.length; i++) {
      levels[i] =
          Arrays.stream(map.values()[i]).mapToInt(v -> axis.shows(v) ? level(z, v) : -1).toArray();
    }
    return levels;
  }

  private static int level(Scale z, double value) {
    return (int) Math.max(0, Math.min(LEVELS - 1, Math.floor(z.fraction(value) * LEVELS)));
  }
}
