package org.pixelmon.radsim.merge;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.StringTokenizer;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.radsim.rows.SourceRow;
import org.pixelmon.radsim.rows.TimeBreak;

/** Writes merged profiles. */
public final class MergedFile {

  /** What stands for the number of bunches where it is not known. */
  private static final String NO_BUNCHES = "\t\t" + ProfileRow.NOT_APPLICABLE;

  private MergedFile() {}

  /**
   * Writes a merged profile: its rows as the fragments have them, byte for byte. Only a row without
   * the number of bunches gets a -999 for it, where others have it.
   *
   * @param fillKelvin temperature of a row for each hole, without fill, fluence and leakage
   *     current, K; empty to leave the holes
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  @SuppressWarnings("ReferenceEquality") // the same row, not one like it
  public static void write(Path file, MergedProfile profile, OptionalDouble fillKelvin) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write(profile.header().text());
          out.write('\n');
          Iterator<TimeBreak> holes = profile.holes().iterator();
          TimeBreak next = holes.hasNext() ? holes.next() : null;
          for (SourceRow row : profile.rows()) {
            if (next != null && next.after() == row) {
              if (fillKelvin.isPresent()) {
                out.write(filling(next, fillKelvin.getAsDouble(), profile));
                out.write('\n');
              }
              next = holes.hasNext() ? holes.next() : null;
            }
            out.write(row.text());
            out.write(lacksBunches(row, profile) ? NO_BUNCHES + "\n" : "\n");
          }
        });
  }

  private static String filling(TimeBreak hole, double kelvin, MergedProfile profile) {
    return ProfileFile.line(
        new ProfileRow(
            ProfileRow.NOT_APPLICABLE,
            hole.after().row().startSeconds(),
            hole.seconds(),
            kelvin,
            0,
            ProfileRow.NOT_APPLICABLE,
            OptionalInt.empty()),
        profile.header().withBunches());
  }

  private static boolean lacksBunches(SourceRow row, MergedProfile profile) {
    return profile.header().withBunches()
        && row.row().bunches().isEmpty()
        && new StringTokenizer(row.text()).countTokens() < 7;
  }
}
