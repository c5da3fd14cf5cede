package org.pixelmon.core.lumi;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.LumiSection;
import org.pixelmon.core.archive.LumiSectionFiles;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The luminosity of fills by lumi section, from the archive, read through to brilcalc: once a fill,
 * for a fill's sections do not change once it is over.
 *
 * <p>Not for use by several threads at once; several processes may share an archive.
 */
public final class LumiSections implements AutoCloseable {

  /** A fill that ended less long ago may get sections still: its answer is not kept. */
  private static final Duration SETTLED_AFTER = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(LumiSections.class);

  private final ArchiveLayout layout;
  private final Optional<BrilcalcClient> brilcalc;
  private final Clock clock;
  private final Progress progress;
  private final boolean planning;
  private final SortedSet<Integer> wouldAsk = new TreeSet<>();
  private ArchiveDatabase database;

  /**
   * Sections of an archive.
   *
   * @param brilcalc whom to ask for fills that the archive lacks; empty to stay offline
   * @param clock tells which fills ended long enough ago to be kept
   * @param progress told of each fill asked for
   */
  LumiSections(
      ArchiveLayout layout, Optional<BrilcalcClient> brilcalc, Clock clock, Progress progress) {
    this(layout, brilcalc, clock, progress, false);
  }

  private LumiSections(
      ArchiveLayout layout,
      Optional<BrilcalcClient> brilcalc,
      Clock clock,
      Progress progress,
      boolean planning) {
    this.planning = planning;
    this.layout = layout;
    this.brilcalc = layout.isDemo() ? Optional.empty() : brilcalc;
    this.clock = clock;
    this.progress = progress;
  }

  /** As the settings of the run say. */
  public static LumiSections open(Configuration config, Progress progress) {
    return of(config, progress, false);
  }

  /**
   * Answers from the archive alone and notes what brilcalc would be asked for ({@link #plan}), as
   * the settings of the run say.
   */
  public static LumiSections planning(Configuration config) {
    return of(config, Progress.NONE, true);
  }

  private static LumiSections of(Configuration config, Progress progress, boolean planning) {
    return new LumiSections(
        new ArchiveLayout(config.archiveDir()),
        config.offline() ? Optional.empty() : Optional.of(BrilcalcClient.of(config)),
        Clock.systemUTC(),
        progress,
        planning);
  }

  /** What brilcalc would have been asked so far, a command line a fill that the archive lacks. */
  public List<String> plan() {
    return brilcalc.stream()
        .flatMap(
            client ->
                wouldAsk.stream().map(fill -> client.commandLineByLumiSection(requestOf(fill))))
        .toList();
  }

  /**
   * Sections of fills.
   *
   * @param byFill those of each fill that is there; a fill without luminosity has none
   * @param missing fills that the archive lacks and brilcalc was not asked for or has no table of
   */
  public record Answer(SortedMap<Integer, SectionLuminosity> byFill, SortedSet<Integer> missing) {}

  /**
   * The sections of some fills, each read or asked for once.
   *
   * @throws org.pixelmon.core.error.SourceUnavailableException when brilcalc fails
   * @throws org.pixelmon.core.error.BadInputException when its output, or a file of the archive, is
   *     malformed
   * @throws org.pixelmon.core.error.OutputException when the archive cannot be written
   */
  public Answer of(Collection<Fill> fills) {
    SortedMap<Integer, SectionLuminosity> byFill = new TreeMap<>();
    try (LumiSectionFiles files = new LumiSectionFiles(layout, database())) {
      List<Fill> lacking = fills.stream().filter(fill -> !files.has(fill.number())).toList();
      if (planning) {
        lacking.forEach(fill -> wouldAsk.add(fill.number()));
      } else if (brilcalc.isPresent()) {
        byFill.putAll(fetch(brilcalc.get(), lacking, files));
      } else if (!lacking.isEmpty()) {
        layout.requireReadable();
      }
      SortedSet<Integer> missing = new TreeSet<>();
      lacking.forEach(fill -> missing.add(fill.number()));
      List<Integer> held =
          fills.stream().map(Fill::number).filter(fill -> !missing.contains(fill)).toList();
      files.read(held).forEach((fill, rows) -> byFill.put(fill, SectionLuminosity.of(rows)));
      missing.removeAll(byFill.keySet());
      return new Answer(byFill, missing);
    }
  }

  private SortedMap<Integer, SectionLuminosity> fetch(
      BrilcalcClient client, List<Fill> fills, LumiSectionFiles files) {
    SortedMap<Integer, SectionLuminosity> fetched = new TreeMap<>();
    for (Fill fill : fills) {
      progress.at("luminosity by section, fill", fetched.size(), fills.size());
      List<LumiSection> sections;
      try {
        sections = sections(fill.number(), client);
      } catch (NoDataException e) {
        LOG.warn("{}", e.getMessage());
        continue; // brilcalc's database does not reach to it: it may some day
      }
      if (fill.endStableBeam().plus(SETTLED_AFTER).isBefore(clock.instant())) {
        files.write(fill.number(), sections);
      }
      fetched.put(fill.number(), SectionLuminosity.of(sections));
    }
    return fetched;
  }

  private static BrilcalcRequest requestOf(int fill) {
    return new BrilcalcRequest(new FillRange(fill, fill));
  }

  private static List<LumiSection> sections(int fill, BrilcalcClient client) {
    BrilcalcTable<LumiSectionRow> table = client.byLumiSection(requestOf(fill));
    List<LumiSection> sections = new ArrayList<>();
    for (LumiSectionRow row : table.rows()) {
      sections.add(
          new LumiSection(
              row.run(),
              row.section(),
              row.time(),
              table.unit().toInverseMicrobarn(row.delivered()),
              table.unit().toInverseMicrobarn(row.recorded())));
    }
    sections.sort(
        Comparator.comparing(LumiSection::start)
            .thenComparingInt(LumiSection::run)
            .thenComparingInt(LumiSection::number));
    return sections;
  }

  private ArchiveDatabase database() {
    if (database == null) {
      database = ArchiveDatabase.open();
    }
    return database;
  }

  @Override
  public void close() {
    if (database != null) {
      database.close();
    }
  }
}
