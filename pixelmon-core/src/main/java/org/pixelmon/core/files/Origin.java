package org.pixelmon.core.files;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Whether data was measured. */
public enum Origin {
  /** All of it was. */
  MEASURED,
  /**
   * It comes from the demo detector; what else it was made of, as a table of sensors, is unlisted.
   */
  INVENTED,
  /** Some of it comes from the demo detector, and some was measured. */
  MIXED,
  /** Some of it comes from files that no manifest lists, as the original's scripts make them. */
  UNLISTED;

  /** The origin of what is made of data of these origins. */
  static Origin of(Collection<Origin> inputs) {
    if (inputs.contains(MIXED) || (inputs.contains(INVENTED) && inputs.contains(MEASURED))) {
      return MIXED;
    }
    if (inputs.contains(INVENTED)) {
      return INVENTED;
    }
    return inputs.contains(UNLISTED) ? UNLISTED : MEASURED;
  }

  /** Whether anything of it comes from the demo detector. */
  public boolean isOfDemo() {
    return this == INVENTED || this == MIXED;
  }

  /** As manifests write it: {@code measured}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Origin> parse(String text) {
    return Arrays.stream(values()).filter(origin -> origin.toString().equals(text)).findFirst();
  }
}
