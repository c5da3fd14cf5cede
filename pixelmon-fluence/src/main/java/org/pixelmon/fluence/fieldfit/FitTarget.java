package org.pixelmon.fluence.fieldfit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.fit.FitData;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.fluence.formula.Formula;

/** A part of a field that formulas are fitted to. */
public sealed interface FitTarget permits ProfileFit, PlaneFit {

  /** The points; x is the first coordinate of the formula, y the second. */
  FitData data();

  /**
   * File name of the outputs without extension.
   *
   * @param functionName what the user calls the formula
   */
  String name(String functionName);

  /** Which of its bins hold no number and are left out, for messages; empty when all do. */
  Optional<String> gaps();

  /** What it is, for the report: particle, coordinates, ranges. */
  Map<String, String> provenance();

  /**
   * Data, fit and pulls.
   *
   * @param formula that was fitted
   */
  List<NamedPlot> plots(Formula formula, FitResult result, CmsLabel label);

  /**
   * A plot.
   *
   * @param nameEnd what to add to the name of the outputs; may be empty
   * @param spec what it shows
   */
  record NamedPlot(String nameEnd, PlotSpec spec) {}
}
