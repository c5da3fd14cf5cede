package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.files.AnnealingFile;
import org.pixelmon.core.omds.ReferenceHome;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.temperatures.PixelmonTemperatures;

/** Day means against those of the original on the same rows, with the sizes of its errors. */
class AnnealingGoldenTest {

  private static final LocalDate FIRST = LocalDate.of(2022, 7, 6);

  /** The days for which the original computes a mean; for the others it repeats one reading. */
  private static final int MEANS = 3;

  @TempDir Path home;

  @Test
  void meansAreThoseOfTheOriginalToAHundredthOfAKelvinInTheMedianAndItsErrorsAreDocumented()
      throws Exception {
    CliHarness.Result result =
        ReferenceHome.prepare(home, ReferenceHome.Source.ARCHIVE)
            .run(new PixelmonTemperatures(), "annealing", "-s", "2022-07-06", "-e", "2022-07-11");
    assertThat(result.told())
        .isEqualTo("means of 67 sensors from 2022-07-06 to 2022-07-10 written\n");
    assertThat(result.code()).isZero();

    List<Double> ofMeans = new ArrayList<>();
    List<Double> ofRepeated = new ArrayList<>();
    for (Path file : originals()) {
      SortedMap<LocalDate, Double> original = AnnealingFile.read(file);
      SortedMap<LocalDate, Double> ours =
          AnnealingFile.read(home.resolve(AnnealingFile.FOLDER).resolve(file.getFileName()));
      assertThat(ours.keySet()).isEqualTo(original.keySet()).hasSize(5);
      ours.forEach(
          (day, mean) ->
              (day.isBefore(FIRST.plusDays(MEANS)) ? ofMeans : ofRepeated)
                  .add(Math.abs(mean - original.get(day))));
      assertThat(original.get(FIRST.plusDays(3))).isEqualTo(original.get(FIRST.plusDays(4)));
    }

    assertThat(ofMeans).hasSize(99);
    assertThat(ofMeans.stream().sorted().toList().get(49)).isBetween(0.009, 0.013);
    assertThat(ofMeans.stream().max(Double::compare).orElseThrow()).isBetween(0.59, 0.61);
    assertThat(ofRepeated.stream().max(Double::compare).orElseThrow()).isBetween(0.64, 0.66);
  }

  private static List<Path> originals() throws Exception {
    try (Stream<Path> files =
        Files.list(ReferenceData.path("golden/data/temperatures/annealing"))) {
      return files.sorted().toList();
    }
  }
}
