package org.pixelmon.core.lumi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.fill.FillRange;

/**
 * What brilcalc is asked for.
 *
 * @param fills range of fills
 * @param normtag file or name of the calibration to use, brilcalc's online values if empty
 * @param beamStatus only lumi sections with this beam status, for example {@code STABLE BEAMS}; all
 *     if empty
 */
public record BrilcalcRequest(
    FillRange fills, Optional<String> normtag, Optional<String> beamStatus) {

  /** All lumi sections of the fills, without a normtag: as the original asks. */
  public BrilcalcRequest(FillRange fills) {
    this(fills, Optional.empty(), Optional.empty());
  }

  /** Arguments behind {@code brilcalc}; luminosities in ub^-1, which keeps all digits. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("lumi");
    arguments.addAll(List.of("--begin", Integer.toString(fills.first())));
    arguments.addAll(List.of("--end", Integer.toString(fills.last())));
    arguments.addAll(List.of("-u", LuminosityUnit.INVERSE_MICROBARN.toString()));
    normtag.ifPresent(tag -> arguments.addAll(List.of("--normtag", tag)));
    beamStatus.ifPresent(status -> arguments.addAll(List.of("-b", status)));
    arguments.addAll(List.of("--output-style", "csv"));
    return arguments;
  }
}
