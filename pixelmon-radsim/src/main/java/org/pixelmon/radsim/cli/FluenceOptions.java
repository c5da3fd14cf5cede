package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FluenceFiles;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.fluence.GroupFluence;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.limits.PpCrossSection;
import picocli.CommandLine.Option;

/** Where the fluences of profiles come from. */
final class FluenceOptions {

  private static final Path ORIGINAL = Path.of(FluenceFiles.FIELD);

  @Option(
      names = {"-f", "--field", "--fluence-file"},
      paramLabel = "FILE",
      description =
          "ROOT file of 'pixelmon-fluence field' (default: the mean fluence of each group in the"
              + " phase-1 FLUKA field at 6.5 TeV in config/; with --original:"
              + " "
              + FluenceFiles.FIELD
              + ").")
  private Path field;

  @Option(
      names = {"-xsec", "--xsec", "--cross-section"},
      paramLabel = "MB",
      description =
          "Inelastic pp cross-section in mb for all fills (default: that of each fill's year in"
              + " config/eras.csv).")
  private Double crossSectionMb;

  /** Notes what fluences are made of. */
  void note(RunContext context, StageOutput stage, boolean asOriginal) {
    if (field != null || asOriginal) {
      stage.input(context.path(field == null ? ORIGINAL : field));
    }
  }

  GroupFluence fluence(
      RunContext context, Detector detector, List<ReadoutGroup> groups, boolean asOriginal) {
    if (field == null && !asOriginal) {
      return GroupFluence.load(context.config().configDir(), detector);
    }
    FluenceField read =
        FluenceField.read(
            context.path(field == null ? ORIGINAL : field), FluenceField.ALL_PARTICLES);
    return asOriginal ? GroupFluence.originalOf(read, groups) : GroupFluence.of(read, groups);
  }

  /**
   * The cross-section of each of these fills, mb.
   *
   * @throws UsageException when it is not known for one of them
   */
  IntToDoubleFunction crossSection(Eras eras, List<Fill> fills) {
    if (crossSectionMb != null) {
      double constant = crossSectionMb;
      PpCrossSection.check(constant);
      return fill -> constant;
    }
    for (Fill fill : fills) {
      if (eras.ppCrossSectionMb(fill.number()).isEmpty()) {
        throw new UsageException(
            "no pp cross-section is known for fill " + fill.number(),
            Remedy.of("config/eras.csv holds those of the years: enter one")
                .or(Kind.GIVE_CROSS_SECTION));
      }
    }
    return fill -> eras.ppCrossSectionMb(fill).orElseThrow();
  }
}
