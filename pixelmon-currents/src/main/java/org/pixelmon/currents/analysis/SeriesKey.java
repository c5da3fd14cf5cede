package org.pixelmon.currents.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.EndcapGroup;
import org.pixelmon.core.geometry.LowVoltageDevice;
import org.pixelmon.core.geometry.ReadoutGroup;

/**
 * The part of the detector one series of a plot is about.
 *
 * @param layers layers of the barrel or the disk of the endcap, ascending
 * @param ring ring of the endcap's disk; 0 for both and for the barrel
 * @param name name in legends and tables
 */
public record SeriesKey(List<Integer> layers, int ring, String name)
    implements Comparable<SeriesKey> {

  /** Layer (barrel) or disk and ring (endcap) of a readout group. */
  public static SeriesKey of(ReadoutGroup group) {
    if (group instanceof BarrelGroup barrel) {
      return new SeriesKey(List.of(barrel.layer()), 0, "Layer " + barrel.layer());
    }
    EndcapGroup endcap = (EndcapGroup) group;
    return new SeriesKey(
        List.of(endcap.disk()), endcap.ring(), "Disk " + endcap.disk() + " Ring " + endcap.ring());
  }

  /** The layers (barrel) or the disk (endcap) that a power-supply device feeds together. */
  public static SeriesKey of(LowVoltageDevice device) {
    List<Integer> layers =
        device.groups().stream()
            .map(group -> of(group).layers().get(0))
            .distinct()
            .sorted()
            .toList();
    if (device.groups().get(0) instanceof EndcapGroup) {
      return new SeriesKey(layers, 0, "Disk " + layers.get(0));
    }
    return new SeriesKey(
        layers,
        0,
        "Layers " + layers.stream().map(String::valueOf).collect(Collectors.joining(" and ")));
  }

  /** Whether any of its layers (disks) is wanted. */
  boolean isIn(List<Integer> wanted) {
    return layers.stream().anyMatch(wanted::contains);
  }

  @Override
  public int compareTo(SeriesKey other) {
    return name.compareTo(other.name);
  }
}
