package org.pixelmon.core.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whatever stands on a command line. */
class OptionsFuzzTest {

  @TempDir private Path home;

  @Command(name = "pixelmon-try", subcommands = Plot.class)
  static final class Root {}

  @Command(name = "plot", mixinStandardHelpOptions = true)
  static final class Plot extends PixelMonCommand {

    @Mixin private FillRangeOptions range;
    @Mixin private YRangeOptions y;
    @Mixin private PlotLabelOptions unusedLabels;

    @Option(names = "--start")
    private LocalDate unusedStart;

    @Option(names = "--seed")
    private Long unusedSeed;

    @Option(names = "-n")
    private int unusedNumber;

    @Override
    protected ExitCode run(RunContext context) {
      range.range();
      y.get();
      return ExitCode.OK;
    }
  }

  @TestFactory
  Stream<DynamicTest> damagedCommandLinesAreUnderstoodOrRefusedInTwoLines() {
    return Fuzz.tests(
        FuzzTarget.ofText(
            "command lines",
            this::run,
            "plot -ff 7920 -lf 7983 -ymin -1.5 -ymax 1e3 --start 2022-07-05 -n 3",
            "plot -ff 1 -lf 2 --seed 5 --note a_{b} --label none --right-label #mu --ymin=0"));
  }

  private void run(String line) {
    CliHarness.Result result = new CliHarness(home).run(new Root(), line.split(" "));
    boolean known = result.code() == 0 || result.code() == ExitCode.USAGE.code();
    if (!known
        || result.errorLines().size() > 3
        || result.err().length() > 3 * line.length() + 1000) {
      throw new IllegalStateException(result.code() + ": " + result.err());
    }
  }
}
