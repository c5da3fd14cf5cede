package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.dist.Shell.Result;

/** The installer, mostly with programs that only tell their version and where they are. */
class InstallScriptTest {

  /** The version that runs, below PREFIX: what has no links of its own is there. */
  static final String CURRENT = "lib/pixelmon/current";

  private static final Path SOURCE = Path.of(System.getProperty("pixelmon.source"));
  private static final Path BUILT = Path.of(System.getProperty("pixelmon.installation"));

  @TempDir Path folder;
  private Path prefix;
  private Path own;

  @BeforeEach
  void nameThePrefix() {
    prefix = folder.resolve("ein Präfix");
    own = prefix.resolve("lib/pixelmon");
  }

  /** A version to be installed, unpacked in a folder of its own. */
  private Path unpacked(String version, String... programs) throws IOException {
    Path tree = folder.resolve("unpacked " + version);
    for (String script : List.of("install.sh", "lib/steps.sh")) {
      Path copy = tree.resolve("scripts").resolve(script);
      Files.createDirectories(copy.getParent());
      Files.copy(SOURCE.resolve("scripts").resolve(script), copy);
    }
    for (String program : programs) {
      Shell.script(
          tree.resolve("bin").resolve(program),
          "here=$(dirname \"$(readlink -f \"$0\")\"); echo " + version + "; echo \"$here\"");
      Path page = tree.resolve("share/man/man1/" + program + ".1");
      Files.createDirectories(page.getParent());
      Files.writeString(page, version);
    }
    Files.createDirectories(tree.resolve("share/help"));
    Files.writeString(tree.resolve("share/help/text"), "read by the programs alone");
    Files.createDirectories(tree.resolve("lib"));
    for (int i = 0; i < 20; i++) {
      Files.write(tree.resolve("lib/" + i + ".jar"), new byte[50_000]);
    }
    Files.createDirectories(tree.resolve("lib/cds"));
    Files.writeString(tree.resolve("lib/cds/java-17.jsa"), "of another place");
    Files.writeString(tree.resolve("release"), "VERSION=" + version + "\nPLATFORM=linux-x86_64\n");
    return tree;
  }

  private Result install(Path tree, String... options) throws Exception {
    return install(Map.of(), tree, options);
  }

  private Result install(Map<String, String> environment, Path tree, String... options)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(tree.resolve("scripts/install.sh").toString()));
    command.addAll(Arrays.asList(options));
    command.add(prefix.toString());
    return Shell.run(folder, environment, command.toArray(String[]::new));
  }

  /** What a program answers that is started through its link. */
  private List<String> answer(String program) throws Exception {
    Result result = Shell.run(folder, Map.of(), prefix.resolve("bin/" + program).toString());
    assertThat(result.code()).as(result.err()).isZero();
    return result.out().lines().toList();
  }

  private List<String> own() throws IOException {
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(own)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void linksLeadToTheVersionAndOthersMayRunIt() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills", "pixelmon-lumi");
    Shell.run(folder, Map.of(), "chmod", "-R", "go=", tree.toString());

    Result result =
        Shell.run(
            folder,
            Map.of(),
            "sh",
            "-c",
            "umask 077; '" + tree + "/scripts/install.sh' '" + prefix + "'");

    assertThat(result.code()).as(result.err()).isZero();
    String version = own().get(0);
    assertThat(version).matches("1\\.0-[0-9a-f]{8}");
    assertThat(own()).containsExactly(version, "current");
    assertThat(result.out()).contains("PixelMon 1.0 is installed: " + own.resolve(version));
    assertThat(answer("pixelmon-lumi"))
        .containsExactly("1.0", own.toRealPath().resolve(version).resolve("bin").toString());
    assertThat(prefix.resolve("share/man/man1/pixelmon-lumi.1")).hasContent("1.0");
    assertThat(own.resolve("current/share/help/text")).exists();
    assertThat(prefix.resolve("share/help")).doesNotExist();
    assertThat(own.resolve("current/lib/cds")).doesNotExist();
    try (Stream<Path> files = Files.walk(prefix)) {
      for (Path file : files.filter(path -> !Files.isSymbolicLink(path)).toList()) {
        String modes = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertThat(modes).as(file.toString()).matches("rwxr-xr-x|rw-r--r--");
      }
    }
  }

  @Test
  void whatWasTriedWhereItWasUnpackedIsNotInstalled() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills");
    Files.createDirectories(tree.resolve("credentials"));
    Files.writeString(tree.resolve("credentials/oms_pwd.txt"), "secret");
    Files.createDirectories(tree.resolve("demo/data"));

    assertThat(install(tree).code()).isZero();

    assertThat(own.resolve("current/credentials")).doesNotExist();
    assertThat(own.resolve("current/demo")).doesNotExist();
  }

  @Test
  void aSecondTimeItChangesNothing() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills");
    install(tree);
    Map<String, String> before = Shell.tree(prefix);

    assertThat(install(tree, "-q").out()).isEmpty();

    assertThat(Shell.tree(prefix)).isEqualTo(before);
  }

  @Test
  void anUpgradeKeepsTheVersionBeforeUntilItIsPruned() throws Exception {
    Path older = unpacked("1.0", "pixelmon-fills", "pixelmon-gone");
    Path newer = unpacked("2.0", "pixelmon-fills", "pixelmon-new");
    install(older);
    String before = own().get(0);

    Result result = install(newer);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("the version before, " + before + ", stays until");
    assertThat(result.err()).doesNotContain("by hand");
    assertThat(answer("pixelmon-fills").get(0)).isEqualTo("2.0");
    assertThat(answer("pixelmon-new").get(0)).isEqualTo("2.0");
    assertThat(prefix.resolve("bin/pixelmon-gone")).doesNotExist();
    assertThat(Files.isSymbolicLink(prefix.resolve("bin/pixelmon-gone"))).isFalse();
    assertThat(own()).hasSize(3).contains(before);

    assertThat(install(newer, "--prune").code()).isZero();
    assertThat(own()).hasSize(2).doesNotContain(before);
    assertThat(answer("pixelmon-fills").get(0)).isEqualTo("2.0");
  }

  @Test
  void theOlderVersionInstalledAgainIsTheWayBack() throws Exception {
    Path older = unpacked("1.0", "pixelmon-fills");
    Path newer = unpacked("2.0", "pixelmon-fills");
    install(older);
    install(newer);

    assertThat(install(older).code()).isZero();

    assertThat(answer("pixelmon-fills").get(0)).isEqualTo("1.0");
    assertThat(own()).hasSize(3);
  }

  @Test
  void whatRunsKeepsItsVersion() throws Exception {
    Path older = unpacked("1.0", "pixelmon-fills");
    // Looks for one of its own files after the upgrade.
    Shell.script(
        older.resolve("bin/pixelmon-fills"),
        """
        here=$(dirname "$(dirname "$(readlink -f "$0")")")
        [ "${1:-}" != wait ] || { echo >"$2"; while [ ! -e "$3" ]; do sleep 0.1; done; }
        cat "$here/release"
        """);
    install(older);
    Path started = folder.resolve("started");
    Path go = folder.resolve("go");
    Path other = Files.createDirectories(folder.resolve("other"));
    Process running =
        Shell.start(
            other,
            Map.of(),
            List.of(
                prefix.resolve("bin/pixelmon-fills").toString(),
                "wait",
                started.toString(),
                go.toString()));
    while (!Files.exists(started)) {
      assertThat(running.isAlive()).isTrue();
      Thread.sleep(20);
    }

    assertThat(install(unpacked("2.0", "pixelmon-fills")).code()).isZero();
    Files.writeString(go, "");

    assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(other.resolve(".out")).content().contains("VERSION=1.0");
  }

  @ParameterizedTest
  @CsvSource({"KILL, 9", "TERM, 15", "INT, 2"})
  void interruptedItLeavesTheOldOrTheNewVersion(String signal, int number) throws Exception {
    Path older = unpacked("1.0", "pixelmon-fills", "pixelmon-lumi");
    Path newer = unpacked("2.0", "pixelmon-fills", "pixelmon-lumi");
    install(older);
    long start = System.nanoTime();
    install(newer);
    int whole = Math.toIntExact((System.nanoTime() - start) / 1_000_000);
    install(older);
    install(older, "--prune");
    Random random = new Random(number);
    int interrupted = 0;
    for (int round = 0; round < 12; round++) {
      Process process =
          Shell.start(
              folder,
              Map.of(),
              List.of(
                  // Who runs this in the background has interrupts ignored, for all below.
                  "env",
                  "--default-signal",
                  // A group of its own, so that the programs that the script calls are hit, too.
                  "setsid",
                  newer.resolve("scripts/install.sh").toString(),
                  prefix.toString()));
      Thread.sleep(random.nextInt(whole));
      Shell.run(
          Files.createDirectories(folder.resolve("kill")),
          Map.of(),
          "sh",
          "-c",
          "kill -s " + signal + " -- -" + process.pid());
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      interrupted += process.exitValue() == 128 + number ? 1 : 0;

      String fills = answer("pixelmon-fills").get(0);
      assertThat(fills).isIn("1.0", "2.0");
      assertThat(answer("pixelmon-lumi").get(0)).isEqualTo(fills);
      if (!signal.equals("KILL")) {
        assertThat(own()).noneMatch(name -> name.startsWith("."));
      }
      assertThat(install(older).code()).isZero();
      assertThat(install(older, "--prune").code()).isZero();
    }
    assertThat(interrupted).as("rounds that were interrupted").isPositive();

    // What killed ones left goes with the first installation a day later; of the links, a planted
    // one.
    Path link = prefix.resolve("bin/.pixelmon-fills.new-1");
    Files.createSymbolicLink(link, Path.of("../lib/pixelmon/current/bin/pixelmon-fills"));
    Shell.run(
        folder,
        Map.of(),
        "sh",
        "-c",
        "find '" + prefix + "' -name '.*new-*' -exec touch -h -d '2 days ago' {} +");
    assertThat(install(newer).code()).isZero();
    try (Stream<Path> files = Files.walk(prefix)) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
    }
    assertThat(answer("pixelmon-lumi").get(0)).isEqualTo("2.0");
  }

  @Test
  void twoAtOnceLeaveOneOfTheTwoWhole() throws Exception {
    List<Path> trees =
        List.of(
            unpacked("1.0", "pixelmon-fills", "pixelmon-lumi"),
            unpacked("2.0", "pixelmon-fills", "pixelmon-lumi"));
    for (int round = 0; round < 5; round++) {
      List<Process> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(
            Shell.start(
                Files.createDirectories(folder.resolve("run" + i)),
                Map.of(),
                List.of(
                    trees.get(i % 2).resolve("scripts/install.sh").toString(), prefix.toString())));
      }
      for (Process process : running) {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
      }
      assertThat(answer("pixelmon-fills").get(0)).isEqualTo(answer("pixelmon-lumi").get(0));
      assertThat(own()).hasSize(3).contains("current");
      try (Stream<Path> files = Files.list(prefix.resolve("bin"))) {
        assertThat(files).hasSize(2);
      }
      assertThat(install(trees.get(0), "--uninstall").code()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bin/pixelmon-lumi", "share/man/man1/pixelmon-lumi.1"})
  void nothingForeignIsReplaced(String place) throws Exception {
    Path foreign = prefix.resolve(place);
    Files.createDirectories(foreign.getParent());
    for (boolean link : new boolean[] {false, true}) {
      if (link) {
        Files.delete(foreign);
        Files.createSymbolicLink(foreign, Path.of("/opt/other/lib/pixelmon/current/" + place));
      } else {
        Files.writeString(foreign, "somebody's own");
      }
      Map<String, String> before = Shell.tree(prefix);
      Path tree = folder.resolve("unpacked 1.0");
      if (!link) {
        unpacked("1.0", "pixelmon-fills", "pixelmon-lumi");
      }

      Result result = install(tree);

      assertThat(result.code()).isEqualTo(9);
      assertThat(result.err().lines()).hasSize(1);
      assertThat(result.err()).contains(foreign + " is there and not of this installation");
      assertThat(Shell.tree(prefix)).isEqualTo(before);
    }
  }

  @Test
  void foldersThatAreLinksToElsewhereGetLinksThatLeadBack() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("elsewhere/programs"));
    Path share = Files.createDirectories(folder.resolve("elsewhere/texts"));
    Files.createDirectories(prefix);
    Files.createSymbolicLink(prefix.resolve("bin"), bin);
    Files.createSymbolicLink(prefix.resolve("share"), share);
    // As an installer of before would have left it.
    Files.createSymbolicLink(
        bin.resolve("pixelmon-fills"), Path.of("../lib/pixelmon/current/bin/pixelmon-fills"));
    Path tree = unpacked("1.0", "pixelmon-fills");

    for (int time = 0; time < 2; time++) {
      Result result = install(tree);
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(answer("pixelmon-fills")).first().isEqualTo("1.0");
      assertThat(prefix.resolve("share/man/man1/pixelmon-fills.1")).hasContent("1.0");
    }
    assertThat(install(tree, "--uninstall").code()).isZero();

    assertThat(bin).isEmptyDirectory();
    assertThat(share.resolve("man/man1")).isEmptyDirectory();
    assertThat(own).doesNotExist();
  }

  @Test
  void uninstalledOnlyWhatIsForeignIsLeft() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills");
    Files.createDirectories(prefix.resolve("bin"));
    Files.writeString(prefix.resolve("bin/other"), "");
    install(tree);
    install(unpacked("2.0", "pixelmon-fills"));

    Result result = install(tree, "--uninstall");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    Map<String, String> left = new TreeMap<>(Shell.tree(prefix));
    left.values().removeIf("folder"::equals);
    assertThat(left).containsOnlyKeys("bin/other");
    assertThat(own).doesNotExist();
    assertThat(install(tree, "--uninstall").code()).isEqualTo(3);
    assertThat(install(tree, "--prune").code()).isEqualTo(3);
  }

  @Test
  void uninstallingItselfWorksToo() throws Exception {
    install(unpacked("1.0", "pixelmon-fills"));

    Result result = install(own.resolve("current"), "--uninstall");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(own).doesNotExist();
  }

  @Test
  void foreignThingsBesideTheVersionsStay() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills");
    install(tree);
    Files.writeString(own.resolve("notes.txt"), "mine");

    Result result = install(tree, "--uninstall");

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains(own + " stays");
    assertThat(own()).containsExactly("notes.txt");
  }

  @Test
  void whatCannotBeCopiedChangesNothing() throws Exception {
    install(unpacked("1.0", "pixelmon-fills"));
    Map<String, String> before = Shell.tree(prefix);
    Path newer = unpacked("2.0", "pixelmon-fills");
    Path path = folder.resolve("path");
    // A disk that fills up after the programs.
    Shell.script(
        path.resolve("cp"),
        "case $2 in */lib) echo 'cp: No space left on device' >&2; exit 1 ;; esac"
            + "; exec /bin/cp \"$@\"");

    Result result = install(Map.of("PATH", path + ":/usr/bin:/bin"), newer);

    assertThat(result.code()).isEqualTo(9);
    assertThat(result.err()).contains("No space left on device", newer + "/lib cannot be copied");
    assertThat(Shell.tree(prefix)).isEqualTo(before);
  }

  @Test
  void aPrefixThatIsAFileCannotBeWritten() throws Exception {
    Files.writeString(prefix, "");

    Result result = install(unpacked("1.0", "pixelmon-fills"));

    assertThat(result.code()).isEqualTo(9);
    assertThat(result.err().lines()).containsExactly("install.sh: " + own + ": cannot be made");
  }

  @Test
  void programsThatDoNotRunAreNotSwitchedTo() throws Exception {
    install(unpacked("1.0", "pixelmon-fills"));
    Map<String, String> before = Shell.tree(prefix);
    Path broken = unpacked("2.0", "pixelmon-fills");
    Shell.script(broken.resolve("bin/pixelmon-fills"), "echo 'no such class' >&2; exit 1");

    Result result = install(broken);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("no such class", "nothing was changed");
    assertThat(Shell.tree(prefix)).isEqualTo(before);
  }

  @Test
  void withoutAJavaItInstallsAndWarns() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills");
    Shell.script(
        tree.resolve("bin/pixelmon-fills"),
        "echo 'pixelmon-fills: no java found - install a JDK 17 or newer' >&2; exit 2");
    Shell.script(tree.resolve("scripts/make-cds.sh"), "echo >'" + folder + "/archive'");

    Result result = install(tree);

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("the programs cannot start yet: no java found");
    assertThat(result.out()).doesNotContain("Java:");
    assertThat(folder.resolve("archive")).doesNotExist();
  }

  @Test
  void theArchiveForStartingIsMadeWhereTheVersionLiesAndMayFail() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills");
    Shell.script(
        tree.resolve("scripts/make-cds.sh"),
        "echo \"$0\" >'" + folder + "/archive'; echo 'no room for it' >&2; exit 9");

    Result result = install(tree);

    assertThat(result.code()).isZero();
    assertThat(folder.resolve("archive"))
        .hasContent(own.resolve(own().get(0)).resolve("scripts/make-cds.sh").toString());
    assertThat(result.err()).contains("no archive for a quicker start", "no room for it");
    assertThat(answer("pixelmon-fills").get(0)).isEqualTo("1.0");
  }

  @Test
  void aVersionThatWasChangedIsPutRightAndTheChangesAreKept() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills");
    install(tree);
    String version = own().get(0);
    Files.delete(own.resolve("current/lib/1.jar"));

    Result result = install(tree);

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("was changed");
    assertThat(own.resolve("current/lib/1.jar")).exists();
    assertThat(own()).containsExactly(version, version + ".changed", "current");
    assertThat(install(unpacked("2.0", "pixelmon-fills"), "--prune").code()).isZero();
    assertThat(own()).containsExactly(version, "current");
  }

  @Test
  void settingsChangedInsideOfTheOldVersionAreWarnedOf() throws Exception {
    install(unpacked("1.0", "pixelmon-fills"));
    Files.writeString(own.resolve("current/release"), "VERSION=1.0\nPLATFORM=linux-x86_64\n#\n");

    Result result = install(unpacked("2.0", "pixelmon-fills"));

    assertThat(result.err()).contains("were changed by hand");
  }

  @Test
  void linksHoldInAPackageThatIsUnpackedElsewhere() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills");
    Shell.script(tree.resolve("scripts/make-cds.sh"), "echo >'" + folder + "/archive'");
    Path stage = folder.resolve("stage");

    Result result =
        Shell.run(
            folder,
            Map.of("DESTDIR", stage.toString()),
            tree.resolve("scripts/install.sh").toString(),
            "/opt/pixelmon");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("/opt/pixelmon/" + CURRENT + "/scripts/make-cds.sh");
    assertThat(folder.resolve("archive")).as("made in the wrong place").doesNotExist();
    prefix = folder.resolve("elsewhere");
    Files.move(stage.resolve("opt/pixelmon"), prefix);
    assertThat(answer("pixelmon-fills").get(0)).isEqualTo("1.0");
  }

  @Test
  void warnsOfAPathThatHasNotTheProgramsAndOnlyThen() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills");
    String bin = prefix.resolve("bin").toString();

    assertThat(install(tree).err()).contains(bin + " is not on PATH");
    assertThat(install(Map.of("PATH", bin + ":/usr/bin:/bin"), tree).err()).isEmpty();
  }

  @Test
  void aRelativePrefixCountsFromWhereOneStands() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills");

    Result result =
        Shell.run(
            folder,
            Map.of(),
            tree.resolve("scripts/install.sh").toString(),
            prefix.getFileName() + "/");

    assertThat(result.code()).isZero();
    assertThat(answer("pixelmon-fills").get(0)).isEqualTo("1.0");
  }

  @ParameterizedTest
  @CsvSource({
    "'', a PREFIX is wanted",
    "--remove /x, unknown option '--remove'",
    "/x /y, 'one PREFIX, got ''/x'' and ''/y'''",
    "--prune --uninstall /x, not both",
    "/, PREFIX is /",
    "/opt/a:b, PREFIX has a colon"
  })
  void wrongUsageIsOneLineAndWhereToRead(String arguments, String message) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(SOURCE.resolve("scripts/install.sh").toString()));
    Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty()).forEach(command::add);

    Result result = Shell.run(folder, Map.of(), command.toArray(String[]::new));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(2);
    assertThat(result.err()).contains(message, "Try 'install.sh --help'");
  }

  @Test
  void aSourceTreeThatIsNotBuiltSaysHowTo() throws Exception {
    Path tree = unpacked("1.0", "pixelmon-fills");
    Files.writeString(tree.resolve("pom.xml"), "");

    Result result = install(tree);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("no programs in " + tree, "mvn");
    assertThat(prefix).doesNotExist();
  }

  @Test
  void theBuiltSourceTreeIsInstalledWholeAndRuns() throws Exception {
    Result result = install(SOURCE);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("Java: ");
    Result help =
        Shell.run(folder, Map.of(), prefix.resolve("bin/pixelmon-radsim").toString(), "-h");
    assertThat(help.out()).contains("Usage: pixelmon-radsim");
    Map<String, String> wanted = Shell.tree(BUILT);
    Map<String, String> installed = Shell.tree(own.resolve("current").toRealPath());
    for (Map<String, String> tree : List.of(wanted, installed)) {
      tree.keySet().removeIf(name -> name.startsWith("lib/cds"));
    }
    assertThat(installed).isEqualTo(wanted);
    Result script =
        Shell.run(
            folder, Map.of(), prefix.resolve(CURRENT + "/scripts/run3.sh").toString(), "--help");
    assertThat(script.code()).isZero();
  }
}
