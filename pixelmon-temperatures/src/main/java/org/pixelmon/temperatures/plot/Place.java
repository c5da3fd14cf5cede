package org.pixelmon.temperatures.plot;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.geometry.HalfCylinder;
import org.pixelmon.core.geometry.SubSystem;

/**
 * Where a sensor or readout group is, as its name tells: {@code PixelBarrel_BmI_1I_L4D2MN}, {@code
 * PixelEndcap_BmI_PC_1A}, {@code PixelEndcap_BpO_Disk3_Air}, {@code BPix_BmI_SEC3_LYR1}, {@code
 * FPix_BpO_D2_ROG1_RNG1}.
 *
 * @param name the whole name
 * @param subSystem barrel or endcap
 * @param rest what follows the subsystem
 */
record Place(String name, SubSystem subSystem, String rest) {

  /** Some aliases of the endcap say Endcap, some EndCap. */
  private static final Pattern NAME =
      Pattern.compile("(?i)(?:Pixel(Barrel|EndCap)|(BPix)|FPix)_(.+)");

  private static final Pattern HALF = Pattern.compile("(B[mp][IO])(?:_.*)?");

  /** Layer of a cooling loop or readout group. */
  private static final Pattern LAYER = Pattern.compile(".*(?:_LYR([1-4])|_L([1-4])D[1-4].*)");

  /** Disk of a portcard, an air sensor, a readout group or a supply line. */
  private static final Pattern DISK =
      Pattern.compile(".*_(?:PC_([1-3])[A-D]|Disk([1-3])(?:_.*)?|D([1-3])_.*|([1-3])[IO]_SF)");

  /** The place that a name tells; empty for names of anything else. */
  static Optional<Place> of(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean barrel = "Barrel".equalsIgnoreCase(matcher.group(1)) || matcher.group(2) != null;
    SubSystem part = barrel ? SubSystem.BARREL : SubSystem.ENDCAP;
    return Optional.of(new Place(name, part, matcher.group(3)));
  }

  /** The half cylinder it is in, where the name tells it. */
  Optional<HalfCylinder> half() {
    Matcher matcher = HALF.matcher(rest);
    return matcher.matches() ? HalfCylinder.of(matcher.group(1)) : Optional.empty();
  }

  /** Its layer or disk in words, where the name tells it. */
  Optional<String> layer() {
    boolean barrel = subSystem == SubSystem.BARREL;
    Matcher matcher = (barrel ? LAYER : DISK).matcher(rest);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Optional.of((barrel ? "Layer " : "Disk ") + matcher.group(group));
      }
    }
    return Optional.empty();
  }

  /** Whether what follows the subsystem begins with these parts of a name; case is no matter. */
  boolean beginsWith(String parts) {
    String own = rest.toLowerCase(Locale.ROOT);
    String wanted = parts.toLowerCase(Locale.ROOT);
    return wanted.isEmpty() || own.equals(wanted) || own.startsWith(wanted + "_");
  }
}
