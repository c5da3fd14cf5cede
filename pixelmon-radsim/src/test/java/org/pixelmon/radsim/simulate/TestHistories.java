package org.pixelmon.radsim.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.damage.DamageStep;

/** Invented histories: beams at 0 C with a warm stop in the middle. */
public final class TestHistories {

  /** 5 July 2022. */
  public static final double START = 1_657_000_000;

  private static final double HOURS_6 = 6 * 3600;
  private static final double COLD = 273.15;
  private static final double WARM = 293.15;

  private TestHistories() {}

  /** Without measured currents. */
  public static History steps(int count) {
    List<HistoryStep> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean warm = i > count / 2 && i <= count / 2 + 40;
      steps.add(
          new HistoryStep(
              warm ? ProfileRow.NOT_APPLICABLE : 8000 + i / 4,
              START + (i + 1) * HOURS_6,
              new DamageStep(HOURS_6, warm ? WARM : COLD, warm ? 0 : 2e7 * (1 + i % 3)),
              Double.NaN));
    }
    return History.of(steps);
  }

  /**
   * The same with the currents that a model gives, where there is beam.
   *
   * @param change what is made of each current, mA/cm2 at 0 C
   */
  public static History measured(
      int count, DamageModel model, ConstantSet constants, DoubleUnaryOperator change) {
    History history = steps(count);
    List<SimulatedStep> results = new SimulationRun(constants, 0).of(model, history).steps();
    List<HistoryStep> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      HistoryStep step = history.steps().get(i);
      boolean beam = step.conditions().rate() > 0;
      steps.add(
          new HistoryStep(
              step.fill(),
              step.endSeconds(),
              step.conditions(),
              beam ? change.applyAsDouble(results.get(i).perArea()) : Double.NaN));
    }
    return History.of(steps);
  }
}
