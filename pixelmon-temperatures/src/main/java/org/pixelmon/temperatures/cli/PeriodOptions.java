package org.pixelmon.temperatures.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FillSelection;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.temperatures.annealing.Period;
import picocli.CommandLine.Option;

/** A period by its days, or by the fills in it. */
final class PeriodOptions {

  private static final String HINT = "Give -s START and -e END, or -ff and -lf.";

  @Option(
      names = {"-s", "--start", "--start-date"},
      paramLabel = "START",
      description = "First UTC day, such as 2022-07-05.")
  private LocalDate start;

  @Option(
      names = {"-e", "--end", "--end-date"},
      paramLabel = "END",
      description = "The day after the last one.")
  private LocalDate end;

  @Option(
      names = {"-ff", "--first-fill"},
      paramLabel = "FILL",
      description = "First fill: begin on the day of its stable beams.")
  private Integer first;

  @Option(
      names = {"-lf", "--last-fill"},
      paramLabel = "FILL",
      description = "Last fill: go on to the day on which its stable beams end, included.")
  private Integer last;

  @Option(
      names = {"-i", "-f", "--fills", "--input-fills-file-name"},
      paramLabel = "FILE",
      defaultValue = FillsFile.DEFAULT,
      description = "Fills file (default: ${DEFAULT-VALUE}).")
  private Path fillsFile;

  /**
   * The period.
   *
   * @param optional whether none is needed
   * @throws UsageException when it is given by halves, twice, or not at all
   */
  Optional<Period> period(RunContext context, boolean optional) {
    boolean byDays = start != null || end != null;
    boolean byFills = first != null || last != null;
    if (byDays && byFills) {
      throw new UsageException("a period is given by days or by fills, not by both", HINT);
    }
    if (!byDays && !byFills && !optional) {
      throw new UsageException("no period is given", HINT);
    }
    if ((byDays && (start == null || end == null))
        || (byFills && (first == null || last == null))) {
      throw new UsageException("half of a period is given", HINT);
    }
    if (byDays) {
      return Optional.of(new Period(start, end));
    }
    return byFills
        ? Optional.of(
            Period.of(FillSelection.inRange(context.path(fillsFile), new FillRange(first, last))))
        : Optional.empty();
  }
}
