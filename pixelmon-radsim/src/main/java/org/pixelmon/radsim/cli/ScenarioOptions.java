package org.pixelmon.radsim.cli;

import java.util.List;
import org.pixelmon.radsim.scenario.Scenario;
import picocli.CommandLine.Option;

/** What comes after the profiles. */
final class ScenarioOptions {

  @Option(
      names = "--then",
      paramLabel = "PART",
      split = ",",
      description =
          "What comes after the profiles, any number of times: 14d@20C, 36h@0C (days or hours at a"
              + " temperature of the silicon, without fluence), 250d@fill-like-2024 (days like"
              + " those of that year of the profiles, from its first on, as often as needed).")
  private List<String> then;

  boolean isGiven() {
    return then != null;
  }

  /** The scenario; empty where none is given. */
  Scenario scenario() {
    return then == null ? Scenario.NONE : Scenario.parse(then);
  }
}
