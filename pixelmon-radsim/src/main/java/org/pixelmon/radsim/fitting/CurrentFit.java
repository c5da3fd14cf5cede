package org.pixelmon.radsim.fitting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fit.FitData;
import org.pixelmon.core.fit.FitParameter;
import org.pixelmon.core.fit.FitProblem;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.FitSettings;
import org.pixelmon.core.fit.LeastSquaresFit;
import org.pixelmon.core.fit.NumericalModel;
import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulatedStep;
import org.pixelmon.radsim.simulate.SimulationRun;

/**
 * Fits constants to measured leakage currents: minimises chi2 = sum ((data - model)/error)^2 over
 * {@link MeasuredPoints}.
 *
 * <p>The points of a fill share their temperature, their fluence and the calibration of the power
 * supply, so they are not independent: the errors of the parameters tell how well the data choose
 * between values, not how far both may be wrong together.
 */
public final class CurrentFit {

  /** The relative error where nobody says another one. */
  public static final double USUAL_ERROR = 0.05;

  /** Each evaluation is two simulations for each parameter and one more. */
  private static final int MOST_EVALUATIONS = 200;

  private final List<ConstantName> names;
  private final double pointError;
  private final boolean scaleErrors;

  private CurrentFit(List<ConstantName> names, double pointError, boolean scaleErrors) {
    if (!(pointError > 0) || Double.isInfinite(pointError)) {
      throw new UsageException(
          "the error of a measured current is above 0, got " + pointError, "Give 0.05 for 5 %.");
    }
    this.names = List.copyOf(names);
    this.pointError = pointError;
    this.scaleErrors = scaleErrors;
  }

  /**
   * A fit with points of a known error.
   *
   * @param pointError a share of the measured current
   * @throws UsageException when it is not above 0
   */
  public static CurrentFit withError(List<ConstantName> names, double pointError) {
    return new CurrentFit(names, pointError, false);
  }

  /**
   * A fit with points whose error is not known: {@link #USUAL_ERROR} is assumed, and the errors of
   * the parameters are multiplied by sqrt(chi2/ndf), so that they follow from the scatter of the
   * points.
   */
  public static CurrentFit withUnknownError(List<ConstantName> names) {
    return new CurrentFit(names, USUAL_ERROR, true);
  }

  /**
   * Fits.
   *
   * @param run the simulation with the start values
   * @throws NoDataException when there are fewer measured currents than parameters
   */
  public FittedRun fit(SimulatedRun run) {
    MeasuredPoints points = MeasuredPoints.of(run.steps(), pointError);
    if (points.size() == 0) {
      throw new NoDataException(
          "no step has a measured leakage current to fit to",
          "Give profiles with leakage currents.");
    }
    double[] seconds =
        Arrays.stream(points.steps()).mapToDouble(i -> run.steps().get(i).seconds()).toArray();
    FitProblem problem =
        new FitProblem(
            new NumericalModel(
                run.model().name().toLowerCase(Locale.ROOT),
                names.stream().map(ConstantName::label).toList(),
                scales(run.constants()),
                values -> predictions(run, points, values)),
            FitData.along(seconds, points.currents(), points.errors()),
            names.stream().map(name -> parameter(name, run.constants().value(name))).toList());
    FitResult result =
        new LeastSquaresFit(new FitSettings(MOST_EVALUATIONS, scaleErrors)).fit(problem);
    return new FittedRun(
        run, with(run, result.values()), result, pointError, scaleErrors, points.leftOut());
  }

  private double[] scales(ConstantSet constants) {
    return names.stream()
        .mapToDouble(name -> constants.value(name) > 0 ? constants.value(name) : 1)
        .toArray();
  }

  /** No constant of the models is below 0. */
  private static FitParameter parameter(ConstantName name, double start) {
    return FitParameter.free(name.label(), start).within(0, Double.POSITIVE_INFINITY);
  }

  /**
   * The currents of the model as the data were scaled at first: constants of the scaling between
   * temperatures move the data, and the model is moved the other way instead.
   */
  private double[] predictions(SimulatedRun run, MeasuredPoints points, double[] values) {
    double[] currents = new double[points.size()];
    for (int i = 0; i < values.length; i++) {
      if (!names.get(i).problem(values[i]).isEmpty()) {
        Arrays.fill(currents, Double.NaN);
        return currents;
      }
    }
    List<SimulatedStep> steps = with(run, values).steps();
    for (int i = 0; i < currents.length; i++) {
      SimulatedStep step = steps.get(points.steps()[i]);
      currents[i] = step.perArea() * points.currents()[i] / step.data();
    }
    return currents;
  }

  private SimulatedRun with(SimulatedRun run, double[] values) {
    ConstantSet constants = run.constants();
    for (int i = 0; i < values.length; i++) {
      constants = constants.with(names.get(i), values[i]);
    }
    return new SimulationRun(constants, run.celsius()).of(run.model(), run.history());
  }
}
