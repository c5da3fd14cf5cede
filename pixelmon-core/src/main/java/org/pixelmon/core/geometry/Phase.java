package org.pixelmon.core.geometry;

/** The generations of the CMS pixel detector. */
public enum Phase {
  /** Three barrel layers and two disks a side, until the end of 2016. */
  PHASE_0(0),
  /** Four barrel layers and three disks a side, since 2017. */
  PHASE_1(1);

  private final int number;

  Phase(int number) {
    this.number = number;
  }

  /** 0 or 1. */
  public int number() {
    return number;
  }
}
