package org.pixelmon.currents.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.fluence.PartFluence;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.currents.analysis.CurrentType;
import org.pixelmon.currents.plot.FluenceAxis;
import org.pixelmon.currents.plot.FluenceSource;
import org.pixelmon.currents.plot.RunText;
import org.pixelmon.currents.plot.XAxis;
import picocli.CommandLine.Option;

/** Where the fluence axis gets its field from. */
final class FluenceOptions {

  @Option(
      names = {"--field", "--fluence-field"},
      paramLabel = "FILE",
      description =
          "ROOT file of 'pixelmon-fluence field' for the fluence axis (default: the mean fluences"
              + " of the phase-1 FLUKA field at 6.5 TeV in config/).")
  private Path field;

  @Option(
      names = {"-xsec", "--xsec", "--cross-section"},
      paramLabel = "MB",
      description =
          "pp cross-section in mb for the fluence axis, for all fills (default: that of each fill's"
              + " year in config/eras.csv).")
  private Double crossSectionMb;

  /** Refuses a fluence axis for currents that are not those of one layer or ring. */
  void check(List<XAxis> axes, CurrentType current) {
    if (axes.contains(XAxis.FLUENCE) && !current.perReadoutGroup()) {
      throw new UsageException(
          "a power supply feeds several layers, which see different fluences",
          "Use -x_axes lumi or fill for this current.");
    }
  }

  /** The file of the field, if one was given. */
  List<Path> files(RunContext context) {
    return field == null ? List.of() : List.of(context.path(field));
  }

  /** Another field gives other points: its name goes into those of the plots. */
  private String fieldName() {
    return field == null ? "" : field.getFileName().toString().replaceFirst("\\.root$", "");
  }

  FluenceAxis axis(RunContext context, Detector detector, RunText runText) {
    PartFluence means =
        field == null
            ? PartFluence.load(context.config().configDir())
            : PartFluence.of(
                FluenceField.read(context.path(field), FluenceField.ALL_PARTICLES), detector);
    OptionalDouble constant =
        crossSectionMb == null ? OptionalDouble.empty() : OptionalDouble.of(crossSectionMb);
    return new FluenceAxis(
        new FluenceSource(fieldName(), means, runText.eras(), constant), runText.luminosity());
  }
}
