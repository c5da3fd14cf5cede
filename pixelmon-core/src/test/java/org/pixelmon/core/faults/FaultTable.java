package org.pixelmon.core.faults;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plays every fault of every remote against installed programs and prints what came of each. */
public final class FaultTable {

  private FaultTable() {}

  /**
   * Prints a Markdown table on standard output and what was not as promised on standard error.
   *
   * @param args folder of the launchers; seed; {@code short} for time limits of 2 s or {@code
   *     shipped} for those that users have; how many at once; what the names of the remotes hold,
   *     empty for all
   */
  @SuppressWarnings("CatchAndPrintStackTrace") // nobody above would
  public static void main(String[] args) {
    int status = 2;
    try {
      status = run(args);
    } catch (Exception e) {
      e.printStackTrace();
    }
    System.exit(status); // whatever the servers of the test still do
  }

  private static int run(String... args) throws Exception {
    Path bin = Path.of(args[0]).toAbsolutePath();
    long seed = Long.parseLong(args[1]);
    boolean shortened = args[2].equals("short");
    int atOnce = Integer.parseInt(args[3]);
    Duration limit = shortened ? Duration.ofSeconds(60) : Duration.ofMinutes(15);
    Map<String, String> limits = shortened ? ShortLimits.environment() : Map.of();
    ProgramRunner runner = new RunInstalled(bin);
    List<FaultResult> results = new ArrayList<>();
    for (Start start : remotes()) {
      try (Remote remote = start.start()) {
        if (!remote.name().contains(args[4])) {
          continue;
        }
        FaultTrial trial = new FaultTrial(remote, runner, limit, limits, FaultTable::tell);
        results.addAll(trial.play(Remote.Extent.LONG, seed, atOnce));
      }
    }
    print(results);
    return results.stream().allMatch(result -> result.problems().isEmpty()) ? 0 : 1;
  }

  /** Starts a remote. */
  @FunctionalInterface
  private interface Start {
    Remote start() throws Exception;
  }

  private static List<Start> remotes() {
    List<Start> remotes = new ArrayList<>();
    remotes.add(BrilcalcRemote::start);
    if (OmdsRemote.canBePlayed()) {
      remotes.add(OmdsRemote::start);
    }
    remotes.add(OmsRemote::oms);
    remotes.add(OmsRemote::tokenService);
    remotes.add(DeviceRemote::start);
    if (KerberosRemote.canBePlayed()) {
      remotes.add(KerberosRemote::start);
    }
    return remotes;
  }

  private static void print(List<FaultResult> results) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(FaultResult.HEADER);
    results.forEach(result -> out.println(result.row()));
    long kept = results.stream().filter(result -> result.problems().isEmpty()).count();
    out.println();
    out.println(kept + " of " + results.size() + " as promised.");
  }

  private static void tell(FaultResult result) {
    if (!result.problems().isEmpty()) {
      System.err.println(
          result.remote()
              + ", "
              + result.fault()
              + ": "
              + result.problems()
              + " "
              + result.message());
    }
  }
}
