package org.pixelmon.currents.cli;

import java.util.List;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.currents.analysis.CurrentType;
import org.pixelmon.currents.plot.FluenceAxis;
import org.pixelmon.currents.plot.RunText;
import org.pixelmon.currents.plot.XAxis;

/** The fluence axis. */
final class FluenceOptions {

  FluenceAxis axis(
      RunContext context,
      Detector detector,
      RunText runText,
      List<XAxis> axes,
      CurrentType current) {
    return (series, fill) -> java.util.OptionalDouble.empty();
  }
}
