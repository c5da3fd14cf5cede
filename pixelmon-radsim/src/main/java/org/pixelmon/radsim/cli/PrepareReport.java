package org.pixelmon.radsim.cli;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.io.Counted;
import org.pixelmon.radsim.profile.Gap;
import org.pixelmon.radsim.profile.ProfileBuilder;
import org.pixelmon.radsim.step.Skipped;
import org.pixelmon.radsim.step.StepPlan;

/**
 * Tells what is missing of some profiles: a line for each cause.
 *
 * @param context where to tell it
 * @param plan the steps
 * @param groups the readout groups
 * @param builder their profiles
 */
record PrepareReport(
    RunContext context, StepPlan plan, List<ReadoutGroup> groups, ProfileBuilder builder) {

  private static final int WARNINGS_SHOWN = 8;

  /** What is told of all gaps of one kind and reason. */
  private static final class Sum {
    private long rows;
    private int profiles;
  }

  /**
   * Refuses profiles of which every row had to be left out.
   *
   * @throws NoDataException when nothing is left
   */
  void refuseNothing() {
    if (builder.rows() == 0 && !plan.steps().isEmpty()) {
      String reason =
          builder.gaps(0).stream()
              .filter(gap -> gap.kind() == Gap.Kind.LEFT_OUT)
              .map(Gap::reason)
              .findFirst()
              .orElse("");
      throw new NoDataException(
          "no step has all its data: " + reason,
          reason.contains("archive")
              ? Remedy.of(Kind.GO_ONLINE).or(Kind.OTHER_ARCHIVE)
              : Remedy.of("Give a temperature with --gap-temperature"));
    }
  }

  /** Tells it; the exit code says whether anything is missing. */
  ExitCode tell() {
    tellSkipped();
    Map<Gap.Kind, Map<String, Sum>> sums = new EnumMap<>(Gap.Kind.class);
    for (int group = 0; group < groups.size(); group++) {
      addTo(sums, builder.gaps(group));
    }
    sums.remove(Gap.Kind.TOO_SHORT);
    boolean fault = false;
    for (Map.Entry<Gap.Kind, Map<String, Sum>> kind : sums.entrySet()) {
      fault |= kind.getKey().isFault();
      kind.getValue().forEach((reason, sum) -> tell(kind.getKey(), reason, sum));
    }
    context.count("profiles", groups.size());
    context.count("rows", builder.rows());
    context.summary(
        Counted.of(builder.rows(), "row")
            + " in "
            + Counted.of(groups.size(), "profile")
            + "; the .gaps.csv tell the gaps");
    return fault ? ExitCode.PARTIAL : ExitCode.OK;
  }

  /** A warning each, unless there are many: the file of gaps lists them all. */
  private void tellSkipped() {
    List<Skipped> skipped = plan.skipped();
    int shown = context.verbosity() > 0 ? skipped.size() : Math.min(skipped.size(), WARNINGS_SHOWN);
    skipped.forEach(each -> context.absent(Missing.of("steps", List.of(), words(each))));
    for (Skipped each : skipped.subList(0, shown)) {
      context.note(words(each));
    }
    if (shown < skipped.size()) {
      context.note("and " + (skipped.size() - shown) + " more such (-v lists them)");
    }
  }

  private static String words(Skipped skipped) {
    return "no rows from " + skipped.from() + " to " + skipped.to() + ": " + skipped.reason();
  }

  private static void addTo(Map<Gap.Kind, Map<String, Sum>> sums, List<Gap> gaps) {
    IdentityHashMap<Sum, Boolean> ofThis = new IdentityHashMap<>();
    for (Gap gap : gaps) {
      Sum sum =
          sums.computeIfAbsent(gap.kind(), kind -> new TreeMap<>())
              .computeIfAbsent(gap.reason(), reason -> new Sum());
      sum.rows += gap.steps();
      if (ofThis.put(sum, true) == null) {
        sum.profiles++;
      }
    }
  }

  private void tell(Gap.Kind kind, String reason, Sum sum) {
    String line =
        kind.quantity()
            + " "
            + kind.what()
            + " in "
            + Counted.of(sum.rows, "row")
            + " of "
            + Counted.of(sum.profiles, "profile")
            + ": "
            + reason;
    Missing missing = Missing.of(kind.quantity(), List.of(), line);
    if (kind.isFault()) {
      context.missing(line, missing);
    } else {
      context.absent(line, List.of(missing));
    }
  }

  /** What one profile lacks or had filled, a line for each kind and reason. */
  static List<String> summary(List<Gap> gaps) {
    SortedMap<String, Long> rows = new TreeMap<>();
    for (Gap gap : gaps) {
      String what = gap.kind().quantity() + " " + gap.kind().what() + ": " + gap.reason();
      rows.merge(what, (long) gap.steps(), Long::sum);
    }
    return rows.entrySet().stream()
        .map(each -> Counted.of(each.getValue(), "row") + ", " + each.getKey())
        .toList();
  }
}
