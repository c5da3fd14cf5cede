package org.pixelmon.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.oms.OmsFill;
import org.pixelmon.core.oms.OmsFillArchive;
import picocli.CommandLine.Command;

/** A demo that is looked at before its end. */
class DemoGrowthTest {

  @TempDir private Path home;

  @Command(name = "program", subcommands = DemoCommand.class)
  private static final class Program {}

  private Path demo(String name, String... more) {
    String[] args =
        Stream.concat(
                Stream.of("demo", "--fills", "4", "-o", name, "--home", name + "-home"),
                Stream.of(more))
            .toArray(String[]::new);
    CliHarness.Result result = new CliHarness(home).run(new Program(), args);
    assertThat(result.code()).as(result.err()).isZero();
    return home.resolve(name + "-home").resolve(name);
  }

  private static List<OmsFill> fills(Path archive) {
    return new OmsFillArchive(archive).read(new FillRange(1, 99_999));
  }

  private static List<String> days(Path archive) throws IOException {
    try (Stream<Path> files = Files.walk(archive.resolve("omds"))) {
      return files
          .map(file -> archive.relativize(file).toString())
          .filter(file -> file.matches(".*/\\d{4}-.*parquet"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theArchiveOfALaterMomentHoldsTheSameDaysAndMore() throws IOException {
    Path all = demo("all");
    OmsFill third =
        fills(all).stream()
            .filter(fill -> fill.stableBeams() && fill.injectionScheme().isPresent())
            .filter(fill -> fill.endStableBeam().isPresent())
            .skip(2)
            .findFirst()
            .orElseThrow();
    Instant until = third.startStableBeam().orElseThrow().plusSeconds(600);

    Path some = demo("some", "--until", until.toString());

    List<OmsFill> known = fills(some);
    OmsFill running = known.get(known.size() - 1);
    assertThat(running.number()).isEqualTo(third.number());
    assertThat(running.startStableBeam()).isEqualTo(third.startStableBeam());
    assertThat(running.endStableBeam()).isEmpty();
    assertThat(fills(all)).startsWith(known.subList(0, known.size() - 1).toArray(OmsFill[]::new));
    assertThat(some.resolve("lumi/sections/" + third.number() + ".parquet")).doesNotExist();

    String last = until.toString().substring(0, 10);
    assertThat(days(some)).isNotEmpty();
    for (String day : days(some)) {
      boolean same = Files.mismatch(some.resolve(day), all.resolve(day)) < 0;
      assertThat(same).as(day).isEqualTo(!day.contains(last));
    }
    assertThat(days(all)).hasSizeGreaterThan(days(some).size());
  }

  @Test
  void aMomentBeforeAnyFillHasEndedIsRefused() {
    CliHarness.Result result =
        new CliHarness(home)
            .run(new Program(), "demo", "--fills", "2", "--until", "2022-07-05T01:00:00Z");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("no fill of the demo has ended by 2022-07-05T01:00:00Z");
    assertThat(home.resolve("data/archive")).doesNotExist();
  }

  @Test
  void aMomentThatIsNoneIsRefused() {
    CliHarness.Result result =
        new CliHarness(home).run(new Program(), "demo", "--until", "tomorrow");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("wants a UTC time like 2022-07-05T14:47:08Z");
  }
}
