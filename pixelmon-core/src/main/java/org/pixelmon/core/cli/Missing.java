package org.pixelmon.core.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * Something that a result lacks.
 *
 * @param what kind of thing, in lower case: {@code fill}, {@code channels}, {@code days}
 * @param fill the fill that lacks it, if it is a fill's
 * @param names which ones: channels, readout groups, sensors, files; empty where {@code what} and
 *     {@code fill} say it all
 * @param reason why, in words
 */
public record Missing(String what, OptionalInt fill, List<String> names, String reason) {

  /** Keeps a copy. */
  public Missing {
    names = List.copyOf(names);
  }

  /** Of one fill. */
  public static Missing ofFill(int fill, String what, Collection<String> names, String reason) {
    return new Missing(what, OptionalInt.of(fill), List.copyOf(names), reason);
  }

  /** Of no fill in particular. */
  public static Missing of(String what, Collection<String> names, String reason) {
    return new Missing(what, OptionalInt.empty(), List.copyOf(names), reason);
  }

  /** Whole fills, each for the same reason. */
  public static List<Missing> fills(Collection<Integer> fills, String reason) {
    List<Missing> missing = new ArrayList<>();
    fills.forEach(fill -> missing.add(ofFill(fill, "fill", List.of(), reason)));
    return missing;
  }
}
