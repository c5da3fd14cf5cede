package org.pixelmon.radsim.simulate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;

/**
 * Results as a CSV table, a row for each step, with the fewest digits that read back to the same
 * numbers; what does not apply is empty.
 */
public final class SimulationTable {

  private static final String HEADER =
      "timestamp_s,fill,temperature_K,fluence_neq_cm2,G_i_A_cm3,alpha_A_cm,I_leak_mA_cm2,"
          + "I_leak_volume_mA_cm3,I_leak_per_module_mA,Nacceptor_cm3,Ndonor_cm3,Neff_cm3,U_dep_V,"
          + "data_mA_cm2\n";

  private SimulationTable() {}

  /**
   * Writes results.
   *
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  public static void write(Path file, List<SimulatedStep> steps) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write(HEADER);
          for (SimulatedStep step : steps) {
            write(out, step);
          }
        });
  }

  private static void write(Writer out, SimulatedStep step) throws IOException {
    out.write(PythonFloat.number(step.seconds()));
    out.write(',');
    out.write(step.isInFill() ? Integer.toString(step.fill()) : "");
    number(out, step.kelvin());
    number(out, step.fluence());
    number(out, step.current());
    number(out, step.alpha());
    number(out, step.perArea());
    number(out, step.perVolume());
    number(out, step.perModule());
    number(out, step.doping().acceptors());
    number(out, step.doping().donors());
    number(out, step.doping().effective());
    number(out, step.depletionVolt());
    number(out, step.data());
    out.write('\n');
  }

  private static void number(Writer out, double value) throws IOException {
    out.write(',');
    out.write(Double.isFinite(value) ? PythonFloat.repr(value) : "");
  }
}
