package org.pixelmon.core.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.BadFills;
import org.pixelmon.core.fill.FillRange;
import picocli.CommandLine.Option;

/** The files about the run of the LHC that plots read: fills, bad fills and luminosity. */
public final class RunInputs {

  private static final Path OWN_BAD_FILLS = Path.of(FillsFile.BAD_FILLS);

  @Option(
      names = {"-f", "--fills", "--input-fills-file-name"},
      paramLabel = "FILE",
      defaultValue = FillsFile.DEFAULT,
      description = "Fills file (default: ${DEFAULT-VALUE}).")
  private Path fills;

  @Option(
      names = {"-bf", "--bad-fills", "--bad-fills-file-name"},
      paramLabel = "FILE",
      description =
          "Fills to leave out (default: " + FillsFile.BAD_FILLS + ", else config/bad_fills.txt).")
  private Path badFills;

  @Option(
      names = {"-l", "--lumi", "--input-lumi-file-name"},
      paramLabel = "FILE",
      defaultValue = LuminosityFile.DEFAULT,
      description = "Luminosity file (default: ${DEFAULT-VALUE}).")
  private Path luminosity;

  /**
   * Notes what plots are made of.
   *
   * @param ranges the fills of the plots
   */
  public void note(RunContext context, StageOutput stage, List<FillRange> ranges) {
    for (Path file : List.of(context.path(fills), context.path(luminosity))) {
      stage.context(file);
      ranges.forEach(range -> stage.input(stage.rows(file, range)));
    }
    Path bad = context.path(badFills == null ? OWN_BAD_FILLS : badFills);
    ranges.forEach(range -> stage.input(stage.choice(bad, range)));
  }

  /** The fills file. */
  public Path fillsFile(RunContext context) {
    return context.path(fills);
  }

  /** The luminosity file; need not exist. */
  public Path luminosityFile(RunContext context) {
    return context.path(luminosity);
  }

  /** The fills to leave out. */
  public BadFills badFills(RunContext context) {
    return BadFills.load(badFillsFile(context));
  }

  private Path badFillsFile(RunContext context) {
    if (badFills != null) {
      return context.path(badFills);
    }
    Path own = context.path(OWN_BAD_FILLS);
    return Files.exists(own) ? own : context.config().configDir().table("bad_fills.txt");
  }

  /**
   * The luminosity of each fill.
   *
   * @param required whether points need it; otherwise only the text above the plot does, and a file
   *     that is not there is an empty one
   */
  public NavigableMap<Integer, LuminosityFile.Entry> luminosity(
      RunContext context, boolean required) {
    Path file = context.path(luminosity);
    if (!required && !Files.exists(file)) {
      context.note(context.shown(file) + " is not there: no luminosity above the plot");
      return new TreeMap<>();
    }
    return LuminosityFile.read(file, context::note);
  }
}
