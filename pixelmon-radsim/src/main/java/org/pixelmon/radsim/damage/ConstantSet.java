package org.pixelmon.radsim.damage;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A value for every constant of the models. Immutable. */
public final class ConstantSet {

  private final Map<ConstantName, Constant> constants;

  private ConstantSet(Map<ConstantName, Constant> constants) {
    this.constants = Collections.unmodifiableMap(constants);
  }

  /**
   * A set.
   *
   * @throws IllegalArgumentException when a constant is missing
   */
  public static ConstantSet of(Collection<Constant> constants) {
    Map<ConstantName, Constant> byName = new EnumMap<>(ConstantName.class);
    constants.forEach(constant -> byName.put(constant.name(), constant));
    for (ConstantName name : ConstantName.values()) {
      if (!byName.containsKey(name)) {
        throw new IllegalArgumentException(name.label() + " is missing");
      }
    }
    return new ConstantSet(byName);
  }

  /** The value of a constant in its unit. */
  public double value(ConstantName name) {
    return constant(name).value();
  }

  /** A constant with its uncertainty and source. */
  public Constant constant(ConstantName name) {
    return constants.get(name);
  }

  /** All constants in the order of {@link ConstantName}. */
  public List<Constant> all() {
    return List.copyOf(constants.values());
  }

  /**
   * This set with another value of one constant, for variations and fits.
   *
   * @throws IllegalArgumentException when the value is none that a model can work with
   */
  public ConstantSet with(ConstantName name, double value) {
    Map<ConstantName, Constant> changed = new EnumMap<>(constants);
    changed.put(name, constant(name).withValue(value));
    return new ConstantSet(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConstantSet set && constants.equals(set.constants);
  }

  @Override
  public int hashCode() {
    return constants.hashCode();
  }

  @Override
  public String toString() {
    return constants.values().toString();
  }
}
