package org.pixelmon.core.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named values of a result, in the order they were given. */
public final class Fields {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * Adds a value.
   *
   * @param name in lower case, words parted by {@code _}, the unit behind it: {@code r_cm}
   * @param value a text, number, truth value, path, time, list, map or {@code Fields}; an empty
   *     optional, a null or a number that is not finite becomes {@code null}
   */
  public Fields with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }
}
