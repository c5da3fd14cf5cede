package org.pixelmon.core.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program brilcalc, played by shell scripts; asked for the luminosity of two fills. */
public final class BrilcalcRemote implements Remote {

  private static final String HEAD = "#run:fill,time,nls,ncms,delivered(/ub),recorded(/ub)\\n";
  private static final String ROWS =
      "400001:9001,07/10/22 12:03:29,10,10,2500.5,2000.25\\n"
          + "400002:9002,07/11/22 12:03:29,20,20,1500.5,1000.25\\n";
  private static final String SUMMARY =
      "#Summary:\\n#nfill,nrun,nls,ncms,totdelivered(/ub),totrecorded(/ub)\\n"
          + "#2,2,30,30,4001.0,3000.5\\n";
  private static final String PRINT = "printf '" + HEAD + ROWS + SUMMARY + "'\n";
  private static final String GOOD = "good";
  private static final Set<Integer> FAILED = Set.of(5);
  private static final Set<Integer> NO_TABLE = Set.of(4, 5);

  private final Path folder;

  private BrilcalcRemote(Path folder) {
    this.folder = folder;
  }

  /** Makes a folder for the scripts. */
  public static BrilcalcRemote start() throws IOException {
    BrilcalcRemote remote = new BrilcalcRemote(Files.createTempDirectory("pixelmon-brilcalc"));
    remote.script(GOOD, PRINT, "rwx------");
    return remote;
  }

  @Override
  public String name() {
    return "brilcalc";
  }

  @Override
  public void prepare(Path home) {
    // it needs nothing
  }

  @Override
  public String program() {
    return "pixelmon-lumi";
  }

  @Override
  public List<String> arguments() {
    return List.of("get", "-ff", "9001", "-lf", "9002", "-from", "brilcalc");
  }

  @Override
  public String output() {
    return "data/luminosity/integrated_luminosity_per_fill.csv";
  }

  @Override
  public Map<String, String> healthy() {
    return command(file(GOOD));
  }

  private Path file(String name) {
    return folder.resolve(name.replaceAll("\\W+", "-") + "-brilcalc");
  }

  private Path script(String name, String text, String permissions) throws IOException {
    Path made = Files.writeString(file(name), text.startsWith("#!") ? text : "#!/bin/sh\n" + text);
    return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(permissions));
  }

  private static Map<String, String> command(Path program) {
    return Map.of("PIXELMON_BRILCALC", "'" + program + "'");
  }

  @Override
  public String secret() {
    return "";
  }

  @Override
  public List<FaultCase> cases(Extent extent, long seed) {
    List<FaultCase> cases = new ArrayList<>();
    cases.add(of("exit code 3", FAILED, "echo 'no database' >&2; exit 3"));
    cases.add(of("reason on standard output, exit code 1", Set.of(3, 5), "echo 'no data'; exit 1"));
    cases.add(of("a whole table, then exit code 1", FAILED, PRINT + "exit 1"));
    cases.add(of("nothing, exit code 0", NO_TABLE, "exit 0"));
    cases.add(of("killed by signal 9", FAILED, "kill -9 $$"));
    cases.add(of("killed by signal 15 in the middle", FAILED, "printf '" + HEAD + "'\nkill $$"));
    cases.add(of("hangs", FAILED, "sleep 300"));
    cases.add(of("hangs in the middle", FAILED, "printf '" + HEAD + ROWS + "'\nsleep 300"));
    cases.add(of("hangs in a child", FAILED, "sleep 300 & wait"));
    cases.add(of("table without its summary", NO_TABLE, "printf '" + HEAD + ROWS + "'"));
    cases.add(of("table cut in a row", NO_TABLE, "printf '" + HEAD + ROWS.substring(0, 70) + "'"));
    cases.add(
        of(
            "rows that the sums do not know",
            NO_TABLE,
            "printf '" + HEAD + ROWS + ROWS + SUMMARY + "'"));
    cases.add(of("binary", NO_TABLE, "head -c 100000 /dev/urandom"));
    cases.add(of("zeros", NO_TABLE, "head -c 100000 /dev/zero"));
    cases.add(
        of("a table among 60,000 warnings", Set.of(0), "yes warning | head -60000 >&2\n" + PRINT));
    cases.add(of("slow, but in time", Set.of(0), "sleep 0.7\n" + PRINT));
    cases.add(of("a child that stays behind", Set.of(0), "sleep 20 &\n" + PRINT));
    // Above any limit that makes sense, but not so much that a test without one takes all down.
    cases.add(of("huge", NO_TABLE, "yes '400001:9001,x' | head -c 50000000").alone());
    cases.add(of("huge, in one line", NO_TABLE, "head -c 50000000 /dev/zero | tr '\\0' 1").alone());
    if (extent == Extent.LONG) {
      for (int code : new int[] {1, 2, 126, 127, 137, 143, 255}) {
        cases.add(of("exit code " + code, FAILED, "exit " + code));
      }
      for (String signal : List.of("HUP", "INT", "PIPE", "SEGV", "ABRT")) {
        cases.add(of("killed by " + signal, FAILED, "kill -" + signal + " $$; sleep 1"));
      }
      cases.add(of("endless", NO_TABLE, "yes '400001:9001,x'").alone());
      cases.add(of("endless complaints", NO_TABLE, "yes complaint >&2").alone());
    }
    cases.add(program("not executable", PRINT, "rw-------"));
    cases.add(program("an interpreter that is not there", "#!/no/such/python\n", "rwx------"));
    cases.add(
        FaultCase.of(
            "not there",
            FAILED,
            Set.of("brilcalc"),
            () -> new FaultCase.Caused(command(folder.resolve("absent-brilcalc")), () -> {})));
    return cases;
  }

  private FaultCase of(String fault, Set<Integer> codes, String script) {
    return FaultCase.of(
        fault,
        codes,
        Set.of("brilcalc"),
        () -> new FaultCase.Caused(command(script(fault, script, "rwx------")), () -> {}));
  }

  private FaultCase program(String fault, String script, String permissions) {
    return FaultCase.of(
        fault,
        FAILED,
        Set.of("brilcalc"),
        () -> new FaultCase.Caused(command(script(fault, script, permissions)), () -> {}));
  }

  @Override
  public void close() {
    FaultTrial.delete(folder);
  }
}
