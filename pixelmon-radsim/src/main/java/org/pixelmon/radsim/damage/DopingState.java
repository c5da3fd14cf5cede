package org.pixelmon.radsim.damage;

/**
 * The doping of a sensor at the end of a step, 1/cm3 each.
 *
 * @param shortTerm acceptors that anneal in the short term
 * @param neutral defects that become acceptors by reverse annealing, not yet so
 * @param stable acceptors that stay
 * @param reverse acceptors that came of reverse annealing
 * @param donors donors that are left
 */
public record DopingState(
    double shortTerm, double neutral, double stable, double reverse, double donors) {

  /** All acceptors, 1/cm3. */
  public double acceptors() {
    return shortTerm + stable + reverse;
  }

  /** Effective doping, acceptors less donors, 1/cm3: below 0 before type inversion. */
  public double effective() {
    return acceptors() - donors;
  }
}
