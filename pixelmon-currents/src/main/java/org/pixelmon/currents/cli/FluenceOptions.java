package org.pixelmon.currents.cli;

import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.currents.analysis.CurrentType;
import org.pixelmon.currents.plot.FluenceAxis;
import org.pixelmon.currents.plot.RunText;
import org.pixelmon.currents.plot.XAxis;
import picocli.CommandLine.Option;

/** The fluence axis. */
final class FluenceOptions {

  @Option(
      names = "--fluence-field",
      paramLabel = "FILE",
      description =
          "ROOT file of 'pixelmon-fluence field' for the fluence axis (default: the mean fluences"
              + " of the phase-1 FLUKA field at 6.5 TeV in config/).")
  private Path field;

  FluenceAxis axis(
      RunContext context,
      Detector detector,
      RunText runText,
      List<XAxis> axes,
      CurrentType current) {
    return (series, fill) -> java.util.OptionalDouble.empty();
  }
}
