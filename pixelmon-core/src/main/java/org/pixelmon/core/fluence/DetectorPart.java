package org.pixelmon.core.fluence;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pixelmon.core.geometry.BarrelModule;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.EndcapModule;
import org.pixelmon.core.geometry.PixelModule;
import org.pixelmon.core.geometry.SubSystem;

/**
 * A barrel layer, or a ring of an endcap disk; both sides of the interaction point together. In
 * order: the layers, then the rings by disk.
 *
 * @param subSystem barrel or endcap
 * @param number layer or disk
 * @param ring ring of the disk; 0 for a layer
 */
public record DetectorPart(SubSystem subSystem, int number, int ring)
    implements Comparable<DetectorPart> {

  private static final Comparator<DetectorPart> ORDER =
      Comparator.comparing(DetectorPart::subSystem)
          .thenComparingInt(part -> part.number)
          .thenComparingInt(part -> part.ring);

  /** A barrel layer, 1 (innermost) to 4. */
  public static DetectorPart layer(int layer) {
    return new DetectorPart(SubSystem.BARREL, layer, 0);
  }

  /** A ring, 1 (inner) or 2, of a disk, 1 (next to the barrel) to 3. */
  public static DetectorPart ring(int disk, int ring) {
    return new DetectorPart(SubSystem.ENDCAP, disk, ring);
  }

  /** The part a module belongs to. */
  public static DetectorPart of(PixelModule module) {
    if (module instanceof BarrelModule barrel) {
      return layer(barrel.layer());
    }
    EndcapModule endcap = (EndcapModule) module;
    return ring(endcap.disk(), endcap.ring());
  }

  /** Its modules. */
  public List<PixelModule> modulesOf(Detector detector) {
    Stream<PixelModule> modules = detector.modules(subSystem).stream();
    return modules.filter(module -> of(module).equals(this)).toList();
  }

  /** A name like those of modules and readout groups: {@code BPix_LYR1}, {@code FPix_D2_RNG1}. */
  public String name() {
    return subSystem == SubSystem.BARREL ? "BPix_LYR" + number : "FPix_D" + number + "_RNG" + ring;
  }

  @Override
  public int compareTo(DetectorPart other) {
    return ORDER.compare(this, other);
  }
}
