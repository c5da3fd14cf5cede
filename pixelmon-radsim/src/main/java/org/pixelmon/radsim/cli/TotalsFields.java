package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.radsim.check.LuminosityEquivalent;
import org.pixelmon.radsim.check.ProfileTotals;
import org.pixelmon.radsim.check.ProfileTotals.Stretch;

/** The totals of a profile as data. */
final class TotalsFields {

  private TotalsFields() {}

  static Fields of(Path file, ProfileTotals totals, Optional<LuminosityEquivalent> luminosity) {
    return new Fields()
        .with("file", file)
        .with("rows", totals.rows())
        .with("start", Instant.ofEpochSecond(totals.startSeconds()))
        .with("end", Instant.ofEpochSecond(totals.endSeconds()))
        .with("steps_s", totals.durationSeconds())
        .with("span_s", totals.spanSeconds())
        .with("holes_s", totals.holeSeconds())
        .with("fluence_neq_cm2", totals.fluence())
        .with("luminosity_invfb", luminosity.map(LuminosityEquivalent::invFb))
        .with("fill_without_cross_section", luminosity.map(LuminosityEquivalent::fillWithout))
        .with("beam", stretch(totals.beam()))
        .with("no_beam", stretch(totals.noBeam()));
  }

  private static Fields stretch(Stretch stretch) {
    return new Fields().with("seconds", stretch.seconds()).with("mean_k", stretch.kelvin());
  }
}
