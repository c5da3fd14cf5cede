package org.pixelmon.core.lumi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What brilcalc says beside its table. Source of the forms: brilws, brilcalc_main.py. Behind the
 * summary it warns of lumi sections whose sums are not what they seem ({@code #WARN: unknown
 * deadtime while CMS is on}, then {@code #run [sections]} for each run: their recorded luminosity
 * counts as 0) and, without a {@code #}, of runs that the normtag does not cover.
 *
 * @param words what it says, in one line
 * @param runs the runs it names, each on a line of its own
 * @param changesSums whether luminosities are missing or other than they seem
 */
public record BrilcalcRemark(String words, Set<Integer> runs, boolean changesSums) {

  /** What speaks of the program and not of luminosities. */
  private static final List<String> OF_THE_PROGRAM =
      List.of("deprecat", "futurewarning", "syntaxwarning", "version", "obsolete", "out of date");

  /** Keeps a copy. */
  public BrilcalcRemark {
    runs = Set.copyOf(runs);
  }

  /** Whether luminosities count as recorded 0 because the deadtime is not known. */
  public boolean isOfDeadtime() {
    return words.toLowerCase(Locale.ROOT).contains("deadtime");
  }

  /**
   * Collects the remarks of an output.
   *
   * @param lines all lines
   * @param header index of the header
   * @param sums index of the sums of the summary
   */
  static List<BrilcalcRemark> find(List<String> lines, int header, int sums) {
    List<Gathered> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean inTable = i >= header && i <= sums;
      String line = lines.get(i);
      String text = line.strip();
      if (text.isEmpty() || isNothing(text) || i == header) {
        continue;
      }
      boolean comment = text.startsWith("#");
      String bare = comment ? text.substring(1).strip() : text;
      boolean detail = comment ? ProgramWords.isRow(bare) : Character.isWhitespace(line.charAt(0));
      if (i > sums && detail && !found.isEmpty()) {
        found.get(found.size() - 1).add(bare);
      } else if (comment ? isWarning(bare) || bare.startsWith("(") : !inTable) {
        found.add(new Gathered(bare, i > sums));
      }
    }
    return found.stream().map(Gathered::remark).toList();
  }

  /** The check of a list of lumi sections that found nothing. */
  private static boolean isNothing(String line) {
    return line.endsWith(": []");
  }

  private static boolean isWarning(String text) {
    return text.regionMatches(true, 0, "warn", 0, 4) || text.regionMatches(true, 0, "error", 0, 5);
  }

  /** A remark whose further lines are to come. */
  private static final class Gathered {

    private final StringBuilder words;
    private final Set<Integer> runs = new TreeSet<>();
    private final boolean behindSummary;

    Gathered(String first, boolean behindSummary) {
      this.words = new StringBuilder(first);
      this.behindSummary = behindSummary;
    }

    void add(String line) {
      words.append(" | ").append(line);
      try {
        runs.add(Integer.parseInt(line.split(" ", 2)[0]));
      } catch (NumberFormatException e) {
        return; // words without a run
      }
    }

    BrilcalcRemark remark() {
      String small = words.toString().toLowerCase(Locale.ROOT);
      boolean ofSums =
          (behindSummary || small.contains("warn") || small.contains("error"))
              && OF_THE_PROGRAM.stream().noneMatch(small::contains);
      return new BrilcalcRemark(words.toString(), runs, ofSums);
    }
  }
}
