package org.pixelmon.core.lumi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.FillRange;

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
   * @throws NoDataException when brilcalc says that it has none
   * @throws SourceUnavailableException when brilcalc is missing, fails, prints or takes too much
   * @throws BadInputException when its output is malformed or cut off
   */
  public BrilcalcTable<BrilcalcRow> byFill(BrilcalcRequest request) {
    return ask(byFillArguments(request), request.fills(), BrilcalcOutput::byFill);
  }

  /**
   * The luminosity by lumi section; throws like {@link #byFill(BrilcalcRequest)}. Some 1,500 rows a
   * fill.
   */
  public BrilcalcTable<LumiSectionRow> byLumiSection(BrilcalcRequest request) {
    return ask(byLumiSectionArguments(request), request.fills(), BrilcalcOutput::byLumiSection);
  }

  /** The command line of {@link #byFill}, as a shell would want it. */
  public String commandLineByFill(BrilcalcRequest request) {
    return ArgumentList.quoted(byFillArguments(request));
  }

  /** The command line of {@link #byLumiSection}, as a shell would want it. */
  public String commandLineByLumiSection(BrilcalcRequest request) {
    return ArgumentList.quoted(byLumiSectionArguments(request));
  }

  private List<String> byFillArguments(BrilcalcRequest request) {
    List<String> all = new ArrayList<>(command);
    all.addAll(request.arguments());
    return all;
  }

  private List<String> byLumiSectionArguments(BrilcalcRequest request) {
    List<String> all = byFillArguments(request);
    all.add("--byls");
    return all;
  }

  private <R> BrilcalcTable<R> ask(
      List<String> arguments, FillRange fills, Function<String, BrilcalcTable<R>> parser) {
    ExternalCommand brilcalc = new ExternalCommand(arguments, timeLimit);
    ExternalCommand.Ended ended = brilcalc.run();
    if (ended.exitCode() != 0) {
      String words = ProgramWords.besideTable(ended.out());
      refuseNoData(fills, words);
      throw new SourceUnavailableException(
          brilcalc.name()
              + " ended with exit code "
              + ended.exitCode()
              + ProgramWords.behindColon(words)
              + ProgramWords.behindColon(ended.err()),
          brilcalc.byHand());
    }
    try {
      return parser.apply(ended.out());
    } catch (BadInputException e) {
      refuseNoData(fills, ProgramWords.besideTable(ended.out()));
      throw e;
    }
  }

  private static void refuseNoData(FillRange fills, String words) {
    if (ProgramWords.tellNoData(words)) {
      throw new NoDataException(
          "brilcalc has no luminosity for fills "
              + fills.first()
              + " to "
              + fills.last()
              + ProgramWords.behindColon(words),
          Remedy.of(Kind.WIDEN_FILL_RANGE));
    }
  }
}
