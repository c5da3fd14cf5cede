package org.pixelmon.core.fluence;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.io.NumberText;

/** The energy of a beam as the names of fields' files state it: {@code ..._phase1_6500GeV.root}. */
final class BeamEnergy {

  private static final Pattern ENERGY =
      Pattern.compile("(?<![0-9A-Za-z.])([0-9]+(?:[.p][0-9]+)?)(GeV|TeV)(?![0-9A-Za-z])");

  private static final double GEV_PER_TEV = 1000;

  private BeamEnergy() {}

  /** The energy in GeV; empty when the name has none. */
  static OptionalDouble ofFile(Path file) {
    Matcher energy = ENERGY.matcher(file.getFileName().toString());
    if (!energy.find()) {
      return OptionalDouble.empty();
    }
    double inGev = energy.group(2).equals("TeV") ? GEV_PER_TEV : 1;
    return NumberText.finite(energy.group(1).replace('p', '.')).stream()
        .map(number -> number * inGev)
        .findFirst();
  }
}
