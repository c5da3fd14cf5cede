package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.omds.ReferenceHome;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.temperatures.PixelmonTemperatures;

/** Air and pipe temperatures against those of the original on the same rows, byte for byte. */
class ReadingsGoldenTest {

  private static final List<Integer> FILLS = List.of(7920, 7921, 7923, 7960, 7963, 7965, 7968);

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

  private static List<String> original(String name) throws IOException {
    return Files.readAllLines(ReferenceData.path("golden/data/temperatures/" + name));
  }

  @ParameterizedTest
  @EnumSource
  void airTemperaturesAreTheOriginalsAndThoseOfTheEndcapsAreFound(ReferenceHome.Source source)
      throws IOException {
    harness = ReferenceHome.prepare(home, source);
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

  @ParameterizedTest
  @EnumSource
  void pipeTemperaturesAreTheOriginalsWithEverySensorOnce(ReferenceHome.Source source)
      throws IOException {
    harness = ReferenceHome.prepare(home, source);
    make("pipe");
    make("pipe", "-s", "Barrel");
    make("pipe", "-s", "EndCap");

    for (int fill : FILLS) {
      List<String> barrel = ours("pipe/" + fill + "_Barrel.txt");
      List<String> endcap = ours("pipe/" + fill + "_EndCap.txt");
      assertThat(barrel).isEqualTo(original("pipe/" + fill + "_Barrel.txt"));
      assertThat(endcap).isEqualTo(original("pipe/" + fill + "_EndCap.txt"));
      assertThat(ours("pipe/" + fill + ".txt"))
          .isEqualTo(Stream.concat(barrel.stream(), endcap.stream()).toList());
    }
  }
}
