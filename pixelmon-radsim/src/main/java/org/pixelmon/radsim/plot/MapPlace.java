package org.pixelmon.radsim.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pixelmon.core.geometry.HalfCylinder;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.plot.Axis;

/**
 * Where a readout group stands on a {@link DetectorMap}.
 *
 * @param part barrel or endcap
 * @param column its first column, from 0
 * @param width number of its columns
 * @param row its row within the part, from 0
 */
record MapPlace(SubSystem part, int column, int width, int row) {

  static final int LAYERS = 4;
  static final int RINGS = 6;

  private static final int SECTORS = 8;
  private static final int GROUPS = 4;
  private static final List<HalfCylinder> HALVES = List.of(HalfCylinder.values());
  static final int COLUMNS = SECTORS * HALVES.size();

  private static final int RINGS_OF_A_DISK = 2;
  private static final int WIDE = SECTORS / GROUPS;

  private static final Pattern BARREL = Pattern.compile("BPix_(B[mp][IO])_SEC([1-8])_LYR([1-4])");
  private static final Pattern ENDCAP =
      Pattern.compile("FPix_(B[mp][IO])_D([1-3])_ROG([1-4])_RNG([12])");

  /**
   * The place of a group.
   *
   * @throws IllegalArgumentException when no group has the name
   */
  static MapPlace of(String group) {
    Matcher barrel = BARREL.matcher(group);
    if (barrel.matches()) {
      return new MapPlace(
          SubSystem.BARREL, first(barrel) + number(barrel, 2) - 1, 1, number(barrel, 3) - 1);
    }
    Matcher endcap = ENDCAP.matcher(group);
    if (endcap.matches()) {
      return new MapPlace(
          SubSystem.ENDCAP,
          first(endcap) + WIDE * (number(endcap, 3) - 1),
          WIDE,
          RINGS_OF_A_DISK * (number(endcap, 2) - 1) + number(endcap, 4) - 1);
    }
    throw new IllegalArgumentException("no readout group is called " + group);
  }

  private static int first(Matcher name) {
    return SECTORS * HALVES.indexOf(HalfCylinder.of(name.group(1)).orElseThrow());
  }

  private static int number(Matcher name, int group) {
    return Integer.parseInt(name.group(group));
  }

  /** Names of the rows of a part, from below. */
  static List<String> rowNames(SubSystem part) {
    return part == SubSystem.BARREL
        ? IntStream.rangeClosed(1, LAYERS).mapToObj(layer -> "Layer " + layer).toList()
        : IntStream.range(0, RINGS)
            .mapToObj(
                row -> "D" + (1 + row / RINGS_OF_A_DISK) + " ring " + (1 + row % RINGS_OF_A_DISK))
            .toList();
  }

  /**
   * Names below the columns: sectors or readout groups, and their half cylinders.
   *
   * @param sectors whether they are sectors of the barrel
   */
  static List<Axis.Name> columnNames(boolean sectors) {
    List<Axis.Name> names = new ArrayList<>();
    int width = sectors ? 1 : WIDE;
    for (HalfCylinder half : HALVES) {
      double from = SECTORS * HALVES.indexOf(half);
      for (int i = 0; i < SECTORS / width; i++) {
        if (2 * i * width == SECTORS) {
          names.add(new Axis.Name(from + SECTORS / 2.0, "", half.label()));
        }
        names.add(new Axis.Name(from + (i + 0.5) * width, Integer.toString(i + 1), ""));
      }
    }
    return names;
  }
}
