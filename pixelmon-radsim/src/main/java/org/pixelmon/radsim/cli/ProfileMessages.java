package org.pixelmon.radsim.cli;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.radsim.merge.Disagreement;
import org.pixelmon.radsim.rows.SourceRow;
import org.pixelmon.radsim.rows.TimeBreak;

/** What is odd about the rows of profiles, in words. */
final class ProfileMessages {

  private static final int SHOWN = 8;

  private final RunContext context;

  ProfileMessages(RunContext context) {
    this.context = context;
  }

  /**
   * Tells each: to people all of them with -v, else the first few and how many more.
   *
   * @param what kind of thing, as in {@link Missing}
   */
  <T> void list(String what, List<T> odd, Function<T, String> words) {
    int shown = context.verbosity() > 0 ? odd.size() : Math.min(odd.size(), SHOWN);
    odd.subList(0, shown).forEach(one -> context.missing(words.apply(one), of(what, words, one)));
    if (shown < odd.size()) {
      context.missing(
          "... and " + (odd.size() - shown) + " more like this (-v lists them)",
          odd.subList(shown, odd.size()).stream().map(one -> of(what, words, one)).toList());
    }
  }

  private static <T> Missing of(String what, Function<T, String> words, T one) {
    return Missing.of(what, List.of(), words.apply(one));
  }

  /** A hole or an overlap, with its length. */
  String of(TimeBreak between) {
    String from = time(between.before().row().endSeconds());
    String to = time(between.after().row().startSeconds());
    return between.isHole()
        ? "hole of "
            + between.seconds()
            + " s from "
            + from
            + " to "
            + to
            + ", before "
            + place(between.after())
        : "overlap of "
            + -between.seconds()
            + " s from "
            + to
            + " to "
            + from
            + ": "
            + place(between.after())
            + " begins before "
            + place(between.before())
            + " ends";
  }

  /** Rows that disagree, with all they say. */
  String of(Disagreement disagreement) {
    SourceRow kept = disagreement.kept();
    return "rows disagree at "
        + time(kept.row().endSeconds())
        + ": kept "
        + values(kept)
        + ", left out "
        + disagreement.others().stream().map(this::values).collect(Collectors.joining(", "));
  }

  /** A row that is no step. */
  String ofNoStep(SourceRow row) {
    return "left out " + values(row) + ": its duration is " + row.row().durationSeconds() + " s";
  }

  private String values(SourceRow row) {
    return "'" + row.values() + "' (" + place(row) + ")";
  }

  private String place(SourceRow row) {
    return context.shown(row.file()) + ":" + row.line();
  }

  /** A time of a profile: {@code 2022-07-05T14:47:08Z}. */
  static String time(long seconds) {
    return Instant.ofEpochSecond(seconds).toString();
  }
}
