package org.pixelmon.core.cli;

import java.util.Locale;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.FittedParameter;

/** The result of a fit as data; the JSON file that it writes says more. */
public final class FitFields {

  private FitFields() {}

  /** The fields: status, chi2, the parameters with their errors. */
  public static Fields of(FitResult result) {
    return new Fields()
        .with("status", result.status().name().toLowerCase(Locale.ROOT))
        .with("usable", result.status().isUsable())
        .with("chi2", result.chi2())
        .with("ndf", result.ndf())
        .with("p_value", result.pValue())
        .with("points", result.points().used())
        .with("parameters", result.parameters().stream().map(FitFields::parameter).toList());
  }

  private static Fields parameter(FittedParameter parameter) {
    return new Fields()
        .with("name", parameter.name())
        .with("value", parameter.value())
        .with("error", parameter.error())
        .with("state", parameter.state().name().toLowerCase(Locale.ROOT));
  }
}
