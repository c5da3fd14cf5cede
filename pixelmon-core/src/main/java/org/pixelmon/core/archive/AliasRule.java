package org.pixelmon.core.archive;

/** Which records belong to a name whose alias moved from one datapoint to another. */
public enum AliasRule {
  /** Those of the datapoint that the alias meant at the record's own time. */
  AT_RECORD,
  /**
   * Those of the datapoint that the alias means today, also from before it moved there: so the
   * original reads currents, to which results are compared.
   */
  TODAY,
  /** Those of any datapoint the alias ever meant: so the original reads temperatures. */
  EVER
}
