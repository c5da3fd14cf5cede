package org.pixelmon.core.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.error.MessageText;
import org.pixelmon.core.files.FillInputs;
import org.pixelmon.core.files.Fingerprints;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.progress.Progress;

/**
 * What a command works with.
 *
 * @param config settled settings
 * @param workingDirectory the folder the user stands in
 * @param out standard output: results only
 * @param err standard error
 * @param progress where long work tells how far it is
 * @param verbosity 0, or how often -v was given
 * @param quiet whether summaries are unwanted
 * @param command the command line, for the record of how files were made
 * @param version version of the program
 */
public record RunContext(
    Configuration config,
    Path workingDirectory,
    PrintWriter out,
    PrintWriter err,
    Progress progress,
    int verbosity,
    boolean quiet,
    String command,
    String version) {

  private static final int FILLS_SHOWN = 8;

  /** A path given by the user or a default, relative to the home folder. */
  public Path path(Path given) {
    return config.home().resolve(given).normalize();
  }

  /** A path for messages, as it works from where the user stands: relative below there. */
  public Path shown(Path path) {
    return below(workingDirectory, path);
  }

  /** A path for texts that outlive the run: relative to the home folder where it lies below it. */
  public Path inHome(Path path) {
    return below(config.home(), path);
  }

  private static Path below(Path folder, Path path) {
    Path absolute = path.toAbsolutePath();
    return absolute.startsWith(folder) && !absolute.equals(folder)
        ? folder.relativize(absolute)
        : absolute;
  }

  /** Prints the files made, one a line, on standard output. */
  public void written(List<Path> files) {
    files.forEach(file -> out.println(shown(file)));
  }

  /** For the files that this run makes: notes what they are made of. */
  public StageOutput stageOutput() {
    return new StageOutput(new Fingerprints(config), command, version);
  }

  /**
   * What the files of single fills are made of, beside what all files of the run are.
   *
   * @param fillsFile the fills file, of which each needs a row
   */
  public FillInputs fillInputs(StageOutput stage, Path fillsFile) {
    return new FillInputs(stage, fillsFile, archive(""));
  }

  /** The configured archive as an input, for the record of how files were made. */
  public Input archive(String part) {
    ArchiveLayout archive = new ArchiveLayout(config.archiveDir());
    return Input.of(
        inHome(archive.root()).toString(),
        part,
        archive.isDemo() ? Origin.INVENTED : Origin.MEASURED);
  }

  /**
   * Days of the configured archive as an input.
   *
   * @param fills at least one, by number
   */
  public Input archive(ArchiveTable table, List<Fill> fills) {
    return archive(
        table.tableName()
            + ", "
            + UtcDays.of(fills.get(0).startStableBeam())
            + " to "
            + UtcDays.of(fills.get(fills.size() - 1).endStableBeam()));
  }

  /** Fill numbers for a message: all of them with -v, else the first few and how many more. */
  public String fills(Collection<Integer> fills) {
    int shown = verbosity > 0 ? fills.size() : Math.min(fills.size(), FILLS_SHOWN);
    String first =
        fills.stream().limit(shown).map(String::valueOf).collect(Collectors.joining(", "));
    int more = fills.size() - shown;
    return more == 0 ? first : first + " and " + more + " more (-v lists them)";
  }

  /** One line of summary on standard error, unless quiet. */
  public void note(String line) {
    if (!quiet) {
      err.println(MessageText.line(line));
    }
  }

  /**
   * What a partial result lacks, on standard error; shown even when quiet, because it explains the
   * exit code.
   */
  public void missing(String line) {
    err.println(MessageText.line(line));
  }

  /** A line that only -v shows, on standard error. */
  public void detail(String line) {
    if (verbosity > 0) {
      err.println(MessageText.line(line));
    }
  }
}
