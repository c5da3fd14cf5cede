package org.pixelmon.radsim.scenario;

import java.util.Objects;

/** A part of a scenario: a length of time and what happens in it. */
public sealed interface ScenarioPart {

  /** As it was written: {@code 14d@20C}. */
  String label();

  /** Its length, s. */
  long seconds();

  /**
   * A constant temperature without fluence.
   *
   * @param label as it was written
   * @param seconds length, s, above 0
   * @param celsius temperature of the silicon, degrees Celsius
   */
  record Hold(String label, long seconds, double celsius) implements ScenarioPart {

    /** Refuses null. */
    public Hold {
      Objects.requireNonNull(label);
    }
  }

  /**
   * The conditions of a calendar year (UTC) of the profile once more.
   *
   * @param label as it was written
   * @param seconds length, s, above 0
   * @param year the year
   */
  record Replay(String label, long seconds, int year) implements ScenarioPart {

    /** Refuses null. */
    public Replay {
      Objects.requireNonNull(label);
    }
  }
}
