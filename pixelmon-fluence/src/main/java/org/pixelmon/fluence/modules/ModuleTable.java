package org.pixelmon.fluence.modules;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import org.pixelmon.core.fluence.DetectorPart;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.fluence.FluenceNormalisation;
import org.pixelmon.core.fluence.ModuleFluence;
import org.pixelmon.core.fluence.PartFluence;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.PixelModule;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.PythonFloat;

/** The fluence of all modules, readout groups, layers and rings, as CSV. */
public final class ModuleTable {

  private static final String HEADER =
      "kind,name,modules,r_cm,z_cm,fluence_per_collision (n_eq/cm2),"
          + "fluence (n_eq/cm2 per fb-1)\n";

  private final Detector detector;
  private final FluenceField field;
  private final double crossSectionMb;

  /**
   * A table.
   *
   * @param crossSectionMb pp cross-section that collisions per fb^-1 are taken from, mb
   */
  public ModuleTable(Detector detector, FluenceField field, double crossSectionMb) {
    this.detector = detector;
    this.field = field;
    this.crossSectionMb = crossSectionMb;
  }

  /**
   * Writes the means over all modules, readout groups, layers and rings of disks.
   *
   * @throws org.pixelmon.core.error.NoDataException when a module reaches out of the field
   */
  public void writeMeans(Writer out) throws IOException {
    ModuleFluence fluence = new ModuleFluence(field);
    out.write(HEADER);
    for (SubSystem part : SubSystem.values()) {
      for (PixelModule module : detector.modules(part)) {
        write(out, module, fluence.of(module));
      }
    }
    for (SubSystem part : SubSystem.values()) {
      for (ReadoutGroup group : detector.groups(part)) {
        write(out, "group", group.name(), group.modules(), fluence.meanOf(group.modules()));
      }
    }
    PartFluence means = PartFluence.of(field, detector);
    for (DetectorPart part : means.parts()) {
      String kind = part.subSystem() == SubSystem.BARREL ? "layer" : "ring";
      write(out, kind, part.name(), part.modulesOf(detector), means.of(part));
    }
  }

  /**
   * Writes the original's numbers: its steps for each module, its sum for each readout group.
   *
   * @see ModuleFluence#originalSumOf
   */
  public void writeOriginalSums(Writer out) throws IOException {
    ModuleFluence fluence = new ModuleFluence(field);
    out.write(HEADER);
    for (SubSystem part : SubSystem.values()) {
      for (PixelModule module : detector.modules(part)) {
        write(out, module, fluence.originalOf(module));
      }
    }
    for (SubSystem part : SubSystem.values()) {
      for (ReadoutGroup group : detector.groups(part)) {
        write(out, "group", group.name(), group.modules(), fluence.originalSumOf(group.modules()));
      }
    }
  }

  private void write(Writer out, PixelModule module, double perCollision) throws IOException {
    write(out, "module", module.name(), List.of(module), perCollision);
  }

  private void write(
      Writer out,
      String kind,
      String name,
      Collection<? extends PixelModule> modules,
      double perCollision)
      throws IOException {
    boolean one = modules.size() == 1;
    PixelModule first = modules.iterator().next();
    double perInvFb = FluenceNormalisation.perInvFb(perCollision, crossSectionMb);
    out.write(
        String.join(
            ",",
            kind,
            name,
            Integer.toString(modules.size()),
            one ? PythonFloat.repr(first.rCm()) : "",
            one ? PythonFloat.repr(first.zCm()) : "",
            PythonFloat.repr(perCollision),
            PythonFloat.repr(perInvFb)));
    out.write('\n');
  }
}
