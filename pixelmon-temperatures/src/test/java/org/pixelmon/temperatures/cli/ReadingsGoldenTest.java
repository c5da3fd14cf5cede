package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.omds.ReferenceHome;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.temperatures.PixelmonTemperatures;

/** Air and pipe temperatures against those of the original on the same rows, byte for byte. */
class ReadingsGoldenTest {

  private static final List<Integer> FILLS = List.of(7920, 7921, 7923, 7960, 7963, 7965, 7968);

  /** The alias has two rows with the same datapoint, for which the original writes two lines. */
  private static final String TWICE = "PixelBarrel_BpI_1M_L4D1PN";

  /** The alias moved on 11 July; the datapoint it left goes on with readings of 5 degrees. */
  private static final String MOVED = "PixelBarrel_BmO_5I_L3D4MF";

  @TempDir Path home;
  private CliHarness harness;

  private void make(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "-ff", "7920", "-lf", "7968", "-i"));
    args.add(ReferenceHome.fillsFile().toString());
    args.addAll(List.of(more));
    CliHarness.Result result = harness.run(new PixelmonTemperatures(), args.toArray(String[]::new));
    assertThat(result.code()).as(result.err()).isZero();
  }

  private List<String> ours(String name) throws IOException {
    return Files.readAllLines(home.resolve("data/temperatures").resolve(name));
  }

  /** The lines of the one that are too many for the other. */
  private static List<String> minus(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }

  private static List<String> names(List<String> lines) {
    return lines.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
  }

  private static List<String> original(String name) throws IOException {
    return Files.readAllLines(ReferenceData.path("golden/data/temperatures/" + name));
  }

  @Test
  void airTemperaturesAreTheOriginalsAndThoseOfTheEndcapsAreFound() throws IOException {
    harness = ReferenceHome.prepare(home, ReferenceHome.Source.ARCHIVE);
    make("air");
    make("air", "-s", "Barrel");
    make("air", "-s", "EndCap");

    for (int fill : FILLS) {
      List<String> both = original("air/" + fill + ".txt");
      assertThat(ours("air/" + fill + ".txt")).isEqualTo(both);
      assertThat(ours("air/" + fill + "_Barrel.txt"))
          .isEqualTo(original("air/" + fill + "_Barrel.txt"));
      assertThat(original("air/" + fill + "_EndCap.txt")).isEmpty();
      assertThat(ours("air/" + fill + "_EndCap.txt"))
          .isEqualTo(both.stream().filter(line -> line.startsWith("PixelEndcap")).toList());
    }
  }

  @Test
  void pipeTemperaturesAreTheOriginalsWithEverySensorOnce() throws IOException {
    harness = ReferenceHome.prepare(home, ReferenceHome.Source.ARCHIVE);
    make("pipe");
    make("pipe", "-s", "Barrel");
    make("pipe", "-s", "EndCap");

    for (int fill : FILLS) {
      List<String> barrel = ours("pipe/" + fill + "_Barrel.txt");
      List<String> endcap = ours("pipe/" + fill + "_EndCap.txt");
      List<String> original = original("pipe/" + fill + "_Barrel.txt");
      assertThat(names(minus(original, barrel)))
          .isEqualTo(fill == 7968 ? List.of(MOVED, TWICE) : List.of(TWICE));
      assertThat(names(minus(barrel, original)))
          .isEqualTo(fill == 7968 ? List.of(MOVED) : List.of());
      assertThat(barrel).isSorted().doesNotHaveDuplicates();
      if (fill == 7968) {
        assertThat(original).contains(MOVED + "   5.28000020980835   2022-07-12 12:17:12.495000");
        assertThat(barrel).contains(MOVED + "   -12.3999996185303   2022-07-12 12:15:30.008000");
      }
      assertThat(endcap).isEqualTo(original("pipe/" + fill + "_EndCap.txt"));
      assertThat(ours("pipe/" + fill + ".txt"))
          .isEqualTo(Stream.concat(barrel.stream(), endcap.stream()).toList());
    }
  }
}
