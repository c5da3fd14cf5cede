package org.pixelmon.currents.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.currents.report.findings.Finding;

/**
 * The findings that reports had, and since when: {@code seen_findings.csv} in the folder of the
 * report. A finding can become known long after its fills were, when later fills tell what would
 * have been expected of them, or when a row of the luminosity file goes.
 *
 * @param all what reports had found; of one kind and place no two overlap
 * @param isKept whether a report had written them down
 */
public record SeenFindings(List<Seen> all, boolean isKept) {

  private static final String NAME = "seen_findings.csv";
  private static final String HINT =
      "Delete it: the next report then calls new what was found in new fills.";

  /**
   * Something that was found.
   *
   * @param kind by which rule
   * @param where a readout group, a layer, a ring, a sensor or a cooling loop
   * @param first the first fill in which it was
   * @param last the last one
   * @param day UTC day of the first report that had it
   */
  public record Seen(String kind, String where, int first, int last, LocalDate day) {

    boolean isOf(Finding finding) {
      return kind.equals(name(finding.kind()))
          && where.equals(finding.where())
          && first <= finding.last()
          && finding.fills().get(0) <= last;
    }
  }

  /** Keeps a copy. */
  public SeenFindings {
    all = List.copyOf(all);
  }

  /**
   * Reads them.
   *
   * @param folder folder of the report
   * @throws BadInputException when the file is malformed; the message names the line
   */
  public static SeenFindings in(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return new SeenFindings(List.of(), false);
    }
    List<Seen> all = new ArrayList<>();
    for (CsvTable.Row row :
        CsvTable.read(file, HINT, "kind", "where", "first", "last", SeenFills.DAY).rows()) {
      all.add(
          new Seen(
              row.text("kind"),
              row.text("where"),
              row.integer("first"),
              row.integer("last"),
              SeenFills.day(row)));
    }
    return new SeenFindings(all, true);
  }

  /** The day of the first report that had a finding, also where it had fewer fills then. */
  public Optional<LocalDate> day(Finding finding) {
    return all.stream()
        .filter(seen -> seen.isOf(finding))
        .map(Seen::day)
        .min(Comparator.naturalOrder());
  }

  /**
   * These with the findings of a report that is made on some day. Those of other ranges stay known.
   *
   * @param fills the fills that reports knew, with those of this one: where no report had written
   *     down what it found, it is taken to have found what was in the fills it knew
   */
  public SeenFindings with(List<Finding> findings, SeenFills fills, LocalDate today) {
    List<Seen> now = new ArrayList<>(all);
    for (Finding finding : findings) {
      int first = finding.fills().get(0);
      int last = finding.last();
      LocalDate day = isKept ? today : fills.fills().get(finding.since()).day();
      for (Seen seen : List.copyOf(now)) {
        if (seen.isOf(finding)) {
          first = Math.min(first, seen.first());
          last = Math.max(last, seen.last());
          day = seen.day().isBefore(day) ? seen.day() : day;
          now.remove(seen);
        }
      }
      now.add(new Seen(name(finding.kind()), finding.where(), first, last, day));
    }
    return new SeenFindings(now, true);
  }

  /** Writes them into the folder of a report. */
  public void write(Path folder) {
    AtomicFile.writeTextIfNew(
        folder.resolve(NAME),
        out -> {
          out.write("kind,where,first,last,day\n");
          for (Seen seen : sorted()) {
            out.write(
                String.join(
                    ",",
                    seen.kind(),
                    CsvTable.quoted(seen.where()),
                    Integer.toString(seen.first()),
                    Integer.toString(seen.last()),
                    seen.day().toString()));
            out.write('\n');
          }
        });
  }

  private List<Seen> sorted() {
    return all.stream()
        .sorted(
            Comparator.comparing(Seen::kind).thenComparing(Seen::where).thenComparing(Seen::first))
        .toList();
  }

  private static String name(Finding.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
