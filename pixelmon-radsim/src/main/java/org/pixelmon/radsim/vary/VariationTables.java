package org.pixelmon.radsim.vary;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;

/** Variations of a simulation as CSV tables. */
public final class VariationTables {

  private static final String BAND_HEADER =
      "timestamp_s,fluence_neq_cm2"
          + ",I_leak_mA_cm2,I_leak_lower,I_leak_upper,I_leak_least,I_leak_greatest"
          + ",U_dep_V,U_dep_lower,U_dep_upper,U_dep_least,U_dep_greatest\n";

  private static final String EFFECT_HEADER =
      "constant,value,minus,plus,unit,I_leak_minus_share,I_leak_plus_share,U_dep_minus_V"
          + ",U_dep_plus_V\n";

  private VariationTables() {}

  /**
   * Writes how far the results move, a row for each point.
   *
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  public static void writeBand(Path file, VariedRun run) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write(BAND_HEADER);
          for (VariedPoint point : run.points()) {
            out.write(PythonFloat.number(point.seconds()));
            number(out, point.fluence());
            spread(out, point.current());
            spread(out, point.volt());
            out.write('\n');
          }
        });
  }

  /**
   * Writes what each constant does to the last results, a row for each; the last row, {@code all},
   * is of all constants together: the ends of 68 % of the draws.
   *
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  public static void writeEffects(Path file, VariedRun run) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write(EFFECT_HEADER);
          for (Effect effect : run.effects()) {
            out.write(effect.constant().name().label());
            number(out, effect.constant().value());
            number(out, effect.constant().minus());
            number(out, effect.constant().plus());
            out.write("," + effect.constant().name().unit());
            number(out, effect.currentMinus());
            number(out, effect.currentPlus());
            number(out, effect.voltMinus());
            number(out, effect.voltPlus());
            out.write('\n');
          }
          Spread current = run.last().current();
          Spread volt = run.last().volt();
          out.write("all,,,,");
          number(out, current.lower() / current.value() - 1);
          number(out, current.upper() / current.value() - 1);
          number(out, volt.lower() - volt.value());
          number(out, volt.upper() - volt.value());
          out.write('\n');
        });
  }

  private static void spread(Writer out, Spread spread) throws IOException {
    number(out, spread.value());
    number(out, spread.lower());
    number(out, spread.upper());
    number(out, spread.least());
    number(out, spread.greatest());
  }

  private static void number(Writer out, double value) throws IOException {
    out.write(',');
    out.write(Double.isFinite(value) ? PythonFloat.repr(value) : "");
  }
}
