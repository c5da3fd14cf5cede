package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.radsim.fitting.FittedRun;
import org.pixelmon.radsim.groups.GroupSimulations;
import org.pixelmon.radsim.scenario.Scenario;
import org.pixelmon.radsim.simulate.History;
import org.pixelmon.radsim.simulate.MeasuredVoltage;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulationRun;
import org.pixelmon.radsim.vary.VariedRun;

/** Simulates the profiles of one set of sensors after the other, all in the same way. */
final class ProfilesRun {

  private final RunContext context;
  private final SimulateChoices choices;
  private final Limits limits;
  private final SimulationRun simulation;
  private final Scenario scenario;

  ProfilesRun(
      RunContext context, SimulateChoices choices, Limits limits, SimulationRun simulation) {
    this.context = context;
    this.choices = choices;
    this.limits = limits;
    this.simulation = simulation;
    this.scenario = choices.after().scenario();
  }

  /**
   * What came of the profiles of one set of sensors.
   *
   * @param run the simulation, with fitted constants where these can be used
   * @param fit the fit, if one was wanted
   * @param varied the variations, if they were wanted
   * @param lacking what is missing of the profiles, for a manifest
   * @param isPartial whether anything is missing
   */
  record Result(
      SimulatedRun run,
      Optional<FittedRun> fit,
      Optional<VariedRun> varied,
      List<String> lacking,
      boolean isPartial) {}

  /**
   * Simulates profiles, and tells what they lack.
   *
   * @param profiles of one set of sensors
   * @param label what messages begin with that would not tell otherwise which profiles they mean
   */
  Result of(List<Path> profiles, String label) {
    SimulatedRun start = simulate(profiles);
    Optional<FittedRun> fit = choices.fitting().fit(context, start);
    SimulatedRun run = fit.filter(FittedRun::isUsable).map(FittedRun::after).orElse(start);
    Optional<VariedRun> varied = choices.variation().vary(context, run);
    boolean holes = tell(run.history());
    boolean partial = tell(fit, label) || holes;
    return new Result(run, fit, varied, lacking(run.history()), partial);
  }

  private SimulatedRun simulate(List<Path> files) {
    if (choices.original()) {
      return simulation.asCollaboration(files);
    }
    History history = simulation.history(files, limits, choices.area());
    return simulation.of(
        choices.model().model(),
        scenario.isEmpty() ? history : scenario.after(history, GroupSimulations.nameOf(files)));
  }

  /** Tells holes and what was left out; whether there is any of it. */
  private boolean tell(History history) {
    history.remarks().forEach(context::note);
    history
        .withoutData()
        .forEach(
            why ->
                context.missing(
                    why + "; -rog or --sensor-area says it",
                    Missing.of("measured currents", List.of(), why)));
    ProfileMessages messages = new ProfileMessages(context);
    messages.list("steps", history.holes(), messages::of);
    return !history.holes().isEmpty() || !history.withoutData().isEmpty();
  }

  /** Tells of a fit that is not to be used as it is; whether it is one. */
  private boolean tell(Optional<FittedRun> fit, String label) {
    if (fit.isEmpty() || fit.get().isUsable()) {
      return false;
    }
    String why =
        label
            + "fit: "
            + fit.get().result().status().text()
            + "; all other results are those of the constants as they were";
    context.missing(why, Missing.of("fit", List.of(), why));
    return true;
  }

  private List<String> lacking(History history) {
    ProfileMessages messages = new ProfileMessages(context);
    List<String> lacking = new ArrayList<>();
    history.holes().forEach(hole -> lacking.add(messages.of(hole)));
    lacking.addAll(history.withoutData());
    return lacking;
  }

  /** Writes what came of some profiles. */
  void write(
      SimulationFiles files, List<Path> profiles, Result result, List<MeasuredVoltage> voltages) {
    files.writeResults(result.run());
    result.varied().ifPresent(files::writeVariations);
    result.fit().ifPresent(fitted -> files.writeFit(fitted, profiles));
    if (!choices.tableOnly()) {
      files.writeGraphs(result.run());
      files.draw(result.run(), voltages, result.fit(), result.varied());
    }
  }
}
