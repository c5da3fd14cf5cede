package org.pixelmon.radsim.simulate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.radsim.check.CheckedProfile;
import org.pixelmon.radsim.check.ProfileChecker;
import org.pixelmon.radsim.damage.DamageStep;
import org.pixelmon.radsim.damage.Silicon;
import org.pixelmon.radsim.rows.SourceRow;
import org.pixelmon.radsim.rows.TimeBreak;

/** Reads one or more radiation profiles of the same sensors as one history. */
public final class HistoryReader {

  private final ProfileChecker checker;
  private final SensorArea area;
  private final Silicon silicon;

  /**
   * A reader.
   *
   * @param limits temperatures beyond them are refused
   * @param area of the sensors whose current is measured
   * @param silicon the sensor
   */
  public HistoryReader(Limits limits, SensorArea area, Silicon silicon) {
    this.checker = new ProfileChecker(limits);
    this.area = area;
    this.silicon = silicon;
  }

  /**
   * Reads profiles, whose order does not matter.
   *
   * @throws BadInputException when a file is no profile or a row cannot be: a duration that is not
   *     above 0, no temperature, time that goes back, an overlap with another row; the message
   *     names file and line
   * @throws NoDataException when there are no rows at all
   */
  public History read(List<Path> files) {
    List<CheckedProfile> profiles = new ArrayList<>();
    for (Path file : files) {
      CheckedProfile profile = checker.check(file);
      if (!profile.faults().isEmpty()) {
        throw new BadInputException(more(profile.faults()), "");
      }
      if (!profile.rows().isEmpty()) {
        profiles.add(profile);
      }
    }
    if (profiles.isEmpty()) {
      throw new NoDataException(
          files.size() == 1 ? files.get(0) + ": the profile has no rows" : "no profile has rows",
          "Make profiles with 'pixelmon-radsim prepare'.");
    }
    profiles.sort(Comparator.comparingLong(profile -> profile.rows().get(0).row().endSeconds()));
    List<SourceRow> rows = new ArrayList<>();
    profiles.forEach(profile -> rows.addAll(profile.rows()));
    return history(profiles, TimeBreak.in(rows));
  }

  private static String more(List<String> faults) {
    int others = faults.size() - 1;
    return faults.get(0)
        + (others == 0 ? "" : " (and " + others + (others == 1 ? " fault more)" : " faults more)"));
  }

  private History history(List<CheckedProfile> profiles, List<TimeBreak> breaks) {
    breaks.stream().filter(between -> !between.isHole()).findFirst().ifPresent(this::refuse);
    List<HistoryStep> steps = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    List<String> withoutData = new ArrayList<>();
    for (CheckedProfile profile : profiles) {
      CurrentUnit unit = unit(profile);
      if (!unit.remark().isEmpty()) {
        remarks.add(unit.remark());
      }
      if (!unit.problem().isEmpty()) {
        withoutData.add(unit.problem());
      }
      profile.rows().forEach(row -> steps.add(step(row.row(), unit)));
    }
    return new History(steps, breaks, remarks, withoutData, List.of());
  }

  private void refuse(TimeBreak overlap) {
    SourceRow before = overlap.before();
    throw BadInputException.at(
        overlap.after().file(),
        overlap.after().line(),
        "the step begins "
            + -overlap.seconds()
            + " s before that of "
            + before.file()
            + ":"
            + before.line()
            + " has ended");
  }

  private CurrentUnit unit(CheckedProfile profile) {
    double greatest =
        profile.rows().stream().mapToDouble(row -> row.row().leakage()).max().orElse(0);
    return greatest > 0
        ? CurrentUnit.of(
            profile.file(), profile.leakageUnit(), greatest, area.of(profile.file()), silicon)
        : new CurrentUnit(Double.NaN, "", "");
  }

  private static HistoryStep step(ProfileRow row, CurrentUnit unit) {
    return new HistoryStep(
        row.fill(),
        row.endSeconds(),
        new DamageStep(row.durationSeconds(), row.kelvin(), row.fluenceRate()),
        row.leakage() > 0 ? row.leakage() * unit.factor() : Double.NaN);
  }

  /**
   * The rows of profiles one after the other as the collaboration's code takes them, whatever they
   * hold.
   *
   * @throws BadInputException when a file is no profile or a line no row
   * @throws NoDataException when there are no rows at all
   */
  public static List<ProfileRow> readAll(List<Path> files) {
    List<ProfileRow> rows = new ArrayList<>();
    files.forEach(file -> rows.addAll(ProfileFile.read(file).rows()));
    if (rows.isEmpty()) {
      throw new NoDataException(
          "no profile has rows", "Make profiles with 'pixelmon-radsim prepare'.");
    }
    return rows;
  }
}
