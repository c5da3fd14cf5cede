package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.fills.PixelmonFills;
import org.pixelmon.radsim.PixelmonRadsim;

/** Readout groups made together, and one by one, on a demo archive. */
class PrepareTogetherTest {

  @TempDir private Path home;

  private CliHarness.Result run(Object program, String... args) {
    CliHarness.Result result =
        new CliHarness(home).with("PIXELMON_OFFLINE", "true").run(program, args);
    assertThat(result.code()).as(result.err()).isIn(0, 7);
    return result;
  }

  @Test
  void allGroupsTogetherMakeTheFilesThatEachMakesAlone() throws Exception {
    run(new PixelmonFills(), "demo", "--fills", "6");
    run(new PixelmonFills(), "get", "-ff", "7920", "-lf", "99999");

    CliHarness.Result all =
        run(new PixelmonRadsim(), "prepare", "--year", "2022", "--layer", "1-4", "-o", "all");
    assertThat(all.out().lines()).hasSize(128);
    assertThat(all.out().lines().findFirst()).hasValue("all/profile_BPix_BmI_SEC1_LYR1_2022.txt");

    for (String group : List.of("BPix_BmI_SEC1_LYR1", "BPix_BpO_SEC8_LYR2", "BPix_BmO_SEC7_LYR3")) {
      run(new PixelmonRadsim(), "prepare", "--year", "2022", "-rog", group, "-o", "one");
      for (String ending : List.of(".txt", ".gaps.csv")) {
        String name = "profile_" + group + "_2022" + ending;
        assertThat(home.resolve("one").resolve(name))
            .hasSameBinaryContentAs(home.resolve("all").resolve(name));
      }
    }
  }
}
