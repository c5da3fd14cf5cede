package org.pixelmon.radsim.vary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.radsim.damage.Constant;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.simulate.History;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulatedStep;
import org.pixelmon.radsim.simulate.SimulationRun;

/**
 * Repeats a simulation with constants moved within their uncertainties: one after the other up and
 * down by its uncertainty, and all together, drawn independently of each other from {@link
 * SplitNormal}. The same simulation gives the same numbers each time.
 */
public final class Variation {

  /** Most steps at which results are kept: more make no difference to the eye. */
  private static final int MOST_POINTS = 2000;

  private static final long SEED = 20_240_612;

  private static final String VARYING = "varying constants";

  private final SimulatedRun run;
  private final List<Constant> varied;
  private final int[] at;
  private final Curves nominal;

  private Variation(SimulatedRun run) {
    this.run = run;
    this.varied =
        run.constants().all().stream()
            .filter(constant -> constant.minus() > 0 || constant.plus() > 0)
            .filter(constant -> isUsed(constant, run.model()))
            .toList();
    int size = run.steps().size();
    int points = Math.min(size, MOST_POINTS);
    this.at =
        IntStream.rangeClosed(1, points).map(i -> (int) ((long) size * i / points) - 1).toArray();
    this.nominal = Curves.of(run.steps(), at);
  }

  /** Constants of one model of leakage current change nothing in the other. */
  private static boolean isUsed(Constant constant, DamageModel model) {
    String group = constant.name().label().replaceFirst("\\..*", "");
    for (DamageModel other : DamageModel.values()) {
      if (other != model && group.equals(other.name().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Varies a simulation.
   *
   * @param run with the constants as they are; not as the collaboration's code computes
   * @param draws how often all constants are drawn together, at least 2
   * @param progress told of the simulations
   * @throws NoDataException when no constant of the model has an uncertainty
   */
  public static VariedRun of(SimulatedRun run, int draws, Progress progress) {
    if (draws < 2 || run.asCollaboration()) {
      throw new IllegalArgumentException("cannot vary this simulation " + draws + " times");
    }
    Variation variation = new Variation(run);
    if (variation.varied.isEmpty()) {
      throw new NoDataException(
          "no constant that the "
              + run.model().name().toLowerCase(Locale.ROOT)
              + " model or the depletion voltage uses has an uncertainty",
          "Name a file of constants with uncertainties.");
    }
    return variation.run(draws, progress);
  }

  private VariedRun run(int draws, Progress progress) {
    List<ConstantSet> sets = new ArrayList<>();
    for (Constant constant : varied) {
      sets.add(moved(constant, constant.value() - constant.minus()));
      sets.add(moved(constant, constant.value() + constant.plus()));
    }
    SplitNormal normal = new SplitNormal(new Random(SEED));
    for (int draw = 0; draw < draws; draw++) {
      ConstantSet set = run.constants();
      for (Constant constant : varied) {
        set = set.with(constant.name(), normal.draw(constant));
      }
      sets.add(set);
    }
    AtomicInteger done = new AtomicInteger();
    List<Curves> results =
        sets.parallelStream()
            .map(
                set -> {
                  Curves curves = simulated(set);
                  progress.at(VARYING, done.incrementAndGet(), sets.size());
                  return curves;
                })
            .toList();
    int singles = 2 * varied.size();
    return new VariedRun(
        points(results.subList(0, singles), results.subList(singles, results.size())),
        effects(results),
        draws);
  }

  /** The constants with one moved; not at all where there it would have no meaning. */
  private ConstantSet moved(Constant constant, double value) {
    return constant.name().problem(value).isEmpty()
        ? run.constants().with(constant.name(), value)
        : run.constants();
  }

  private Curves simulated(ConstantSet set) {
    History history = run.history();
    return Curves.of(new SimulationRun(set, run.celsius()).of(run.model(), history).steps(), at);
  }

  private List<VariedPoint> points(List<Curves> single, List<Curves> together) {
    List<VariedPoint> points = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      int point = i;
      SimulatedStep step = run.steps().get(at[i]);
      points.add(
          new VariedPoint(
              step.seconds(),
              step.fluence(),
              Spread.of(
                  nominal.current()[i],
                  single.stream().map(curves -> curves.current()[point]).toList(),
                  together.stream().mapToDouble(curves -> curves.current()[point]).toArray()),
              Spread.of(
                  nominal.volt()[i],
                  single.stream().map(curves -> curves.volt()[point]).toList(),
                  together.stream().mapToDouble(curves -> curves.volt()[point]).toArray())));
    }
    return points;
  }

  private List<Effect> effects(List<Curves> results) {
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < varied.size(); i++) {
      Curves lowered = results.get(2 * i);
      Curves raised = results.get(2 * i + 1);
      effects.add(
          new Effect(
              varied.get(i),
              lowered.lastCurrent() / nominal.lastCurrent() - 1,
              raised.lastCurrent() / nominal.lastCurrent() - 1,
              lowered.lastVolt() - nominal.lastVolt(),
              raised.lastVolt() - nominal.lastVolt()));
    }
    effects.sort(
        Comparator.comparingDouble(Effect::largest)
            .thenComparingDouble(Effect::largestVolt)
            .reversed());
    return effects;
  }
}
