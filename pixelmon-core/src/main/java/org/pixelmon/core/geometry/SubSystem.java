package org.pixelmon.core.geometry;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.pixelmon.core.error.UsageException;

/** The two parts of the pixel detector. */
public enum SubSystem {
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

  /**
   * Finds a part by either of its names; upper and lower case do not matter.
   *
   * @throws UsageException when it is neither; the message lists the choices
   */
  public static SubSystem parse(String text) {
    for (SubSystem part : values()) {
      if (part.cableName.equalsIgnoreCase(text) || part.pixName.equalsIgnoreCase(text)) {
        return part;
      }
    }
    String choices =
        Arrays.stream(values()).map(SubSystem::cableName).collect(Collectors.joining(" or "));
    throw new UsageException(
        "unknown sub-system '" + text + "': expected " + choices, "Example: -s Barrel.");
  }
}
