package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.testkit.SmallArchive;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.temperatures.PixelmonTemperatures;
import org.pixelmon.temperatures.TestTemperatures;

/** A batch of fills gives file by file what each fill alone gives, whatever the archive lacks. */
class BatchTest {

  private static final LocalDate FIRST = LocalDate.of(2022, 6, 1);
  private static final int DAYS = 40;
  private static final int FILLS = 6;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aBatchIsTheSumOfItsFills(int seed) throws IOException {
    Random random = new Random(seed);
    TestHome home = new TestHome(folder);
    archive(home.path("data/archive"), random);
    home.write("data/fills_info/fills.csv", fills(random));

    run(home, 1, FILLS, "together");
    for (int fill = 1; fill <= FILLS; fill++) {
      run(home, fill, fill, "alone");
    }

    assertThat(files(home.path("together"))).isEqualTo(files(home.path("alone"))).isNotEmpty();
  }

  /** Readings and voltages now and then, so that fills look back by hours, days and weeks. */
  private static void archive(Path archiveDir, Random random) {
    SmallArchive archive = new SmallArchive();
    TestTemperatures.DETECTOR
        .cooling()
        .sensors()
        .forEach(
            sensor -> {
              for (int i = 0; i < DAYS / 2; i++) {
                archive.temperature(sensor, time(random).toString(), -10 - random.nextInt(5));
              }
            });
    TestTemperatures.DETECTOR
        .barrelGroups()
        .forEach(
            group -> {
              for (int i = 0; i < 4; i++) {
                archive.voltage(group.hvCable(), time(random).toString(), random.nextInt(2) * 300);
              }
            });
    archive.write(archiveDir, FIRST.toString(), FIRST.plusDays(DAYS - 1).toString());
    random
        .ints(6, 0, DAYS)
        .distinct()
        .forEach(day -> SmallArchive.remove(archiveDir, FIRST.plusDays(day).toString()));
  }

  private static Instant time(Random random) {
    return Instant.parse(FIRST + "T00:00:00Z").plusSeconds(random.nextInt(DAYS * 86_400));
  }

  private static String fills(Random random) {
    StringBuilder csv = new StringBuilder("fill_number,start_stable_beam,end_stable_beam\n");
    for (int fill = 1; fill <= FILLS; fill++) {
      Instant start =
          Instant.parse(FIRST + "T00:00:00Z")
              .plus(Duration.ofDays(6L * fill))
              .plusSeconds(random.nextInt(86_400));
      csv.append(fill).append(',').append(text(start)).append(',');
      csv.append(text(start.plusSeconds(600 + random.nextInt(40_000)))).append('\n');
    }
    return csv.toString();
  }

  private static String text(Instant instant) {
    return instant.toString().replace('T', ' ').replace("Z", "");
  }

  private static void run(TestHome home, int first, int last, String output) {
    List<String> args =
        List.of("readout-groups", "--offline", "-o", output, "-ff", "" + first, "-lf", "" + last);
    int code =
        home.run(
                new PixelmonTemperatures(),
                Stream.concat(args.stream(), Stream.of("-s", "Barrel")).toArray(String[]::new))
            .code();
    assertThat(code).isIn(0, 3, 7);
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".txt")).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
