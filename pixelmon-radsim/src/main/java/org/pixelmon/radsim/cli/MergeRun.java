package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.io.Counted;
import org.pixelmon.radsim.merge.Fragment;
import org.pixelmon.radsim.merge.MergedFile;
import org.pixelmon.radsim.merge.MergedHeader;
import org.pixelmon.radsim.merge.MergedProfile;
import org.pixelmon.radsim.merge.ProfileMerger;
import org.pixelmon.radsim.profile.LeakageUnit;
import org.pixelmon.radsim.rows.TimeBreak;

/** Merges, tells what is odd, and knows in the end how it went. */
final class MergeRun {

  private final RunContext context;
  private final OptionalDouble fillKelvin;
  private final Optional<LeakageUnit> unit;
  private final boolean strict;
  private final StageOutput stage;
  private final ProfileMessages messages;
  private final List<String> refused = new ArrayList<>();
  private final List<String> withoutRows = new ArrayList<>();
  private boolean odd;
  private int written;
  private long rows;

  /**
   * A run.
   *
   * @param fillKelvin temperature of rows for holes, K; empty to leave them
   * @param unit unit of all leakage currents; empty to believe the headers
   * @param strict whether what is odd is refused
   * @param stage gets to know each file and what is odd in it
   */
  MergeRun(
      RunContext context,
      OptionalDouble fillKelvin,
      Optional<LeakageUnit> unit,
      boolean strict,
      StageOutput stage) {
    this.context = context;
    this.stage = stage;
    this.fillKelvin = fillKelvin;
    this.unit = unit;
    this.strict = strict;
    this.messages = new ProfileMessages(context);
  }

  /** Makes one profile. */
  void merge(List<Path> files, Path target) {
    List<Fragment> fragments = files.stream().map(Fragment::read).toList();
    MergedProfile merged =
        ProfileMerger.merge(MergedHeader.of(fragments, unit.map(LeakageUnit::label)), fragments);
    report(merged);
    String oddities = oddities(merged);
    if (merged.rows().isEmpty()) {
      withoutRows.add(
          context.shown(target) + ": no rows in " + Counted.of(fragments.size(), "profile"));
    } else if (strict && !oddities.isEmpty()) {
      refused.add(context.shown(target) + " is not without fault: " + oddities);
    } else {
      MergedFile.write(target, merged, fillKelvin);
      stage.made(
          List.of(target), files, List.of(), oddities.isEmpty() ? List.of() : List.of(oddities));
      context.note(summary(fragments, merged));
      context.written(List.of(target));
      rows += merged.rows().size();
      odd |= !oddities.isEmpty();
      written++;
    }
  }

  /**
   * How it went.
   *
   * @throws BadInputException when a profile was refused
   * @throws NoDataException when there was nothing to write
   */
  ExitCode end() {
    if (!refused.isEmpty()) {
      int more = refused.size() - 1;
      throw new BadInputException(
          refused.get(0) + (more == 0 ? "" : ", and so are " + more + " more"),
          "Not written. Mend the profiles, or merge without being strict.");
    }
    if (written == 0) {
      throw new NoDataException(withoutRows.get(0), "Were the profiles made to the end?");
    }
    messages.list("rows", withoutRows, text -> text);
    context.count("profiles", written);
    context.count("rows", rows);
    context.summary(Counted.of(written, "profile") + " written");
    return odd || !withoutRows.isEmpty() ? ExitCode.PARTIAL : ExitCode.OK;
  }

  private void report(MergedProfile merged) {
    messages.list("rows", merged.disagreements(), messages::of);
    messages.list("rows", merged.withoutDuration(), messages::ofNoStep);
    messages.list("steps", merged.overlaps(), messages::of);
    if (fillKelvin.isEmpty()) {
      messages.list("steps", merged.holes(), messages::of);
    } else {
      merged.holes().forEach(hole -> context.detail("filled: " + messages.of(hole)));
    }
  }

  /** How much there is to report, in words; empty for nothing. */
  private String oddities(MergedProfile merged) {
    List<String> words = new ArrayList<>();
    addCount(words, merged.disagreements().size(), "time at which rows disagree");
    addCount(words, merged.withoutDuration().size(), "row without a duration");
    addCount(words, merged.overlaps().size(), "overlap");
    if (fillKelvin.isEmpty()) {
      addCount(words, merged.holes().size(), "hole");
    }
    return String.join(", ", words);
  }

  private static void addCount(List<String> words, int count, String what) {
    if (count > 0) {
      words.add(Counted.of(count, what));
    }
  }

  private String summary(List<Fragment> fragments, MergedProfile merged) {
    long empty = fragments.stream().filter(fragment -> fragment.rows().isEmpty()).count();
    long holeSeconds = merged.holes().stream().mapToLong(TimeBreak::seconds).sum();
    String filled = fillKelvin.isEmpty() ? "" : ", filled with " + fillKelvin.getAsDouble() + " K";
    return Counted.of(fragments.size(), "profile")
        + (empty == 0 ? "" : " (" + empty + " without rows)")
        + ", "
        + Counted.of(merged.rows().size(), "row")
        + ", "
        + merged.duplicates()
        + " given more than once, "
        + Counted.of(merged.holes().size(), "hole")
        + (holeSeconds == 0 ? "" : " of " + holeSeconds + " s in all" + filled);
  }
}
