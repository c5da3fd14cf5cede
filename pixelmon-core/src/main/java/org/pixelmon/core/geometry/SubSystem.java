package org.pixelmon.core.geometry;

import java.util.List;
import org.pixelmon.core.choice.Named;

/** The two parts of the pixel detector. */
public enum SubSystem implements Named {
  /** Four cylindrical layers around the beam, BPix. */
  BARREL("Barrel", "BPix"),
  /** Three disks on either side, FPix. */
  ENDCAP("EndCap", "FPix");

  private final String cableName;
  private final String pixName;

  SubSystem(String cableName, String pixName) {
    this.cableName = cableName;
    this.pixName = pixName;
  }

  /** The name in cables, files and options: {@code Barrel} or {@code EndCap}. */
  public String cableName() {
    return cableName;
  }

  /** The name in modules and readout groups: {@code BPix} or {@code FPix}. */
  public String pixName() {
    return pixName;
  }

  @Override
  public List<String> names() {
    return List.of(cableName, pixName);
  }
}
