package org.pixelmon.fluence.cli;

import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.limits.PpCrossSection;
import picocli.CommandLine.Option;

/** The pp cross-section that turns fluence per collision into fluence per fb^-1. */
final class CrossSectionOptions {

  private static final String DEFAULT_ERA = "run3";

  @Option(
      names = {"-era", "--era"},
      paramLabel = "ERA",
      description =
          "Era whose pp cross-section is used, e.g. run2 (79.1 mb) or run3 (80 mb)"
              + " (default: run3).")
  private String era;

  @Option(
      names = {"-xsec", "--xsec", "--pp-cross-section"},
      paramLabel = "MB",
      description = "The pp cross-section itself in mb, instead of an era's.")
  private Double crossSectionMb;

  /** Whether either option was given. */
  boolean given() {
    return era != null || crossSectionMb != null;
  }

  /** The cross-section, mb. */
  double mb(RunContext context) {
    if (crossSectionMb == null) {
      Eras eras = Eras.load(context.config().configDir());
      return eras.ppCrossSectionMb(eras.named(era == null ? DEFAULT_ERA : era));
    }
    if (era != null) {
      throw new UsageException("--era and --xsec exclude each other", "Give one of them.");
    }
    PpCrossSection.check(crossSectionMb);
    return crossSectionMb;
  }
}
