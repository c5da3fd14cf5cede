package org.pixelmon.core.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.pixelmon.core.physics.LeakageCurrentScaling;

/**
 * The CO2 cooling: a working point for each loop, slow drifts, and the warm-ups of the stops. All
 * temperatures are pure functions of time.
 */
final class Cooling {

  /** Working point of an average loop, degrees Celsius. */
  private static final double WORKING_POINT_CELSIUS = -12;

  /** Time in which a warm-up or cool-down has come to within 1/e, s. */
  private static final double SETTLING_SECONDS = 3 * 3600;

  /** After so many settling times nothing is left of a change, to the last digit. */
  private static final double SETTLED_AFTER = 40;

  private static final double DAY_SECONDS = 86_400;

  /** Self-heating of the modules with bias on, layers 1 to 3 and endcaps, K. */
  private static final double SELF_HEATING_K = 3;

  private final double[] warmFrom;
  private final double[] warmTo;
  private final double[] warmCelsius;

  Cooling(List<MachineStop> stops) {
    this.warmFrom = stops.stream().mapToDouble(s -> seconds(s.warmFrom())).toArray();
    this.warmTo = stops.stream().mapToDouble(s -> seconds(s.warmTo())).toArray();
    this.warmCelsius = stops.stream().mapToDouble(MachineStop::warmCelsius).toArray();
  }

  private static double seconds(Instant time) {
    return time.toEpochMilli() / 1e3;
  }

  /**
   * Temperature of a spot that has {@code restCelsius} while the cooling is at its working point.
   *
   * @param phase shifts the drifts against those of other spots, 0 to 1
   */
  double celsius(double restCelsius, double phase, long epochMillis) {
    double seconds = epochMillis / 1e3;
    double drift =
        0.12 * wave(seconds / DAY_SECONDS + phase)
            + 0.18 * wave(seconds / (9 * DAY_SECONDS) + phase);
    return restCelsius + drift + warming(seconds);
  }

  /** Temperature of an average module without bias, K. */
  double typicalKelvin(long epochMillis) {
    return LeakageCurrentScaling.ZERO_CELSIUS_K
        + SELF_HEATING_K
        + WORKING_POINT_CELSIUS
        + warming(epochMillis / 1e3);
  }

  private static double wave(double turns) {
    return StrictMath.sin(2 * StrictMath.PI * turns);
  }

  /** How far the cooling is above its working point, K. */
  private double warming(double seconds) {
    int found = Arrays.binarySearch(warmFrom, seconds);
    double kelvin = 0;
    // Back from the latest warm-up that has begun; what ended long ago no longer counts.
    for (int i = found < 0 ? -found - 2 : found - 1; i >= 0; i--) {
      if (seconds - warmTo[i] > SETTLED_AFTER * SETTLING_SECONDS) {
        break;
      }
      double step = warmCelsius[i] - WORKING_POINT_CELSIUS;
      kelvin += step * settled(seconds - warmFrom[i]);
      if (seconds > warmTo[i]) {
        kelvin -= step * settled(seconds - warmTo[i]);
      }
    }
    return kelvin;
  }

  private static double settled(double seconds) {
    double times = seconds / SETTLING_SECONDS;
    return times > SETTLED_AFTER ? 1 : -StrictMath.expm1(-times);
  }
}
