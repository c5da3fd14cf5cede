package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

/** What is loaded at start, and the archive of classes that makes it fast. */
class StartUpTest {

  /** Logging, XML, windows and databases: work wants them, an explanation does not. */
  private static final Pattern HEAVY =
      Pattern.compile(
          "java\\.awt\\.|javax\\.xml\\.|org\\.xml\\.|org\\.w3c\\.|java\\.util\\.logging\\."
              + "|org\\.slf4j\\.|ch\\.qos\\.logback\\.|org\\.duckdb\\.|oracle\\.|java\\.sql\\."
              + "|com\\.fasterxml\\.|org\\.jfree\\.|picocli\\.");

  private static final String JAVA = System.getProperty("java.home");

  /** Of an installation of our own, with an archive. */
  @TempDir static Path folder;

  private static Path install;
  private static Path archive;

  @BeforeAll
  static void installElsewhere() throws Exception {
    install = folder.toRealPath().resolve("installation");
    copy(InstallationTest.INSTALLATION, install);
    ProgramRun made = run(JAVA, "", "scripts/make-cds.sh");
    assertThat(made.code()).as(made.err()).isZero();
    archive = Path.of(made.out().strip());
    assertThat(archive).startsWith(install.resolve("lib/cds")).exists();
    Files.copy(archive, folder.resolve("kept"), StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** All but archives, which belong to the place where they were made. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!file.startsWith(from.resolve("lib/cds"))) {
          Files.copy(
              file,
              to.resolve(from.relativize(file).toString()),
              StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  @AfterEach
  void restore() throws IOException {
    Files.copy(
        folder.resolve("kept"),
        archive,
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    madeNow();
  }

  /** Says that the archive is as it was made. */
  private static void madeNow() throws IOException {
    Files.setLastModifiedTime(made(), Files.getLastModifiedTime(archive));
  }

  private static Path made() {
    return archive.resolveSibling(archive.getFileName() + ".made");
  }

  private static ProgramRun run(String java, String options, String program, String... args)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(install.resolve(program).toString()));
    command.addAll(List.of(args));
    Map<String, String> environment = Map.of("JAVA_HOME", java, "PIXELMON_JAVA_OPTS", options);
    return ProgramRun.of(folder, environment, command);
  }

  /** Lines of the JVM about the classes that it loads. */
  private static List<String> loaded(String java, String program, String... args) throws Exception {
    ProgramRun run = run(java, "-Xlog:class+load", "bin/" + program, args);
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    return run.out().lines().filter(line -> line.contains(" source: ")).toList();
  }

  private static boolean archiveIsUsed(String java) throws Exception {
    return loaded(java, "pixelmon-fills", "-h").stream()
        .anyMatch(line -> line.contains(" org.pixelmon.") && line.endsWith("shared objects file"));
  }

  static Stream<String> programs() {
    return Programs.all().stream().map(CommandSpec::name);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void explainingLoadsNothingThatOnlyWorkNeeds(String program) throws Exception {
    for (String wish : List.of("-h", "--help", "-V", "--version")) {
      assertThat(loaded(JAVA, program, wish))
          .hasSizeGreaterThan(300)
          .noneMatch(line -> HEAVY.matcher(line).find());
    }
  }

  @Test
  void aCommandIsExplainedInTheSameWordsAtOnceAndByTheParser() throws Exception {
    for (String command : List.of("get", "demo", "archive")) {
      ProgramRun atOnce = run(JAVA, "", "bin/pixelmon-fills", command, "-h");
      assertThat(atOnce.code()).isZero();
      assertThat(atOnce.out()).startsWith(Files.readString(help("pixelmon-fills." + command)));
      assertThat(run(JAVA, "", "bin/pixelmon-fills", "help", command).out())
          .isEqualTo(atOnce.out());
    }
    String root = run(JAVA, "", "bin/pixelmon-fills", "-h").out();
    assertThat(run(JAVA, "", "bin/pixelmon-fills", "help").out()).isEqualTo(root);
  }

  private static Path help(String name) {
    return install.resolve("share/help").resolve(name + ".txt");
  }

  @Test
  void withoutTheReadyTextsTheParserExplains() throws Exception {
    String text = Files.readString(help("pixelmon-lumi.get"));
    Path aside = help("aside");
    Files.move(help("pixelmon-lumi.get"), aside);
    try {
      assertThat(run(JAVA, "", "bin/pixelmon-lumi", "get", "-h").out()).isEqualTo(text);
    } finally {
      Files.move(aside, help("pixelmon-lumi.get"));
    }
  }

  @Test
  void aDiskThatIsFullIsToldForHelpToo() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
    ProgramRun run =
        ProgramRun.of(
            folder,
            Map.of("JAVA_HOME", JAVA),
            List.of("sh", "-c", "exec \"$0\" -h >/dev/full", install + "/bin/pixelmon-fills"));
    assertThat(run.code()).isEqualTo(9);
    assertThat(run.err()).startsWith("pixelmon-fills: standard output: ");
  }

  @Test
  void theVersionTellsCommitJavaAndLibraries() throws Exception {
    String text = run(JAVA, "", "bin/pixelmon-currents", "--version").out();
    assertThat(text.lines().findFirst())
        .hasValueSatisfying(first -> assertThat(first).matches("PixelMon [0-9.]+"));
    assertThat(text)
        .containsPattern("\ncommit ([0-9a-f]{40}(-dirty)?|unknown)\n")
        .contains("Java " + System.getProperty("java.runtime.version"))
        .contains(System.getProperty("os.arch"));
    for (String jar : List.of("picocli", "duckdb_jdbc", "ojdbc11", "jfreechart", "jackson-core")) {
      assertThat(text).contains(" " + versionOf(jar));
    }
    assertThat(run(JAVA, "", "bin/pixelmon-currents", "plot", "-V").out()).isEqualTo(text);
  }

  private static String versionOf(String library) throws IOException {
    return jar(library)
        .getFileName()
        .toString()
        .replaceFirst("^\\Q" + library + "\\E-", "")
        .replaceFirst("(-nolib)?[.]jar$", "");
  }

  private static Path jar(String library) throws IOException {
    Pattern name = Pattern.compile("\\Q" + library + "\\E-[0-9].*[.]jar");
    try (Stream<Path> files = Files.list(install.resolve("lib"))) {
      return files
          .filter(file -> name.matcher(file.getFileName().toString()).matches())
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theBuildLeavesAnArchiveThatFits() throws Exception {
    String program = InstallationTest.INSTALLATION.resolve("bin/pixelmon-radsim").toString();
    Map<String, String> strict = Map.of("JAVA_HOME", JAVA, "PIXELMON_JAVA_OPTS", "-Xshare:on");
    ProgramRun run = ProgramRun.of(folder, strict, List.of(program, "-V"));
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(InstallationTest.INSTALLATION.resolve("lib/cds").resolve(archive.getFileName()))
        .exists();
  }

  @Test
  void theArchiveHoldsWhatWorkLoads() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    for (String line : List.of("demo --fills 1", "get -ff 7920 -lf 7920 --offline")) {
      List<String> words = new ArrayList<>(List.of(line.split(" ")));
      words.addAll(List.of("--home", "home"));
      assertThat(run(JAVA, "", "bin/pixelmon-fills", words.toArray(String[]::new)).code()).isZero();
    }
    String[] words = "fetch -ff 7920 -lf 7920 -s Barrel --offline -q --home".split(" ");
    List<String> command = new ArrayList<>(List.of(words));
    command.add(home.toString());

    List<String> lines = loaded(JAVA, "pixelmon-currents", command.toArray(String[]::new));

    long shared = lines.stream().filter(line -> line.endsWith("shared objects file")).count();
    assertThat(lines).hasSizeGreaterThan(1500);
    assertThat((double) shared / lines.size()).isGreaterThan(0.85);
  }

  @ParameterizedTest
  @CsvSource({"EMPTY", "CUT", "NOISE", "WRITTEN_INTO", "FOLDER", "NOT_MADE", "OTHER_LIBRARIES"})
  void anArchiveThatDoesNotFitIsLeftAsideSilently(String damage) throws Exception {
    assertThat(archiveIsUsed(JAVA)).isTrue();
    Path jar = jar("picocli");
    FileTime packaged = Files.getLastModifiedTime(jar);
    switch (damage) {
      case "EMPTY" -> Files.write(archive, new byte[0]);
      case "CUT" -> cut(archive, 3_000_000);
      case "NOISE" ->
          Files.write(
              archive, "no archive at all\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
      case "WRITTEN_INTO" -> writeInto(archive);
      case "FOLDER" -> {
        Files.delete(archive);
        Files.createDirectory(archive);
      }
      case "NOT_MADE" -> Files.delete(made());
      default -> Files.setLastModifiedTime(jar, FileTime.fromMillis(packaged.toMillis() + 5000));
    }
    if (List.of("EMPTY", "CUT", "NOISE").contains(damage)) {
      madeNow(); // so that it is the JVM that finds out
    }
    try {
      ProgramRun run = run(JAVA, "", "bin/pixelmon-fills", "get", "-h");
      assertThat(run.code()).isZero();
      assertThat(run.out()).isEqualTo(Files.readString(help("pixelmon-fills.get")));
      assertThat(run.err()).isEmpty();
      assertThat(archiveIsUsed(JAVA)).isFalse();
    } finally {
      Files.setLastModifiedTime(jar, packaged);
      Files.deleteIfExists(archive);
      Files.write(made(), new byte[0]);
    }
  }

  private static void cut(Path file, int length) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(length);
    }
  }

  private static void writeInto(Path file) throws IOException {
    FileTime before = Files.getLastModifiedTime(file);
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(open.length() / 3);
      open.write(new byte[1 << 20]);
    }
    Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 2000));
  }

  @Test
  void anInstallationThatMovedRunsOn() throws Exception {
    Path moved = folder.resolve("moved");
    Files.move(install, moved);
    try {
      ProgramRun run =
          ProgramRun.of(
              folder, Map.of("JAVA_HOME", JAVA), List.of(moved + "/bin/pixelmon-fills", "-h"));
      assertThat(run.code()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .isEqualTo(Files.readString(moved.resolve("share/help/pixelmon-fills.txt")));
    } finally {
      Files.move(moved, install);
    }
  }

  @Test
  void whatIsSetForWorkIsLeftAlone() throws Exception {
    Path work = folder.resolve("archive-of-work");
    ProgramRun run =
        ProgramRun.of(
            folder,
            Map.of("JAVA_HOME", JAVA, "PIXELMON_ARCHIVE", work.toString()),
            List.of(install + "/scripts/make-cds.sh"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(work).doesNotExist();
    assertThat(archiveIsUsed(JAVA)).isTrue();
    Files.copy(
        archive,
        folder.resolve("kept"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
  }

  @Test
  void anArchiveThatFitsIsNotMadeAnew() throws Exception {
    FileTime before = Files.getLastModifiedTime(archive);
    ProgramRun run = run(JAVA, "", "scripts/make-cds.sh", "-q", "--if-needed");
    assertThat(run).isEqualTo(new ProgramRun(0, "", ""));
    assertThat(Files.getLastModifiedTime(archive)).isEqualTo(before);
  }

  @Test
  void whereJavaCannotUseOneNoneIsLeft() throws Exception {
    Path blank = folder.resolve("a blank");
    Files.move(install, blank);
    try {
      ProgramRun run =
          ProgramRun.of(folder, Map.of("JAVA_HOME", JAVA), List.of(blank + "/scripts/make-cds.sh"));
      if (run.code() != 0) { // newer JVMs can
        assertThat(run.err()).contains("is there a blank in the path of " + blank + "/bin?");
      }
      ProgramRun help =
          ProgramRun.of(
              folder, Map.of("JAVA_HOME", JAVA), List.of(blank + "/bin/pixelmon-fills", "-h"));
      assertThat(help.err()).isEmpty();
      assertThat(help.out()).startsWith("LHC fills");
    } finally {
      Files.move(blank, install);
    }
  }

  @Test
  void whereNothingCanBeWrittenThatIsSaid() throws Exception {
    Path cds = archive.getParent();
    Path aside = cds.resolveSibling("aside");
    Files.move(cds, aside);
    try {
      Files.writeString(cds, "");
      ProgramRun run = run(JAVA, "", "scripts/make-cds.sh");
      assertThat(run.code()).isEqualTo(9);
      assertThat(run.err()).isEqualTo("make-cds.sh: " + cds + ": cannot be made\n");
    } finally {
      Files.delete(cds);
      Files.move(aside, cds);
    }
  }

  @Test
  void eachJavaHasItsOwnAndDoesWithoutUntilThen() throws Exception {
    Optional<String> other = otherJava();
    assumeTrue(other.isPresent(), "no other JDK is installed in /usr/lib/jvm");
    assertThat(archiveIsUsed(other.get())).isFalse();

    ProgramRun made = run(other.get(), "", "scripts/make-cds.sh");

    assertThat(made.code()).as(made.err()).isZero();
    Path its = Path.of(made.out().strip());
    assertThat(its).isNotEqualTo(archive).exists();
    assertThat(archiveIsUsed(other.get())).isTrue();
    assertThat(archiveIsUsed(JAVA)).isTrue();

    // That of another Java under the name of ours, as after an update that keeps the name.
    Files.copy(its, archive, StandardCopyOption.REPLACE_EXISTING);
    madeNow();
    assertThat(archiveIsUsed(JAVA)).isFalse();
    assertThat(run(JAVA, "", "bin/pixelmon-fills", "-h").err()).isEmpty();
  }

  private static Optional<String> otherJava() throws IOException {
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(all)) {
      return found
          .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
          .filter(jdk -> isNewer(jdk.resolve("release")))
          .map(Path::toString)
          .findFirst();
    }
  }

  private static boolean isNewer(Path release) {
    try {
      return Pattern.compile("JAVA_VERSION=\"(\\d+)")
          .matcher(Files.readString(release))
          .results()
          .anyMatch(version -> Integer.parseInt(version.group(1)) > Runtime.version().feature());
    } catch (IOException e) {
      return false;
    }
  }
}
