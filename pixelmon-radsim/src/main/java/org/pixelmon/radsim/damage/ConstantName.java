package org.pixelmon.radsim.damage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.choice.Named;

/**
 * The constants of the models, each with its unit. {@code config/radsim/damage.toml} holds their
 * values and where these come from.
 */
public enum ConstantName implements Named {
  /** Amplitude of the part of the damage rate that anneals exponentially, alpha_I. */
  HAMBURG_ALPHA_1("hamburg.alpha_1", "A/cm"),
  /** What the logarithm takes away from, alpha_0*. */
  HAMBURG_ALPHA_0("hamburg.alpha_0", "A/cm"),
  /** What each factor e of time takes away, beta. */
  HAMBURG_BETA("hamburg.beta", "A/cm"),
  /** Frequency factor of the exponential part, k_0I. */
  HAMBURG_K_1("hamburg.k_1", "1/s"),
  /** Its activation energy, E_I. */
  HAMBURG_E_1("hamburg.E_1", "eV"),
  /** Activation energy of the logarithm's time, E_I*. */
  HAMBURG_E_LOG("hamburg.E_log", "eV"),
  /** Temperature at which the logarithm's time runs like the clock. */
  HAMBURG_T_LOG("hamburg.T_log", "K", Range.ABOVE_ZERO),
  /** Unit of the logarithm's time, t_0. */
  HAMBURG_T_0("hamburg.t_0", "s", Range.ABOVE_ZERO),
  /** Temperature for which the damage rate is quoted. */
  HAMBURG_T_CURRENT("hamburg.T_current", "K", Range.ABOVE_ZERO),

  /** Damage rate without annealing. */
  SHEFFIELD_ALPHA_0("sheffield.alpha_0", "A/cm"),
  /** Activation energy of the annealing. */
  SHEFFIELD_E("sheffield.E", "eV"),
  /** Temperature of the annealing times and of the damage rate. */
  SHEFFIELD_T_REF("sheffield.T_ref", "K", Range.ABOVE_ZERO),
  /** Share of the slowest of five defects. */
  SHEFFIELD_A_1("sheffield.A_1", "1"),
  /** Share of the second. */
  SHEFFIELD_A_2("sheffield.A_2", "1"),
  /** Share of the third. */
  SHEFFIELD_A_3("sheffield.A_3", "1"),
  /** Share of the fourth. */
  SHEFFIELD_A_4("sheffield.A_4", "1"),
  /** Share of the fastest. */
  SHEFFIELD_A_5("sheffield.A_5", "1"),
  /** Annealing time of the slowest. */
  SHEFFIELD_TAU_1("sheffield.tau_1", "min", Range.ABOVE_ZERO),
  /** Annealing time of the second. */
  SHEFFIELD_TAU_2("sheffield.tau_2", "min", Range.ABOVE_ZERO),
  /** Annealing time of the third. */
  SHEFFIELD_TAU_3("sheffield.tau_3", "min", Range.ABOVE_ZERO),
  /** Annealing time of the fourth. */
  SHEFFIELD_TAU_4("sheffield.tau_4", "min", Range.ABOVE_ZERO),
  /** Annealing time of the fastest. */
  SHEFFIELD_TAU_5("sheffield.tau_5", "min", Range.ABOVE_ZERO),

  /** Acceptors made per fluence that anneal in the short term. */
  DOPING_G_A("doping.g_A", "1/cm"),
  /** Acceptors made per fluence that appear by reverse annealing. */
  DOPING_G_Y("doping.g_Y", "1/cm"),
  /** Acceptors made per fluence that stay. */
  DOPING_G_C("doping.g_C", "1/cm"),
  /** Frequency factor of the short-term annealing. */
  DOPING_K_A("doping.k_A", "1/s"),
  /** Its activation energy. */
  DOPING_E_A("doping.E_A", "eV"),
  /** Frequency factor of the reverse annealing. */
  DOPING_K_Y("doping.k_Y", "1/s"),
  /** Its activation energy. */
  DOPING_E_Y("doping.E_Y", "eV"),
  /** How fast donors are removed by fluence. */
  DOPING_C("doping.c", "cm2"),
  /** Donors of a sensor that has seen no radiation. */
  DOPING_N_0("doping.N_0", "1/cm3"),
  /** Share of them that can be removed. */
  DOPING_REMOVABLE("doping.removable", "1", Range.SHARE),

  /** Thickness of the sensor. */
  SENSOR_THICKNESS("sensor.thickness", "cm", Range.ABOVE_ZERO),
  /** Width of a module's active area. */
  SENSOR_WIDTH("sensor.width", "cm", Range.ABOVE_ZERO),
  /** Length of a module's active area. */
  SENSOR_LENGTH("sensor.length", "cm", Range.ABOVE_ZERO),

  /** Effective band gap of the generation current in silicon. */
  SILICON_E_GAP("silicon.E_gap", "eV"),
  /** Relative permittivity of silicon. */
  SILICON_EPSILON("silicon.epsilon", "1", Range.ABOVE_ZERO),
  /** Permittivity of the vacuum. */
  PHYSICS_EPSILON_0("physics.epsilon_0", "F/m", Range.ABOVE_ZERO),
  /** Elementary charge. */
  PHYSICS_Q("physics.q", "C", Range.ABOVE_ZERO),
  /** Boltzmann's constant. */
  PHYSICS_K_B("physics.k_B", "eV/K", Range.ABOVE_ZERO),

  /** Factor on all fluence rates of a profile. */
  PROFILE_RATE_SCALING("profile.rate_scaling", "1");

  private enum Range {
    NOT_BELOW_ZERO,
    ABOVE_ZERO,
    SHARE
  }

  private final String label;
  private final String unit;
  private final Range range;

  ConstantName(String label, String unit) {
    this(label, unit, Range.NOT_BELOW_ZERO);
  }

  ConstantName(String label, String unit, Range range) {
    this.label = label;
    this.unit = unit;
    this.range = range;
  }

  /** The name as the file has it, with the group before the point: {@code hamburg.alpha_1}. */
  public String label() {
    return label;
  }

  /** The unit of its value; {@code 1} for a plain number. */
  public String unit() {
    return unit;
  }

  /** What is wrong with a value, in words; empty when it is one that a model can work with. */
  public String problem(double value) {
    if (!Double.isFinite(value)) {
      return label + " wants a finite number, got " + value;
    }
    return switch (range) {
      case NOT_BELOW_ZERO -> value >= 0 ? "" : label + " is not below 0, got " + value;
      case ABOVE_ZERO -> value > 0 ? "" : label + " is above 0, got " + value;
      case SHARE -> value >= 0 && value <= 1 ? "" : label + " is a share from 0 to 1, got " + value;
    };
  }

  /** The constant that the file calls so. */
  public static Optional<ConstantName> of(String label) {
    return Arrays.stream(values()).filter(name -> name.label.equals(label)).findFirst();
  }

  @Override
  public List<String> names() {
    return List.of(label);
  }
}
