package org.pixelmon.radsim.damage;

import java.util.function.Function;

/** The models of leakage current. */
public enum DamageModel {
  /** M. Moll's parametrisation, an exponential and a logarithm of time. */
  HAMBURG(HamburgLeakage::new),
  /** Five defects that anneal exponentially. */
  SHEFFIELD(SheffieldLeakage::new);

  private final Function<ConstantSet, LeakageModel> leakage;

  DamageModel(Function<ConstantSet, LeakageModel> leakage) {
    this.leakage = leakage;
  }

  /** The model with these constants. */
  public LeakageModel leakage(ConstantSet constants) {
    return leakage.apply(constants);
  }
}
