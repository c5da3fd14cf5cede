package org.pixelmon.radsim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FillSelection;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.records.TimeWindow;
import org.pixelmon.radsim.step.StepPlan;
import org.pixelmon.radsim.step.StepPlanner;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The stretch of time that profiles tell of. */
final class StretchOptions {

  private static final Path DEFAULT_FILLS = Path.of(FillsFile.DEFAULT);

  @Option(
      names = {"-i", "--fills", "--input-fills-file-name"},
      paramLabel = "FILE",
      description = "Fills file (default: " + FillsFile.DEFAULT + ").")
  private Path given;

  @Option(
      names = {"-ff", "--first-fill"},
      paramLabel = "FILL",
      description = "First fill.")
  private Integer first;

  @Option(
      names = {"-lf", "--last-fill"},
      paramLabel = "FILL",
      description = "Last fill; included.")
  private Integer last;

  @Option(
      names = {"-era", "--era", "--year"},
      paramLabel = "ERA",
      description = "The fills of a year or another era of config/eras.csv, e.g. 2022 or run3.")
  private String era;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description =
          "First day (UTC) instead of fills, e.g. of a long shutdown; a fill belongs to the stretch"
              + " in which its stable beams begin.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day (UTC); included.")
  private LocalDate to;

  @Mixin private StepOptions steps;

  /**
   * A stretch.
   *
   * @param name as file names have it: {@code 7920_7983}, {@code 2022}, {@code
   *     2022-07-05_2022-07-10}
   * @param fills its fills
   * @param plan its steps
   */
  record Stretch(String name, List<Fill> fills, StepPlan plan) {}

  /**
   * The stretch wanted.
   *
   * @throws UsageException when none is, or it is given in two ways or runs backwards
   */
  Stretch stretch(RunContext context, Eras eras, boolean asOriginal) {
    boolean byFill = first != null || last != null;
    boolean byDay = from != null || to != null;
    if ((byFill ? 1 : 0) + (byDay ? 1 : 0) + (era != null ? 1 : 0) != 1
        || (byFill && (first == null || last == null))
        || (byDay && (from == null || to == null))) {
      throw new UsageException(
          "the stretch of the profile is to be given in one way",
          "Give -ff and -lf, --year, --era, or --from and --to.");
    }
    StepPlanner planner = new StepPlanner(steps.interfill(), steps.inFill(), asOriginal);
    return byDay ? byDays(context, planner) : byFills(context, eras, planner);
  }

  private Stretch byFills(RunContext context, Eras eras, StepPlanner planner) {
    FillRange range = era == null ? new FillRange(first, last) : eras.fillsOf(era);
    List<Fill> fills = FillSelection.inRange(fillsFile(context), range);
    String name = era == null ? first + "_" + last : eras.named(era).name();
    return new Stretch(name, fills, planner.ofFills(fills));
  }

  /**
   * Notes what steps are made of.
   *
   * @param fills the fills of the stretch, by number
   */
  void note(RunContext context, StageOutput stage, List<Fill> fills) {
    Path file = fillsFile(context);
    if (fills.isEmpty()) {
      stage.input(file);
    } else {
      stage.context(file);
      FillRange range = new FillRange(fills.get(0).number(), fills.get(fills.size() - 1).number());
      stage.input(stage.rows(file, range));
    }
  }

  private Path fillsFile(RunContext context) {
    return context.path(given == null ? DEFAULT_FILLS : given);
  }

  /** A long shutdown has no fills, and needs no fills file. */
  private List<Fill> allFills(RunContext context) {
    Path file = fillsFile(context);
    if (given == null && !Files.exists(file)) {
      context.warn(context.shown(file) + " is not there: taken as days without fills");
      return List.of();
    }
    return FillsFile.read(file);
  }

  private Stretch byDays(RunContext context, StepPlanner planner) {
    if (to.isBefore(from)) {
      throw new UsageException(
          "the days run backwards: " + from + " is after " + to,
          Remedy.of("Swap --from and --to").or(Kind.GIVE_FILL_RANGE));
    }
    if (from.getYear() < 0 || to.getYear() > 9999) {
      throw new UsageException(
          "days have years of four digits, got " + from + " to " + to,
          Remedy.of("Give days as 2022-07-08").or(Kind.GIVE_FILL_RANGE));
    }
    TimeWindow period =
        new TimeWindow(
            from.atStartOfDay(ZoneOffset.UTC).toInstant(),
            to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    List<Fill> all = allFills(context);
    List<Fill> fills =
        all.stream()
            .filter(fill -> !fill.startStableBeam().isBefore(period.from()))
            .filter(fill -> fill.startStableBeam().isBefore(period.to()))
            .toList();
    return new Stretch(from + "_" + to, fills, planner.ofPeriod(all, period));
  }
}
