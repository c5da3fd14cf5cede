package org.pixelmon.currents.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fluence.PartFluence;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.limits.PpCrossSection;

/**
 * What fluences are computed from.
 *
 * @param fieldName name of the field; empty for the one that comes with the program
 * @param field mean fluence of each part per pp collision
 * @param eras pp cross-sections of the years
 * @param constantMb pp cross-section for all fills instead, mb
 */
public record FluenceSource(
    String fieldName, PartFluence field, Eras eras, OptionalDouble constantMb) {

  /** Energy of the beams that the field that comes with the program was computed for. */
  private static final String OWN_FIELD = "FLUKA field for 6.5 TeV beams";

  /**
   * Checks the cross-section.
   *
   * @throws UsageException when no pp cross-section is of that size
   */
  public FluenceSource {
    constantMb.ifPresent(PpCrossSection::check);
  }

  /**
   * pp cross-section of a fill, mb; empty where none is known.
   *
   * @throws UsageException when the fill is older than the eras and there is no constant
   */
  OptionalDouble crossSectionMb(int fill) {
    return constantMb.isPresent() ? constantMb : eras.ppCrossSectionMb(fill);
  }

  /** Part of a plot's file name: what gives other points than the program's own. */
  String fileSuffix() {
    String field = fieldName.isEmpty() ? "" : "_" + fieldName;
    return field + (constantMb.isPresent() ? "_" + megabarn() + "mb" : "");
  }

  /** What a plot says of the field, and of a cross-section of the user's own. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(fieldName.isEmpty() ? OWN_FIELD : "Field " + fieldName);
    if (constantMb.isPresent()) {
      notes.add("pp cross-section " + megabarn() + " mb");
    }
    return notes;
  }

  private String megabarn() {
    return PythonFloat.repr(constantMb.getAsDouble()).replaceFirst("\\.0$", "");
  }
}
