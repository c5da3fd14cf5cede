package org.pixelmon.fluence.fluka;

/**
 * A section that does not score 1-MeV-neutron-equivalent fluence: dose, a particle's own fluence,
 * ... Its numbers are not read.
 *
 * @param name what the section calls itself, with its line
 * @param generalizedParticle FLUKA's number of what it scores
 */
public record OtherQuantity(String name, int generalizedParticle) implements ScoredBinning {

  /** What it is and what it scores, for messages. */
  public String described() {
    return name + " scores " + GeneralizedParticle.described(generalizedParticle);
  }
}
