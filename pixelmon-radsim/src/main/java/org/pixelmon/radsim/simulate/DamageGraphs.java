package org.pixelmon.radsim.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.root.GraphAxes;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.root.RootGraph;
import org.pixelmon.core.root.RootPoints;
import org.pixelmon.core.root.RootStyle;
import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.damage.ConstantSet;

/**
 * Results as the 32 ROOT graphs that the collaboration's simulation writes, under its names, so
 * that macros written for them work.
 */
public final class DamageGraphs {

  private static final String FLUENCE = "Fluence [n_{eq}/cm^{2}]";
  private static final String FLUENCE_AS_WRITTEN = "Fluence [n_{eq}/cm^{2}";
  private static final String DATE = "Date (UTC)";
  private static final String DATE_AS_WRITTEN = "Date [days]";
  private static final int BLACK = 1;
  private static final int FULL_CIRCLE = 20;

  private final List<SimulatedStep> steps;
  private final ConstantSet constants;
  private final boolean asWritten;
  private final String at;
  private final List<RootGraph> graphs = new ArrayList<>();

  private DamageGraphs(SimulatedRun run) {
    this.steps = run.steps();
    this.constants = run.constants();
    this.asWritten = run.asCollaboration();
    this.at = "I_{leak} (@" + PythonFloat.number(run.celsius()) + " C) ";
  }

  /** The graphs of a simulation; as the collaboration's, their titles have its slips, too. */
  public static List<RootGraph> of(SimulatedRun run) {
    DamageGraphs all = new DamageGraphs(run);
    all.addCurrents();
    all.addDoping();
    all.addDefects();
    all.addConditions();
    return List.copyOf(all.graphs);
  }

  private void addCurrents() {
    String perVolume = asWritten ? "I_{leak} (@%d C) [mA/cm^{3}]" : at + "[mA/cm^{3}]";
    String perModule = asWritten ? at + "[mA],  1 ROG" : at + "[mA] per module";
    both("G_i", "G_{i} [A/cm^{3}]", SimulatedStep::current);
    both("alpha", "#alpha [A/cm]", SimulatedStep::alpha);
    byDate("I_leak", at + "[mA/cm^{2}]", SimulatedStep::perArea);
    byFluence(
        "I_leak",
        FLUENCE,
        asWritten ? "I_{leak} [mA/cm^{2}]" : at + "[mA/cm^{2}]",
        SimulatedStep::perArea);
    add(
        "I_leak_vs_fill",
        "Fill",
        at + "[mA/cm^{2}]",
        SimulatedStep::fill,
        step -> asWritten || step.isInFill() ? step.perArea() : Double.NaN);
    byDate("I_leak_volume", perVolume, SimulatedStep::perVolume);
    byFluence("I_leak_volume", FLUENCE, at + "[mA/cm^{3}]", SimulatedStep::perVolume);
    byDate("I_leak_per_module", perModule, SimulatedStep::perModule);
    byFluence(
        "I_leak_per_module",
        asWritten ? DATE_AS_WRITTEN : FLUENCE,
        at + "[mA] per module",
        SimulatedStep::perModule);
    byDate("I_leak_per_module_data", perModule, SimulatedStep::dataPerModule);
    byFluence(
        "I_leak_per_module_data", FLUENCE, at + "[mA] per module", SimulatedStep::dataPerModule);
    both("powerconsumption", "P [mW/cm^{2}]", SimulatedStep::power);
  }

  private void addDoping() {
    both("Nacceptors", "N_{acceptor} [1/cm^{3}]", step -> step.doping().acceptors());
    both("Ndonors", "N_{donor} [1/cm^{3}]", step -> step.doping().donors());
    both("Neff", "N_{eff} [1/cm^{3}]", step -> step.doping().effective());
    both("U_dep", "U_{dep} [V]", SimulatedStep::depletionVolt);
  }

  /** Defects over what a unit of fluence makes of them. */
  private void addDefects() {
    double madeShort = constants.value(ConstantName.DOPING_G_A);
    double madeStable = constants.value(ConstantName.DOPING_G_C);
    double madeReverse = constants.value(ConstantName.DOPING_G_Y);
    defects("benef_anneal_g1", "1/cm^{2}", step -> step.doping().shortTerm() / madeShort);
    defects("constdamage_g1", "1/cm^{2}", step -> step.doping().stable() / madeStable);
    defects("nadefects_g1", "1/cm^{2}", step -> step.doping().neutral() / madeReverse);
    defects("revers_anneal_g1", "1/cm^{2}", step -> step.doping().reverse() / madeReverse);
    defects("donor", "1/cm^{3}", step -> step.doping().donors());
  }

  private void defects(String name, String unit, ToDoubleFunction<SimulatedStep> value) {
    byDate("N_" + name, "N_{dep, " + name + "} [" + (asWritten ? "V" : unit) + "]", value);
  }

  private void addConditions() {
    byDate("fluence", FLUENCE, SimulatedStep::fluence);
    byDate(
        "flux",
        "Flux [n_{eq}/cm^{2}/s]",
        step -> asWritten && Double.isNaN(step.data()) ? Double.NaN : step.rate());
    byDate("temperature", "Temperature [K]", SimulatedStep::kelvin);
    byFluence(
        "temperature",
        asWritten ? FLUENCE_AS_WRITTEN : FLUENCE,
        "Temperature [K]",
        SimulatedStep::kelvin);
  }

  private void both(String name, String title, ToDoubleFunction<SimulatedStep> value) {
    byDate(name, title, value);
    byFluence(name, FLUENCE, title, value);
  }

  private void byDate(String name, String title, ToDoubleFunction<SimulatedStep> value) {
    add(name, asWritten ? DATE_AS_WRITTEN : DATE, title, SimulatedStep::seconds, value);
  }

  private void byFluence(
      String name, String xTitle, String title, ToDoubleFunction<SimulatedStep> value) {
    add(name + "_vs_fluence", xTitle, title, SimulatedStep::fluence, value);
  }

  private void add(
      String name,
      String xTitle,
      String title,
      ToDoubleFunction<SimulatedStep> x,
      ToDoubleFunction<SimulatedStep> y) {
    List<SimulatedStep> shown =
        steps.stream().filter(step -> Double.isFinite(y.applyAsDouble(step))).toList();
    boolean dates = !name.contains("_vs_");
    graphs.add(
        new RootGraph(
            name,
            name,
            new GraphAxes(xTitle, dates ? RootAxis.utc("%d/%m/%y") : "", title),
            RootPoints.of(
                shown.stream().mapToDouble(x).toArray(), shown.stream().mapToDouble(y).toArray()),
            RootStyle.markers(BLACK, FULL_CIRCLE),
            "P"));
  }
}
