package org.pixelmon.fluence.field;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.TextFile;

/**
 * Units of a field as texts: a small file beside the ROOT file holds them.
 *
 * @param fluence unit of the field
 * @param r unit of r
 * @param z unit of z
 */
public record FieldUnits(String fluence, String r, String z) {

  /** The units of the fields we write. */
  public static final FieldUnits DEFAULT = new FieldUnits("n_{eq} cm^{-2}", "cm", "cm");

  private static final Remedy HINT =
      Remedy.of("make it with 'pixelmon-fluence field'").or(Kind.OTHER_UNITS_FILE);

  /** Writes the units; no line feed at the end, as the original has it. */
  public void write(Path file) {
    AtomicFile.writeText(file, "fluence: " + fluence + "\nr: " + r + "\nz: " + z);
  }

  /**
   * Reads units.
   *
   * @throws BadInputException when the file is missing, lacks one, or has a line without ': '
   */
  public static FieldUnits read(Path file) {
    Map<String, String> units = new HashMap<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).split(":", 2);
      if (parts.length < 2 && !lines.get(i).isBlank()) {
        throw BadInputException.at(
            file, i + 1, "expected <quantity>: <unit>, got '" + lines.get(i).strip() + "'");
      }
      units.put(parts[0].strip(), parts[parts.length - 1].strip());
    }
    return new FieldUnits(
        require(file, units, "fluence"), require(file, units, "r"), require(file, units, "z"));
  }

  private static List<String> lines(Path file) {
    try {
      return TextFile.lines(file);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
  }

  private static String require(Path file, Map<String, String> units, String quantity) {
    String unit = units.get(quantity);
    if (unit == null) {
      throw new BadInputException(file + ": the unit of " + quantity + " is missing", HINT);
    }
    return unit;
  }
}
