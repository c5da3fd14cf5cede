package org.pixelmon.temperatures.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fluence.DetectorPart;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.fluence.ModuleFluence;
import org.pixelmon.core.fluence.PartFluence;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.limits.PpCrossSection;
import org.pixelmon.core.lumi.LumiSections;
import org.pixelmon.temperatures.readoutgroup.BeamHeating;
import org.pixelmon.temperatures.readoutgroup.FluenceCorrection;
import org.pixelmon.temperatures.readoutgroup.LuminosityRates;
import picocli.CommandLine.Option;

/** Whether and how temperatures are corrected for the instantaneous fluence. */
final class FluenceCorrectionOptions {

  @Option(
      names = {"--correct-for-fluence"},
      description =
          "Add what the particles warm biased sensors: 3e-8 K per n_eq/cm2/s, the field's mean over"
              + " the group's modules times luminosity rate times pp cross-section.")
  private boolean wanted;

  @Option(
      names = {"-fl", "--field", "--fluence-field"},
      paramLabel = "FILE",
      description =
          "ROOT file of 'pixelmon-fluence field' (default: the mean fluences of layers and rings in"
              + " config/).")
  private Path field;

  @Option(
      names = {"-l", "--lumi", "--input-lumi-file-name"},
      paramLabel = "FILE",
      description =
          "Luminosity file: take the fill's mean over its stable beams (default: the lumi section in"
              + " force at the measurement, from the archive or brilcalc).")
  private Path luminosity;

  @Option(
      names = {"-xsec", "--xsec", "--cross-section"},
      paramLabel = "MB",
      description =
          "Inelastic pp cross-section in mb for all fills (default: that of each fill's year in"
              + " config/eras.csv).")
  private Double crossSectionMb;

  /** Whether a correction is wanted. */
  boolean wanted() {
    return wanted;
  }

  /**
   * Checks the options by themselves.
   *
   * @throws UsageException when one of them has no effect, or the cross-section is none
   */
  void check() {
    if (!wanted && (field != null || luminosity != null || crossSectionMb != null)) {
      throw new UsageException(
          "-fl, -l and -xsec are for temperatures that are corrected for the fluence",
          "Add --correct-for-fluence.");
    }
    if (crossSectionMb != null) {
      PpCrossSection.check(crossSectionMb);
    }
  }

  /** The files that the correction is made of, beside lumi sections. */
  List<Path> inputs(RunContext context) {
    return Stream.of(field, luminosity).filter(Objects::nonNull).map(context::path).toList();
  }

  /**
   * What is added to the temperatures of some fills.
   *
   * @throws NoDataException when the archive lacks the lumi sections of all fills, or a module is
   *     outside the field
   */
  BeamHeating.Source source(RunContext context, List<ReadoutGroup> groups, List<Fill> fills) {
    return wanted
        ? new FluenceCorrection(
            groups, perCollision(context), crossSection(context), rates(context, fills))
        : (fill, at) -> BeamHeating.NONE;
  }

  /** What brilcalc would be asked for the correction, by command line; nothing without one. */
  List<String> wouldAsk(RunContext context, List<Fill> fills) {
    if (!wanted || luminosity != null) {
      return List.of();
    }
    try (LumiSections sections = LumiSections.planning(context.config())) {
      sections.of(fills);
      return sections.plan();
    }
  }

  private ToDoubleFunction<ReadoutGroup> perCollision(RunContext context) {
    if (field == null) {
      PartFluence means = PartFluence.load(context.config().configDir());
      return group -> means.of(DetectorPart.of(group.modules().get(0)));
    }
    ModuleFluence fluence =
        new ModuleFluence(FluenceField.read(context.path(field), FluenceField.ALL_PARTICLES));
    return group -> fluence.meanOf(group.modules());
  }

  private IntToDoubleFunction crossSection(RunContext context) {
    if (crossSectionMb != null) {
      return fill -> crossSectionMb;
    }
    Eras eras = Eras.load(context.config().configDir());
    return fill -> {
      OptionalDouble ofYear = eras.ppCrossSectionMb(fill);
      return ofYear.orElseThrow(
          () ->
              new UsageException(
                  "no pp cross-section is known for the year of fill " + fill,
                  Remedy.of("config/eras.csv holds those of the years: enter one")
                      .or(Kind.GIVE_CROSS_SECTION)));
    };
  }

  private LuminosityRates rates(RunContext context, List<Fill> fills) {
    if (luminosity != null) {
      return LuminosityRates.ofFills(LuminosityFile.read(context.path(luminosity), context::note));
    }
    try (LumiSections sections = LumiSections.open(context.config(), context.progress())) {
      LumiSections.Answer answer = sections.of(fills);
      if (answer.byFill().isEmpty()) {
        throw new NoDataException(
            "the archive lacks the lumi sections of fill " + context.fills(answer.missing()),
            Remedy.of(Kind.GO_ONLINE).or("take the mean of each fill from a luminosity file, -l"));
      }
      return LuminosityRates.ofSections(answer);
    }
  }
}
