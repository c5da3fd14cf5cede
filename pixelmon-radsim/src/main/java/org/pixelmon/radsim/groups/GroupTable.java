package org.pixelmon.radsim.groups;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;

/** Simulations of readout groups as a CSV table, a row for each group. */
public final class GroupTable {

  private static final String HEADER =
      "readout_group,steps,end_s,fluence_neq_cm2,I_leak_mA_cm2,alpha_A_cm,U_dep_V,data_points"
          + ",I_leak_last_point_mA_cm2,data_last_point_mA_cm2,model_over_data\n";

  private GroupTable() {}

  /**
   * Writes the table; what does not apply is empty.
   *
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  public static void write(Path file, List<GroupSummary> groups) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write(HEADER);
          for (GroupSummary group : groups) {
            write(out, group);
          }
        });
  }

  private static void write(Writer out, GroupSummary group) throws IOException {
    out.write(group.group() + "," + group.steps());
    out.write("," + PythonFloat.number(group.last().seconds()));
    number(out, group.last().fluence());
    number(out, group.last().perArea());
    number(out, group.last().alpha());
    number(out, group.last().depletionVolt());
    out.write("," + group.points());
    number(out, group.modelAtLastPoint());
    number(out, group.dataAtLastPoint());
    number(out, group.modelOverData());
    out.write('\n');
  }

  private static void number(Writer out, double value) throws IOException {
    out.write(',');
    out.write(Double.isFinite(value) ? PythonFloat.repr(value) : "");
  }
}
