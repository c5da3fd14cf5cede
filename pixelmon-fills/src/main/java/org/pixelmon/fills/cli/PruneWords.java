package org.pixelmon.fills.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchivePruning;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.FillRange;

/** Finds the files that the words of {@code prune} mean. */
record PruneWords(ArchiveLayout layout, RunContext context) {

  private static final String LUMI = "lumi";
  private static final Pattern DAYS =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:\\.\\.(\\d{4}-\\d\\d-\\d\\d))?");
  private static final Pattern FILLS = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

  /**
   * The files that are there.
   *
   * @throws UsageException when a word means nothing
   */
  List<Path> files(List<String> words) {
    ArchivePruning archive = new ArchivePruning(layout);
    List<Path> files = new ArrayList<>();
    String of = "";
    boolean open = false;
    for (String word : words) {
      Matcher days = DAYS.matcher(word);
      Matcher fills = FILLS.matcher(word);
      if (word.equals(LUMI) || table(word).isPresent()) {
        refuseWithoutRange(open, of);
        of = word;
        open = true;
      } else if (days.matches() && table(of).isPresent()) {
        LocalDate first = day(days.group(1));
        LocalDate last = days.group(2) == null ? first : day(days.group(2));
        if (last.isBefore(first)) {
          throw new UsageException("the range runs backwards: " + word, "Swap its days.");
        }
        files.addAll(archive.days(table(of).get(), first, last));
        open = false;
      } else if (fills.matches() && of.equals(LUMI)) {
        int first = Integer.parseInt(fills.group(1));
        int last = fills.group(2) == null ? first : Integer.parseInt(fills.group(2));
        files.addAll(archive.lumiSections(new FillRange(first, last)));
        open = false;
      } else if (days.matches() || fills.matches()) {
        throw new UsageException(
            "of which table is " + word + "?",
            "Name a table in front of days, and 'lumi' in front of fills.");
      } else {
        files.add(archive.file(file(word)));
      }
    }
    refuseWithoutRange(open, of);
    return files;
  }

  private static void refuseWithoutRange(boolean open, String of) {
    if (open) {
      throw new UsageException(
          "nothing is named after " + of,
          "Name days (2022-07-06, 2022-07-06..2022-07-08) after a table, fills after 'lumi'.");
    }
  }

  private static Optional<ArchiveTable> table(String name) {
    return Arrays.stream(ArchiveTable.values())
        .filter(table -> table.tableName().equals(name))
        .findFirst();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UsageException("there is no day " + text, "Days are like 2022-07-06.");
    }
  }

  /** The file that a word names, unless it is a misspelt table. */
  private Path file(String word) {
    List<String> known = new ArrayList<>(List.of(LUMI));
    Stream.of(ArchiveTable.values()).map(ArchiveTable::tableName).forEach(known::add);
    List<String> meant = Meant.nearest(word, known);
    Path file = path(word);
    if (!meant.isEmpty() && Files.notExists(file)) {
      throw new UsageException(
          "'" + word + "' is neither a table nor a file",
          Meant.hint(meant, "Tables are " + String.join(", ", known) + "."));
    }
    return file;
  }

  /** A file from where the user stands, or else from the home folder. */
  private Path path(String word) {
    Path here = context.workingDirectory().resolve(word).normalize();
    return Files.exists(here) ? here : context.path(Path.of(word));
  }
}
