package org.pixelmon.radsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import picocli.CommandLine.Option;

/** Which readout groups profiles are made of. */
final class GroupOptions {

  private static final String HINT =
      "Give -rog with names like BPix_BmI_SEC4_LYR1, --layer with layers, or --all-groups.";

  private static final String LAYERS = "Layers are 1 to 4, as 1,3 or 1-4.";

  @Option(
      names = {"-rog", "--readout-group", "--readout-groups"},
      split = ",",
      paramLabel = "GROUP",
      description = "Readout groups, e.g. BPix_BmI_SEC4_LYR1,BPix_BmI_SEC5_LYR1.")
  private List<String> names = List.of();

  @Option(
      names = {"-layer", "--layer", "-layers", "--layers"},
      split = ",",
      paramLabel = "LIST",
      description = "All groups of these barrel layers, e.g. 1 or 1,3 or 1-4.")
  private List<String> layers = List.of();

  @Option(names = "--all-groups", description = "All groups; see -s.")
  private boolean all;

  @Option(
      names = {"-s", "--sub-system"},
      paramLabel = "PART",
      description = "With --all-groups: Barrel or EndCap alone (default: both).")
  private SubSystem part;

  /**
   * The groups wanted, each once.
   *
   * @throws UsageException when none or an unknown one is
   */
  List<ReadoutGroup> groups(Detector detector) {
    if ((names.isEmpty() ? 0 : 1) + (layers.isEmpty() ? 0 : 1) + (all ? 1 : 0) != 1) {
      throw new UsageException("the readout groups are to be given in one way", HINT);
    }
    if (part != null && !all) {
      throw new UsageException("-s goes with --all-groups", HINT);
    }
    List<ReadoutGroup> groups = new ArrayList<>();
    if (all) {
      Stream.of(SubSystem.values())
          .filter(each -> part == null || part == each)
          .forEach(each -> groups.addAll(detector.groups(each)));
    }
    names.forEach(name -> groups.add(detector.group(name.strip())));
    for (String text : layers) {
      groups.addAll(ofLayers(text.strip(), detector));
    }
    return groups.stream().distinct().toList();
  }

  /** The number in a name: {@code LYR2}. */
  private static List<String> meant(String text) {
    String number = text.replaceAll("^\\D*", "");
    return number.matches("[1-4]") && !number.equals(text) ? List.of(number) : List.of();
  }

  private static List<BarrelGroup> ofLayers(String text, Detector detector) {
    if (!text.matches("[1-4](-[1-4])?")) {
      throw new UsageException("no barrel layer '" + text + "'", Meant.hint(meant(text), LAYERS));
    }
    int first = text.charAt(0) - '0';
    int last = text.charAt(text.length() - 1) - '0';
    if (first > last) {
      throw new UsageException("the layers run backwards: " + text, LAYERS);
    }
    return detector.barrelGroups().stream()
        .filter(group -> first <= group.layer() && group.layer() <= last)
        .toList();
  }
}
