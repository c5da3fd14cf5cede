package org.pixelmon.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import picocli.CommandLine.Command;

class DemoCommandTest {

  @TempDir private Path home;

  @Command(name = "program", subcommands = DemoCommand.class)
  private static final class Program {}

  private CliHarness.Result run(String... args) {
    return new CliHarness(home).run(new Program(), args);
  }

  @Test
  void makesTheArchiveOfTheHomeFolder() {
    CliHarness.Result result = run("demo", "--fills", "2", "--start", "2023-05-01", "-ff", "8700");

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo("data/archive\ndata/fluence/cmsv3_23_1_0_usrbin_40_ascii\n");
    assertThat(result.err()).contains("demo archive: 2 fills 8700-");
    assertThat(home.resolve("data/archive/DEMO.txt")).isRegularFile();
    assertThat(home.resolve("data/archive/omds/fwcaenchannel/2023/2023-05-01.parquet"))
        .isRegularFile();
  }

  @Test
  void endsWithUsageErrorWhereRealDataLie() throws IOException {
    Files.createDirectories(home.resolve("real/omds"));

    CliHarness.Result result = run("demo", "-o", "real");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.errorLines()).hasSize(1);
    assertThat(result.err()).contains("real").contains("-o");
  }

  @Test
  void yearsAndFillsAreTwoWaysToSayTheSame() {
    CliHarness.Result result = run("demo", "--fills", "2", "--years", "1");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--fills", "--years");
  }

  @Test
  void moreYearsThanFillNumbersReachAreRefused() {
    CliHarness.Result result = run("demo", "--years", "4");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("1 to 3 years, got 4");
  }

  @Test
  void refusesADayThatIsNone() {
    CliHarness.Result result = run("demo", "--start", "5 July");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("5 July");
  }
}
