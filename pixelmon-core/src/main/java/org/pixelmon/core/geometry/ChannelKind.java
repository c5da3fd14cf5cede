package org.pixelmon.core.geometry;

/** What a power-supply channel's current is. */
public enum ChannelKind {
  /** Digital part of the read-out chips, in A. */
  DIGITAL,
  /** Analog part of the read-out chips, in A. */
  ANALOG,
  /** Leakage current of the sensors, in uA. */
  LEAKAGE
}
