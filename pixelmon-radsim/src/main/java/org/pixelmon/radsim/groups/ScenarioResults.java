package org.pixelmon.radsim.groups;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.radsim.simulate.SimulatedRun;

/**
 * Leakage current and depletion voltage at the ends of the parts of a scenario.
 *
 * @param means a row for each layer, or disk and ring, and part: the plain mean over its groups
 * @param groups a row for each readout group and part
 */
public record ScenarioResults(List<ScenarioRow> means, List<ScenarioRow> groups) {

  private static final String HEADER =
      "part,scenario,end_s,detector_part,readout_groups,fluence_neq_cm2,I_leak_mA_cm2,U_dep_V\n";

  /** Keeps copies. */
  public ScenarioResults {
    means = List.copyOf(means);
    groups = List.copyOf(groups);
  }

  /** What is kept of the simulation of a group. */
  public static List<ScenarioRow> ofGroup(String group, SimulatedRun run) {
    return ScenarioRow.of(group, run);
  }

  /**
   * The results of all groups.
   *
   * @param groups those of {@link #ofGroup}, all of the same scenario
   */
  public static ScenarioResults of(List<List<ScenarioRow>> groups) {
    SortedMap<String, SortedMap<Integer, List<ScenarioRow>>> parts = new TreeMap<>();
    for (List<ScenarioRow> rows : groups) {
      for (ScenarioRow row : rows) {
        parts
            .computeIfAbsent(detectorPart(row.what()), name -> new TreeMap<>())
            .computeIfAbsent(row.part(), part -> new ArrayList<>())
            .add(row);
      }
    }
    List<ScenarioRow> means = new ArrayList<>();
    for (Map.Entry<String, SortedMap<Integer, List<ScenarioRow>>> part : parts.entrySet()) {
      part.getValue().values().forEach(rows -> means.add(ScenarioRow.mean(part.getKey(), rows)));
    }
    return new ScenarioResults(means, groups.stream().flatMap(List::stream).toList());
  }

  /** The layer, or disk and ring, of a readout group: {@code BPix_LYR1}, {@code FPix_D2_RNG1}. */
  public static String detectorPart(String group) {
    return group.replaceFirst("_B[mp][IO](_SEC\\d)?", "").replaceFirst("_ROG\\d", "");
  }

  /** The means, and below them the rows of the groups if wanted. */
  public List<ScenarioRow> rows(boolean withGroups) {
    List<ScenarioRow> rows = new ArrayList<>(means);
    if (withGroups) {
      rows.addAll(groups);
    }
    return rows;
  }

  /**
   * Writes {@link #rows} as a CSV table.
   *
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  public void write(Path file, boolean withGroups) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write(HEADER);
          for (ScenarioRow row : rows(withGroups)) {
            out.write(row.part() + "," + row.label().replace(',', ' '));
            out.write("," + PythonFloat.number(row.seconds()) + "," + row.what());
            out.write("," + row.groups() + "," + PythonFloat.repr(row.fluence()));
            out.write("," + PythonFloat.repr(row.current()));
            out.write("," + PythonFloat.repr(row.volt()) + "\n");
          }
        });
  }
}
