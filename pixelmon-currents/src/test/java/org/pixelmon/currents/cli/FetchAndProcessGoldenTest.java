package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.omds.ReferenceHome;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.currents.PixelmonCurrents;

/** The files of fetch and process against those of the original on the same rows, byte for byte. */
class FetchAndProcessGoldenTest {

  private static final List<Integer> FILLS = List.of(7920, 7921, 7923, 7960, 7963, 7965, 7968);

  /**
   * C1 of docs/differences.md: the alias moved on 2022-07-09, and the original, which takes today's
   * mapping, has no value before.
   */
  private static final Map<Integer, String> BEFORE_THE_MOVE =
      Map.of(
          7920, "PixelBarrel_BpO_S3_LAY14/channel003   542   None   2022-07-05 14:57:09.737000",
          7921, "PixelBarrel_BpO_S3_LAY14/channel003   541.5   None   2022-07-06 02:43:07.013000",
          7923, "PixelBarrel_BpO_S3_LAY14/channel003   545   None   2022-07-07 00:40:21.832000");

  private static final Map<Integer, String> PROCESSED_BEFORE_THE_MOVE =
      Map.of(
          7920, "BPix_BpO_SEC3_LYR4 542.0000",
          7921, "BPix_BpO_SEC3_LYR4 541.5000",
          7923, "BPix_BpO_SEC3_LYR4 545.0000");

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void everyFileIsTheOriginalsButForTheMovedAlias(ReferenceHome.Source source) throws Exception {
    CliHarness stage = ReferenceHome.prepare(home, source);
    for (String part : List.of("Barrel", "EndCap")) {
      String fills = ReferenceHome.fillsFile().toString();
      assertThat(run(stage, "fetch", part, "-i", fills).code()).isZero();
      assertThat(run(stage, "process", part).code()).isZero();
    }
    for (int fill : FILLS) {
      compare("from_database/" + fill + "_Barrel.txt", BEFORE_THE_MOVE.get(fill));
      compare("from_database/" + fill + "_EndCap.txt", null);
      compare("processed/" + fill + "_Barrel_Ana.txt", null);
      compare("processed/" + fill + "_Barrel_Dig.txt", null);
      compare("processed/" + fill + "_Barrel_HV_ByLayer.txt", PROCESSED_BEFORE_THE_MOVE.get(fill));
    }
  }

  private static CliHarness.Result run(
      CliHarness stage, String command, String part, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "-s", part, "-ff", "7920", "-lf", "7968"));
    args.addAll(List.of(more));
    return stage.run(new PixelmonCurrents(), args.toArray(String[]::new));
  }

  /** Ours must be the original's file, with {@code added} (if not null) as the one line more. */
  private void compare(String name, String added) throws IOException {
    List<String> ours = new ArrayList<>(Files.readAllLines(home.resolve("data/currents/" + name)));
    if (added != null) {
      assertThat(ours).as(name).contains(added);
      ours.remove(added);
    }
    assertThat(ours)
        .as(name)
        .isEqualTo(Files.readAllLines(ReferenceData.path("golden/data/currents/" + name)));
  }
}
