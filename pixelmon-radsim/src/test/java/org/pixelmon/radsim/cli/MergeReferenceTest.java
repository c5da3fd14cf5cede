package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.cli.CliHarness.Result;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.radsim.PixelmonRadsim;

/** The real fragments of two readout groups; skipped where they are absent. */
class MergeReferenceTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"BPix_BmI_SEC1_LYR1, 3, 266578", "BPix_BmI_SEC1_LYR2, 10, 9230"})
  void realFragmentsGiveTheRealProfileOfTheYearByteForByteInAnyOrder(
      String group, int holes, long holeSeconds) throws IOException {
    Path fragments = ReferenceData.path("radsim/fragments").resolve(group);
    Path year = ReferenceData.path("radsim/per_year").resolve("profile_" + group + "_2022.txt");
    List<String> files = new ArrayList<>();
    try (Stream<Path> listed = Files.list(fragments)) {
      listed.map(Path::toString).sorted().forEach(files::add);
    }
    Random random = new Random(1);
    for (int i = 0; i < 4; i++) {
      List<String> args = new ArrayList<>(List.of("merge", "-o", "out" + i + ".txt", "-i"));
      args.addAll(i == 0 ? List.of(fragments.toString()) : files);

      Result result = new CliHarness(folder).run(new PixelmonRadsim(), args.toArray(String[]::new));

      assertThat(result.code()).as(result.err()).isEqualTo(7);
      assertThat(result.err()).contains(holes + " holes of " + holeSeconds + " s in all\n");
      assertThat(folder.resolve("out" + i + ".txt")).hasSameBinaryContentAs(year);
      Collections.shuffle(files, random);
    }
  }
}
