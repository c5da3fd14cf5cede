package org.pixelmon.currents.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.SubSystem;
import picocli.CommandLine.Option;

/** {@code -s}: the part of the detector. */
final class SubSystemOption {

  @Option(
      names = {"-s", "--sub-system"},
      required = true,
      paramLabel = "Barrel|EndCap",
      description = "Part of the detector: Barrel or EndCap.")
  private SubSystem part;

  SubSystem get() {
    return part;
  }

  /**
   * The layers (barrel) or disks (endcap) of a list like {@code 1,3} or {@code 1-3}, ascending.
   *
   * @param list as given; empty for all
   * @throws UsageException when one does not exist
   */
  List<Integer> layers(String list) {
    int highest = get() == SubSystem.BARREL ? 4 : 3;
    if (list.isEmpty()) {
      return IntStream.rangeClosed(1, highest).boxed().toList();
    }
    return Arrays.stream(list.split(",", -1))
        .flatMap(text -> range(text.strip(), highest))
        .distinct()
        .sorted()
        .toList();
  }

  /** One number, or two with a hyphen between them: {@code 1-3}. */
  private static Stream<Integer> range(String text, int highest) {
    String[] ends = text.split("-", -1);
    if (ends.length > 2) {
      throw noSuchLayer(text, highest);
    }
    int first = layer(ends[0].strip(), highest);
    int last = layer(ends[ends.length - 1].strip(), highest);
    if (first > last) {
      throw noSuchLayer(text, highest);
    }
    return IntStream.rangeClosed(first, last).boxed();
  }

  private static int layer(String text, int highest) {
    try {
      int layer = Integer.parseInt(text);
      if (1 <= layer && layer <= highest) {
        return layer;
      }
    } catch (NumberFormatException e) {
      throw noSuchLayer(text, highest);
    }
    throw noSuchLayer(text, highest);
  }

  /** The number in a name: {@code LYR2}. */
  private static List<String> meant(String text, int highest) {
    String number = text.replaceAll("^\\D*", "");
    return number.matches("[1-" + highest + "]") && !number.equals(text)
        ? List.of(number)
        : List.of();
  }

  private static UsageException noSuchLayer(String text, int highest) {
    return new UsageException(
        "no layer or disk '" + text + "'",
        Meant.hint(
            meant(text, highest),
            "Give numbers from 1 to "
                + highest
                + ", as 1,3 or 1-3: the barrel has layers 1 to 4,"
                + " the endcap disks 1 to 3."));
  }
}
