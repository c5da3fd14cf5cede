package org.pixelmon.core.lumi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.UsageException;

/**
 * Asks the {@code brilcalc} program of the CMS luminosity group (BRIL), the reference for the
 * luminosity of CMS. It runs without a shell; in a container, the configured command holds the
 * container's own arguments.
 */
public final class BrilcalcClient {

  private final List<String> command;
  private final Duration timeLimit;

  /**
   * A client.
   *
   * @param command the program and its leading arguments
   * @param timeLimit for one run
   */
  public BrilcalcClient(List<String> command, Duration timeLimit) {
    this.command = List.copyOf(command);
    this.timeLimit = timeLimit;
  }

  /**
   * A client for the configured command.
   *
   * @throws UsageException when the command or its time limit is not understood
   */
  public static BrilcalcClient of(Configuration config) {
    double seconds = config.number(Setting.BRILCALC_TIMEOUT);
    if (!(seconds > 0)) {
      throw new UsageException(
          "setting brilcalc.timeoutSeconds wants a time above 0 s, got " + seconds + " s", "");
    }
    return new BrilcalcClient(
        ArgumentList.parse(config.text(Setting.BRILCALC_COMMAND)),
        Duration.ofMillis(Math.round(seconds * 1000)));
  }

  /**
   * The luminosity by run and fill.
   *
   * @throws org.pixelmon.core.error.SourceUnavailableException when brilcalc is missing, fails or
   *     takes too long
   * @throws org.pixelmon.core.error.BadInputException when its output is malformed or cut off
   */
  public BrilcalcTable<BrilcalcRow> byFill(BrilcalcRequest request) {
    return BrilcalcOutput.byFill(run(request.arguments()));
  }

  /**
   * The luminosity by lumi section; throws like {@link #byFill(BrilcalcRequest)}. Some 1,500 rows a
   * fill.
   */
  public BrilcalcTable<LumiSectionRow> byLumiSection(BrilcalcRequest request) {
    List<String> arguments = new ArrayList<>(request.arguments());
    arguments.add("--byls");
    return BrilcalcOutput.byLumiSection(run(arguments));
  }

  private String run(List<String> arguments) {
    List<String> all = new ArrayList<>(command);
    all.addAll(arguments);
    return new ExternalCommand(all, timeLimit).run();
  }
}
