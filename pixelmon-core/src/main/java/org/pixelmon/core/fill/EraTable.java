package org.pixelmon.core.fill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;
import org.pixelmon.core.limits.PpCrossSection;

/** Reads {@code config/eras.csv} and checks that its eras fit together. */
final class EraTable {

  private static final String HINT =
      "The detector's tables come with the program: restore the folder config/ from it.";

  private EraTable() {}

  /** The eras by name, in the file's order. */
  static Map<String, Era> load(ConfigDir config) {
    CsvTable table =
        CsvTable.read(
            config.table("eras.csv"),
            HINT,
            "era",
            "kind",
            "first_fill",
            "last_fill",
            "label",
            "sqrt_s_tev",
            "pp_cross_section_mb");
    Map<String, Era> eras = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Era era = era(row);
      check(era, row, List.copyOf(eras.values()));
      if (eras.putIfAbsent(era.name(), era) != null) {
        throw row.error("era " + era.name() + " is given twice");
      }
    }
    if (eras.values().stream().noneMatch(era -> era.kind() == Era.Kind.YEAR)) {
      throw new BadInputException(table.file() + ": the table has no year", HINT);
    }
    return eras;
  }

  private static Era era(Row row) {
    Era.Kind kind = kind(row);
    if (kind == Era.Kind.YEAR && !row.text("era").matches("20[0-9]{2}")) {
      throw row.error("a year wants a name like 2022, got '" + row.text("era") + "'");
    }
    boolean open = row.text("last_fill").isEmpty();
    int last = open ? Integer.MAX_VALUE : row.integer("last_fill");
    return new Era(
        row.text("era"),
        kind,
        fills(row, row.integer("first_fill"), last),
        row.text("label"),
        optional(row, "sqrt_s_tev"),
        crossSection(row));
  }

  private static Era.Kind kind(Row row) {
    return switch (row.text("kind")) {
      case "year" -> Era.Kind.YEAR;
      case "run" -> Era.Kind.RUN;
      case "phase" -> Era.Kind.PHASE;
      default ->
          throw row.error("unknown kind '" + row.text("kind") + "': expected year, run or phase");
    };
  }

  private static FillRange fills(Row row, int first, int last) {
    try {
      return new FillRange(first, last);
    } catch (UsageException e) {
      throw row.error("first_fill " + first + " and last_fill " + last + " are no range of fills");
    }
  }

  private static OptionalDouble crossSection(Row row) {
    OptionalDouble mb = optional(row, "pp_cross_section_mb");
    String problem = mb.isPresent() ? PpCrossSection.problem(mb.getAsDouble()) : "";
    if (!problem.isEmpty()) {
      throw row.error(problem);
    }
    return mb;
  }

  private static OptionalDouble optional(Row row, String column) {
    if (row.text(column).isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = row.number(column);
    if (value <= 0) {
      throw row.error(column + " must be above 0, got " + value);
    }
    return OptionalDouble.of(value);
  }

  private static void check(Era era, Row row, List<Era> before) {
    switch (era.kind()) {
      case YEAR -> checkYear(era, row, before);
      case RUN -> checkRun(era, row, before);
      case PHASE -> checkPhase(era, row, before);
    }
  }

  private static void checkYear(Era year, Row row, List<Era> before) {
    if (year.sqrtSTeV().isEmpty()) {
      throw row.error("sqrt_s_tev is missing: a year needs it");
    }
    List<Era> years = before.stream().filter(era -> era.kind() == Era.Kind.YEAR).toList();
    if (years.isEmpty()) {
      return;
    }
    Era previous = years.get(years.size() - 1);
    if (previous.isOpenEnded() || year.fills().first() != previous.fills().last() + 1) {
      throw row.error(
          "first_fill must follow the last fill of "
              + previous.name()
              + ": no fill may fall between two years, or into both");
    }
    if (Integer.parseInt(year.name()) <= Integer.parseInt(previous.name())) {
      throw row.error("year " + year.name() + " stands after " + previous.name());
    }
  }

  private static void checkRun(Era run, Row row, List<Era> before) {
    List<Era> years = before.stream().filter(era -> era.kind() == Era.Kind.YEAR).toList();
    if (years.stream().noneMatch(year -> year.fills().first() == run.fills().first())) {
      throw row.error("first_fill of a run must be the first fill of a year above");
    }
    if (years.stream().noneMatch(year -> year.fills().last() == run.fills().last())) {
      throw row.error("last_fill of a run must be the last fill of a year above");
    }
  }

  private static void checkPhase(Era phase, Row row, List<Era> before) {
    if (!phase.name().equals("phase0") && !phase.name().equals("phase1")) {
      throw row.error("unknown phase '" + phase.name() + "': expected phase0 or phase1");
    }
    for (Era other : before) {
      if (other.kind() == Era.Kind.PHASE && other.fills().last() >= phase.fills().first()) {
        throw row.error("first_fill must be above the last fill of " + other.name());
      }
    }
  }
}
