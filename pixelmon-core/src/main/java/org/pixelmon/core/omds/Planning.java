package org.pixelmon.core.omds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchivePart;
import org.pixelmon.core.archive.ArchiveTable;

/** Notes the days that a run wants, in the place of the mirror that would fetch them. */
final class Planning {

  private final ArchiveLayout layout;
  private final Optional<OmdsSettings> asked;
  private final String source;
  private final Map<ArchiveTable, SortedSet<LocalDate>> days = new EnumMap<>(ArchiveTable.class);
  private final Map<ArchiveTable, LocalDate> furthest = new EnumMap<>(ArchiveTable.class);
  private boolean namesWanted;

  /**
   * Nothing is wanted so far.
   *
   * @param settings of the database; null for none
   * @param offline whether it may not be asked
   */
  Planning(ArchiveLayout layout, OmdsSettings settings, boolean offline) {
    this.layout = layout;
    this.asked = offline || layout.isDemo() ? Optional.empty() : Optional.ofNullable(settings);
    if (asked.isPresent()) {
      this.source = settings.toString();
    } else if (layout.isDemo()) {
      this.source = "nothing is fetched into a demo archive";
    } else {
      this.source = offline ? "offline: nothing is fetched" : "no OMDS is set: nothing is fetched";
    }
  }

  /** The run wants these days. */
  void want(ArchiveTable table, Collection<LocalDate> wanted) {
    days.computeIfAbsent(table, t -> new TreeSet<>()).addAll(wanted);
    if (table.isKeyedByDatapoint()) {
      wantNames();
    }
  }

  /** The run wants the names. */
  void wantNames() {
    namesWanted = true;
  }

  /** The run may want days from this one on, if it does not find what it looks for. */
  void mayWant(ArchiveTable table, LocalDate first) {
    furthest.merge(table, first, (a, b) -> a.isBefore(b) ? a : b);
  }

  /**
   * What would be asked for.
   *
   * @throws org.pixelmon.core.error.UsageException when the archive belongs to another source
   */
  MirrorPlan plan() {
    List<TablePlan> tables = new ArrayList<>();
    days.forEach((table, wanted) -> tables.add(plan(table, wanted)));
    boolean isAsked = tables.stream().anyMatch(TablePlan::isAsked);
    boolean names = asked.isPresent() && (isAsked || (namesWanted && !layout.hasNames()));
    List<ListedStatement> statements = new ArrayList<>();
    if (names) {
      new ArchivePart(layout.omds()).refuseOther(asked.get().archiveSource());
      OmdsStatements all = new OmdsStatements(asked.get());
      statements.addAll(all.general());
      tables.forEach(table -> statements.addAll(all.of(table.table(), kinds(table))));
    }
    return new MirrorPlan(layout.root(), source, tables, names, statements);
  }

  private TablePlan plan(ArchiveTable table, SortedSet<LocalDate> wanted) {
    SortedSet<LocalDate> there = new TreeSet<>();
    SortedSet<LocalDate> missing = new TreeSet<>();
    wanted.forEach(day -> (layout.isComplete(table, day) ? there : missing).add(day));
    SortedSet<LocalDate> compared = new TreeSet<>();
    List<DayRange> queries = List.of();
    if (asked.isPresent()) {
      queries = new Stretches(asked.get().daysPerScan()).of(missing);
      Set<LocalDate> young = new Recheck(layout, asked.get()).open(table);
      if (!missing.isEmpty() || !Collections.disjoint(wanted, young)) {
        compared.addAll(young);
      }
    }
    Optional<LocalDate> behind =
        Optional.ofNullable(furthest.get(table))
            .filter(day -> !missing.isEmpty() && day.isBefore(wanted.first()));
    return new TablePlan(table, there, missing, queries, compared, behind);
  }

  private static Set<OmdsStatements.OfTable> kinds(TablePlan plan) {
    Set<OmdsStatements.OfTable> kinds = EnumSet.noneOf(OmdsStatements.OfTable.class);
    if (plan.isAsked()) {
      kinds.add(OmdsStatements.OfTable.NEWEST);
    }
    if (!plan.compared().isEmpty()) {
      kinds.add(OmdsStatements.OfTable.CONTENTS);
    }
    if (!plan.queries().isEmpty()) {
      kinds.add(OmdsStatements.OfTable.SCAN);
    }
    return kinds;
  }
}
