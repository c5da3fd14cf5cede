package org.pixelmon.radsim.profile;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import org.pixelmon.core.files.ProfileGapsFile;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.fluence.FluenceNormalisation;
import org.pixelmon.core.fluence.GroupFluence;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.radsim.conditions.Conditions;
import org.pixelmon.radsim.step.Skipped;
import org.pixelmon.radsim.step.Step;
import org.pixelmon.radsim.step.StepPlan;

/**
 * Makes the profiles of many readout groups together: all steps of all groups are asked of the
 * archive at once, a year after the other.
 *
 * <p>Fluence rate = fluence of a collision [n_eq/cm^2] x luminosity per time [fb^-1/s] x pp
 * cross-section [mb] x 10^12 mb fb ({@link FluenceNormalisation}).
 */
public final class ProfileBuilder implements Closeable {

  private final List<ReadoutGroup> groups;
  private final double[] fluencePerCollision;
  private final IntToDoubleFunction crossSectionMb;
  private final ProfileForm form;
  private final List<GapLog> gaps = new ArrayList<>();
  private final ProfileSpool spool;
  private final long[] rows;

  /**
   * A builder of profiles without rows yet.
   *
   * @param fluence fluence of the groups, n_eq/cm^2 per collision
   * @param crossSectionMb pp cross-section of a fill, mb
   */
  public ProfileBuilder(
      List<ReadoutGroup> groups,
      GroupFluence fluence,
      IntToDoubleFunction crossSectionMb,
      ProfileForm form) {
    this.groups = List.copyOf(groups);
    this.fluencePerCollision = groups.stream().mapToDouble(fluence::of).toArray();
    this.crossSectionMb = crossSectionMb;
    this.form = form;
    this.rows = new long[groups.size()];
    groups.forEach(group -> gaps.add(new GapLog()));
    this.spool = new ProfileSpool(form.withBunches());
  }

  /**
   * Makes all rows; throws as the source does.
   *
   * @param told hears each line
   */
  public void build(
      StepPlan plan, Conditions.Source source, Consumer<String> told, Progress progress) {
    for (Skipped skipped : plan.skipped()) {
      Gap gap = new Gap(Gap.Kind.TOO_SHORT, skipped.reason(), skipped.from(), skipped.to(), 0, 0);
      gaps.forEach(log -> log.add(gap));
    }
    long done = 0;
    for (List<Step> chunk : Chunks.of(plan.steps())) {
      progress.at("steps", done, plan.steps().size());
      Conditions conditions = source.at(chunk);
      double[] collisions = perCollisionRates(chunk, conditions);
      for (int group = 0; group < groups.size(); group++) {
        List<ProfileRow> made = rows(chunk, conditions, collisions, group);
        rows[group] += made.size();
        spool.add(group, made, told);
      }
      done += chunk.size();
    }
  }

  /** Asks a source for all that {@link #build} asks it for, and makes nothing of it. */
  public static void ask(StepPlan plan, Conditions.Source source) {
    Chunks.of(plan.steps()).forEach(source::at);
  }

  /** Fluence rate of each step per fluence of a collision, 1/s. */
  private double[] perCollisionRates(List<Step> steps, Conditions conditions) {
    double[] rates = new double[steps.size()];
    for (int i = 0; i < rates.length; i++) {
      if (steps.get(i).isInFill()) {
        double crossSection = crossSectionMb.applyAsDouble(steps.get(i).fill().getAsInt());
        rates[i] = FluenceNormalisation.perInvFb(1, crossSection) * conditions.invFbPerSecond(i);
      }
    }
    return rates;
  }

  private List<ProfileRow> rows(
      List<Step> steps, Conditions conditions, double[] collisions, int group) {
    RowMaker maker = new RowMaker(groups.get(group), group, form, gaps.get(group));
    List<ProfileRow> made = new ArrayList<>(steps.size());
    for (int i = 0; i < collisions.length; i++) {
      double rate = fluencePerCollision[group] * collisions[i];
      Optional<ProfileRow> row = maker.row(conditions, i, steps.get(i), rate);
      row.ifPresent(made::add);
    }
    return made;
  }

  /** Number of rows of all groups. */
  public long rows() {
    long sum = 0;
    for (long ofGroup : rows) {
      sum += ofGroup;
    }
    return sum;
  }

  /** The gaps of a group. */
  public List<Gap> gaps(int group) {
    return gaps.get(group).all();
  }

  /**
   * Writes the profile of a group and, beside it, its gaps.
   *
   * @throws org.pixelmon.core.error.OutputException when a file cannot be written
   */
  public void write(int group, Path file) {
    spool.publish(group, file, form.unitLabel());
    ProfileGapsFile.write(
        ProfileGapsFile.of(file), gaps(group).stream().map(ProfileBuilder::line).toList());
  }

  private static ProfileGapsFile.Line line(Gap gap) {
    return new ProfileGapsFile.Line(
        gap.from(),
        gap.to(),
        gap.steps(),
        gap.kind().quantity(),
        gap.kind().what(),
        gap.reason(),
        gap.hoursBack());
  }

  /** Removes what was kept on disk meanwhile. */
  @Override
  public void close() {
    spool.close();
  }
}
