package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pixelmon.core.cli.PlotFormatOptions;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.fit.FitReport;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.plotfile.PlotFiles;
import org.pixelmon.core.root.RootFileWriter;
import org.pixelmon.radsim.fitting.FitPlot;
import org.pixelmon.radsim.fitting.FittedRun;
import org.pixelmon.radsim.simulate.DamageGraphs;
import org.pixelmon.radsim.simulate.DamagePlot;
import org.pixelmon.radsim.simulate.MeasuredVoltage;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulationPlots;
import org.pixelmon.radsim.simulate.SimulationTable;
import org.pixelmon.radsim.vary.VariationTables;
import org.pixelmon.radsim.vary.VariedRun;

/** Writes what a simulation gave, and tells what it wrote. */
final class SimulationFiles {

  private final RunContext context;
  private final SimulationNames names;
  private final PlotFormatOptions drawing;
  private final Origin origin;
  private final Consumer<List<Path>> manifest;
  private final PlotFiles plots;

  /**
   * Files of a simulation.
   *
   * @param origin whether what it is made of was measured
   * @param manifest notes files that were just written
   */
  SimulationFiles(
      RunContext context,
      SimulationNames names,
      PlotFormatOptions drawing,
      Origin origin,
      Consumer<List<Path>> manifest) {
    this.context = context;
    this.names = names;
    this.drawing = drawing;
    this.origin = origin;
    this.manifest = manifest;
    this.plots = drawing.output(context, names.plots());
  }

  /** The table of results. */
  void writeResults(SimulatedRun run) {
    write(names.table(), () -> SimulationTable.write(names.table(), run.steps()));
  }

  /** The graphs of results. */
  void writeGraphs(SimulatedRun run) {
    write(names.graphs(), () -> RootFileWriter.write(names.graphs(), DamageGraphs.of(run)));
  }

  /** The tables of variations. */
  void writeVariations(VariedRun varied) {
    Path band = names.beside("_varied.csv");
    Path effects = names.beside("_varied_constants.csv");
    write(band, () -> VariationTables.writeBand(band, varied));
    write(effects, () -> VariationTables.writeEffects(effects, varied));
  }

  /** The report of a fit, for people and for programs. */
  void writeFit(FittedRun fit, List<Path> profiles) {
    FitReport report = new FitReport(fit.result(), provenance(fit, profiles));
    Path text = names.beside("_fit.txt");
    Path json = names.beside("_fit.json");
    write(text, () -> AtomicFile.writeText(text, report.text()));
    write(json, () -> AtomicFile.writeText(json, report.json()));
  }

  private Map<String, String> provenance(FittedRun fit, List<Path> profiles) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put(
        "input",
        profiles.stream()
            .map(profile -> context.inHome(context.path(profile)).toString())
            .collect(Collectors.joining(" ")));
    lines.put("currents at", PythonFloat.number(fit.after().celsius()) + " C");
    lines.put(
        "error of each point",
        PythonFloat.number(fit.pointError()) + " of the larger of it and the median of all");
    lines.put("points left out as without high voltage", Integer.toString(fit.leftOut()));
    lines.put("errors scaled by sqrt(chi2/ndf)", fit.scaledErrors() ? "yes" : "no");
    return lines;
  }

  /** The plots. */
  void draw(
      SimulatedRun run,
      List<MeasuredVoltage> voltages,
      Optional<FittedRun> fit,
      Optional<VariedRun> varied) {
    SimulationPlots bare = new SimulationPlots(run, voltages, drawing.status());
    SimulationPlots results =
        varied.map(all -> bare.withBands(all.currentBand(), all.voltBand())).orElse(bare);
    List<DamagePlot> all = new ArrayList<>(results.all());
    fit.ifPresent(fitted -> all.add(FitPlot.of(fitted, drawing.status())));
    int done = 0;
    for (DamagePlot plot : all) {
      context.progress().at("drawing", done++, all.size());
      made(
          plots.write(
              names.name() + plot.name(), drawing.marked(plot.spec(), origin), plot::writePoints));
    }
    context.count("plots", all.size());
  }

  private void write(Path file, Runnable writing) {
    plots.write(file, writing);
    made(List.of(file));
  }

  private void made(List<Path> files) {
    manifest.accept(files);
    context.written(files);
  }
}
