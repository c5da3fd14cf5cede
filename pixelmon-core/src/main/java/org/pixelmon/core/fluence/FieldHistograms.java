package org.pixelmon.core.fluence;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.root.RootEntry;
import org.pixelmon.core.root.RootHistogram2D;

/**
 * The histograms of fluence fields in a ROOT file, by the names that have been in use.
 *
 * <p>Today's name is {@code fluence_<particle>}. The first scripts of the original (getFluenceField
 * of 2020 and before) added beam energy and detector: {@code fluence_allpart_6500GeV_phase1}.
 */
final class FieldHistograms {

  private static final String SUFFIX_OF_OLD_NAMES = "(?:_(?:[0-9.]+[GT]eV|phase[0-9]))+";
  private static final Pattern WITH_CYCLE = Pattern.compile("(.*);([0-9]{1,5})");
  private static final int MAX_LISTED = 20;

  private final Path file;
  private final List<RootEntry> histograms;

  /**
   * @param entries all objects of the file
   */
  FieldHistograms(Path file, List<RootEntry> entries) {
    this.file = file;
    this.histograms =
        entries.stream().filter(entry -> entry.isReadAs(RootHistogram2D.class)).toList();
  }

  /**
   * The histogram of a particle's field: under today's name, under an older one, or the histogram
   * that is called {@code wanted} itself; each at the top of the file, or else in the directories
   * if there is only one.
   *
   * @param wanted a particle, or a histogram's name or path, perhaps with {@code ;cycle}
   * @throws UsageException when several have an equal claim
   */
  Optional<RootEntry> find(String wanted) {
    Matcher cycle = WITH_CYCLE.matcher(wanted);
    if (cycle.matches()) {
      int number = Integer.parseInt(cycle.group(2));
      return find(cycle.group(1), entry -> entry.cycle() == number);
    }
    return find(wanted, entry -> true);
  }

  private Optional<RootEntry> find(String wanted, Predicate<RootEntry> cycle) {
    String today = FluenceField.HISTOGRAM_PREFIX + wanted;
    Pattern older = Pattern.compile(Pattern.quote(today) + SUFFIX_OF_OLD_NAMES);
    String folder = wanted.substring(0, wanted.lastIndexOf('/') + 1);
    String inFolder = folder + FluenceField.HISTOGRAM_PREFIX + wanted.substring(folder.length());
    List<Predicate<RootEntry>> claims =
        List.of(
            entry -> entry.name().equals(today),
            entry -> older.matcher(entry.name()).matches(),
            entry -> entry.path().equals(inFolder),
            entry -> entry.path().equals(wanted),
            entry -> entry.name().equals(wanted));
    for (Predicate<RootEntry> claim : claims) {
      Predicate<RootEntry> atTop = entry -> entry.directory().isEmpty();
      Optional<RootEntry> found =
          only(claim.and(cycle).and(atTop)).or(() -> only(claim.and(cycle)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The newest cycle of the only histogram that a claim fits; empty when it fits none. */
  private Optional<RootEntry> only(Predicate<RootEntry> claim) {
    List<RootEntry> fitting = histograms.stream().filter(claim).toList();
    List<String> paths = fitting.stream().map(RootEntry::path).distinct().toList();
    if (paths.size() > 1) {
      throw new UsageException(
          "several histograms of "
              + file
              + " can be meant: "
              + String.join(", ", paths.subList(0, Math.min(paths.size(), MAX_LISTED))),
          "Say which one instead of the particle, for example " + paths.get(0) + ".");
    }
    return fitting.stream().max(Comparator.comparingInt(RootEntry::cycle));
  }

  /** The particles whose fields are among these objects, in their order; the first few. */
  static List<String> particles(List<RootEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.isReadAs(RootHistogram2D.class))
        .filter(entry -> entry.name().startsWith(FluenceField.HISTOGRAM_PREFIX))
        .map(entry -> entry.directory() + particleOf(entry.name()))
        .distinct()
        .limit(MAX_LISTED)
        .toList();
  }

  /** The particle in the name of a histogram, or the whole name; without slashes. */
  static String particleOf(String histogram) {
    String name =
        histogram.startsWith(FluenceField.HISTOGRAM_PREFIX)
            ? histogram.substring(FluenceField.HISTOGRAM_PREFIX.length())
            : histogram;
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
