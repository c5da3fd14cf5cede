package org.pixelmon.radsim.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.files.ProfileText;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.limits.Quantity;
import org.pixelmon.radsim.rows.SourceRow;

/**
 * Reads a profile as a simulation does: every line below the header is a step, fill, timestamp,
 * duration and fluence rate are whole numbers, time goes on from line to line.
 */
public final class ProfileChecker {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
  private static final int FLUENCE_COLUMN = 4;

  private final Limits limits;

  /** A checker that believes temperatures within limits. */
  public ProfileChecker(Limits limits) {
    this.limits = limits;
  }

  /**
   * Checks one profile.
   *
   * @throws BadInputException when the file is missing or does not begin with the header of a
   *     profile
   */
  public CheckedProfile check(Path file) {
    ProfileText text = ProfileFile.readText(file);
    List<String> faults = new ArrayList<>();
    List<SourceRow> rows = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      try {
        SourceRow row = new SourceRow(text.row(i), text.lines().get(i), file, text.number(i));
        String fault = fault(row, rows.isEmpty() ? null : rows.get(rows.size() - 1));
        if (!fault.isEmpty()) {
          faults.add(file + ":" + row.line() + ": " + fault);
        }
        rows.add(row);
      } catch (BadInputException e) {
        faults.add(e.getMessage());
      }
    }
    return new CheckedProfile(file, text.header().leakageUnit(), faults, rows);
  }

  /** What is wrong with a row in itself or after the one before; empty for nothing. */
  private String fault(SourceRow source, SourceRow before) {
    ProfileRow row = source.row();
    String fluence = source.text().strip().split("\\s+")[FLUENCE_COLUMN];
    if (!WHOLE.matcher(fluence).matches()) {
      return "fluence wants a whole number, got '" + fluence + "'";
    }
    if (row.fluenceRate() < 0) {
      return "a fluence rate is not below 0, got " + fluence;
    }
    if (!source.isStep()) {
      return "a step lasts longer than 0 s, got " + row.durationSeconds();
    }
    if (before != null && row.endSeconds() <= before.row().endSeconds()) {
      return "timestamp "
          + row.endSeconds()
          + " is not after that of the row before, "
          + before.row().endSeconds();
    }
    return limits.problem(Quantity.SILICON_TEMPERATURE, row.kelvin());
  }
}
