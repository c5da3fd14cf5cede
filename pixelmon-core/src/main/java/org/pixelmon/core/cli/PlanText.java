package org.pixelmon.core.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.omds.DayRange;
import org.pixelmon.core.omds.MirrorPlan;
import org.pixelmon.core.omds.TablePlan;

/** What a dry run prints of the detector's records. */
final class PlanText {

  private PlanText() {}

  /** Days by table, then statements. */
  static List<String> lines(RunContext context, MirrorPlan plan) {
    List<String> lines = new ArrayList<>();
    lines.add("archive " + context.shown(plan.archive()));
    lines.add(plan.source());
    if (plan.fetchesNames()) {
      lines.add("names: would be asked for");
    }
    for (TablePlan table : plan.tables()) {
      add(table, lines);
    }
    lines.addAll(StatementsText.lines(plan.statements()));
    return lines;
  }

  private static void add(TablePlan table, List<String> lines) {
    String name = table.table().tableName();
    int all = table.there().size() + table.missing().size();
    String line =
        name + ": " + Counted.of(all, "day") + " wanted, " + table.there().size() + " there";
    if (!table.missing().isEmpty()) {
      line += ", " + table.missing().size() + " missing";
    }
    lines.add(line);
    if (!table.there().isEmpty()) {
      lines.add("  there: " + ranges(table.there()));
    }
    if (table.queries().isEmpty() && !table.missing().isEmpty()) {
      lines.add("  missing: " + ranges(table.missing()));
    }
    for (DayRange query : table.queries()) {
      lines.add("  would be fetched by one query: " + query);
    }
    if (!table.compared().isEmpty()) {
      lines.add("  would be compared once more: " + ranges(table.compared()));
    }
    table
        .furthest()
        .ifPresent(
            day ->
                lines.add(
                    "  where they have no record, days before them, as far as needed: " + day));
  }

  private static String ranges(SortedSet<LocalDate> days) {
    return DayRange.of(days).stream().map(DayRange::toString).collect(Collectors.joining(", "));
  }

  /** The same as data. */
  static Fields data(MirrorPlan plan) {
    return new Fields()
        .with("archive", plan.archive())
        .with("source", plan.source())
        .with("fetches_names", plan.fetchesNames())
        .with("tables", plan.tables().stream().map(PlanText::data).toList())
        .with("statements", StatementsText.data(plan.statements()));
  }

  private static Fields data(TablePlan table) {
    return new Fields()
        .with("table", table.table().tableName())
        .with("days_there", List.copyOf(table.there()))
        .with("days_missing", List.copyOf(table.missing()))
        .with("queries", table.queries().stream().map(PlanText::data).toList())
        .with("days_compared", List.copyOf(table.compared()))
        .with("back_to", table.furthest());
  }

  private static Fields data(DayRange days) {
    return new Fields().with("first", days.first()).with("last", days.last());
  }

  /** How much would be fetched, in a few words. */
  static String summary(MirrorPlan plan) {
    long missing = plan.tables().stream().mapToLong(table -> table.missing().size()).sum();
    long queries = plan.tables().stream().mapToLong(table -> table.queries().size()).sum();
    return "dry run: "
        + Counted.of(missing, "day")
        + " missing, "
        + Counted.of(queries, "query", "queries")
        + " would be sent for them";
  }
}
