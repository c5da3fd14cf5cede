package org.pixelmon.core.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
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
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.progress.Progress;

/**
 * What a command works with.
 *
 * @param config settled settings
 * @param workingDirectory the folder the user stands in
 * @param outcome what the run has to say: files, counts, what is missing
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
    Outcome outcome,
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

  /** Tells the files made, one a line on standard output. */
  public void written(List<Path> files) {
    files.forEach(file -> outcome.file(file, shown(file).toString()));
  }

  /** A file made under the very name that the user gave: machines are told, people know. */
  public void made(Path file) {
    outcome.file(file);
  }

  /**
   * Shows a part of the result on standard output.
   *
   * @param name of the part for machines
   * @param lines the part for people
   * @param data the part for machines, see {@link Fields}; asked for only with {@code --json}
   */
  public void show(String name, Collection<String> lines, Supplier<?> data) {
    outcome.result(name, lines, data);
  }

  /**
   * Shows a table on standard output.
   *
   * @param name of the table for machines, which get columns and rows
   * @param csv the table with a header
   */
  public void showTable(String name, AtomicFile.TextWriter csv) {
    outcome.table(name, csv);
  }

  /**
   * Tells how many of something there are, for machines.
   *
   * @param what in the plural, lower case, words parted by {@code _}: {@code fills}
   */
  public void count(String what, long number) {
    outcome.count(what, number);
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

  /**
   * What was done, in a few words with how many of what: the last line on standard error, where the
   * time that it took is added; nothing when quiet.
   */
  public void summary(String words) {
    outcome.summary(MessageText.line(words));
  }

  /** The same for machines alone: people see it with -v, as {@link #detail}. */
  public void absent(Missing absent) {
    outcome.absent(List.of(absent));
  }

  /** Shows what remotes would be asked for in the place of work: addresses or command lines. */
  public void tellRequests(List<String> requests) {
    show("requests", requests, () -> requests);
    summary("dry run: nothing was asked or written");
  }

  /** A remark on standard error, unless quiet. */
  public void note(String line) {
    outcome.note(MessageText.line(line));
    if (!quiet) {
      err.println(MessageText.line(line));
    }
  }

  /**
   * What a partial result lacks, on standard error; shown even when quiet, because it explains the
   * exit code.
   *
   * @param line in words
   * @param missing the same for machines, each thing that is missing
   */
  public void missing(String line, Collection<Missing> missing) {
    outcome.missing(missing);
    err.println(MessageText.line(line));
  }

  /** The same of one thing. */
  public void missing(String line, Missing missing) {
    missing(line, List.of(missing));
  }

  /**
   * What is not there and need not be, such as channels that did not answer: a remark that leaves
   * the result whole. The parameters are as for {@link #missing(String, Collection)}.
   */
  public void absent(String line, Collection<Missing> absent) {
    outcome.absent(absent);
    note(line);
  }

  /** What is odd but spoils nothing, on standard error, also when quiet. */
  public void warn(String line) {
    outcome.warning(MessageText.line(line));
    err.println(MessageText.line(line));
  }

  /** A line that only -v shows, on standard error. */
  public void detail(String line) {
    if (verbosity > 0) {
      err.println(MessageText.line(line));
    }
  }
}
