package org.pixelmon.core.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.launcher.ShellScript.Result;

/** The launcher script, with a java that only tells how it was called. */
class LauncherTest {

  @TempDir Path folder;
  private Path bin;

  @BeforeEach
  void install() throws IOException {
    bin = folder.resolve("an installation/bin");
    ShellScript.copy("launcher/pixelmon.sh", bin.resolve("pixelmon-currents"));
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = folder.resolve(name);
    ShellScript.write(jdk.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private Result run(Path program, Map<String, String> environment, String... args)
      throws Exception {
    return ShellScript.await(ShellScript.start(program, folder, environment, args));
  }

  @Test
  void startsTheProgramItsNameTellsWithTheArgumentsAsTheyAre() throws Exception {
    Path jdk = jdk("jdk 17", "17.0.15");

    Result result =
        run(
            bin.resolve("pixelmon-currents"),
            Map.of("JAVA_HOME", jdk.toString()),
            "plot",
            "a b",
            "*");

    assertThat(result.code()).isZero();
    assertThat(result.text().lines())
        .contains("-Dpixelmon.install=" + bin.getParent().toRealPath())
        .endsWith("org.pixelmon.currents.PixelmonCurrents", "plot", "a b", "*");
  }

  @Test
  void findsItsInstallationThroughSymbolicLinks() throws Exception {
    Path jdk = jdk("jdk", "21");
    Path link = Files.createSymbolicLink(folder.resolve("link"), bin.resolve("pixelmon-currents"));
    Path relative = Files.createSymbolicLink(folder.resolve("relative"), link.getFileName());

    Result result = run(relative, Map.of("JAVA_HOME", jdk.toString()));

    assertThat(result.text())
        .contains("-Dpixelmon.install=" + bin.getParent().toRealPath())
        .contains("org.pixelmon.currents.PixelmonCurrents");
  }

  @Test
  void foldersThatTheShellSearchesDoNotLeadItAstray() throws Exception {
    Path jdk = jdk("jdk", "21");
    Files.createDirectories(folder.resolve("elsewhere/an installation/bin"));
    Map<String, String> environment =
        Map.of("JAVA_HOME", jdk.toString(), "CDPATH", folder.resolve("elsewhere").toString());

    Result result = run(Path.of("/bin/sh"), environment, "an installation/bin/pixelmon-currents");

    assertThat(result.text().lines())
        .contains("-Dpixelmon.install=" + bin.getParent().toRealPath());
  }

  @Test
  void doesWithoutAProgramThatTellsTheLocale() throws Exception {
    Path jdk = jdk("jdk", "17");
    Path few = Files.createDirectory(folder.resolve("few"));
    for (String program : List.of("readlink", "sed", "head")) {
      Files.createSymbolicLink(few.resolve(program), Path.of("/usr/bin").resolve(program));
    }
    Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho runs\n");

    Result result =
        run(
            bin.resolve("pixelmon-currents"),
            Map.of("JAVA_HOME", jdk.toString(), "PATH", few.toString()));

    assertThat(result).isEqualTo(new Result(0, "runs\n"));
  }

  @Test
  void saysThatJavaCannotTakeAColonInItsPath() throws Exception {
    Path colon = folder.resolve("v1:2/bin/pixelmon-currents");
    ShellScript.copy("launcher/pixelmon.sh", colon);

    Result result = run(colon, Map.of("JAVA_HOME", jdk("jdk", "21").toString()));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text()).startsWith("pixelmon-currents: a colon in the path").contains("v1:2");
  }

  @Test
  void takesTheJavaOnThePathWhereThereIsNoJavaHome() throws Exception {
    Path jdk = jdk("jdk", "17");

    Result result =
        run(
            bin.resolve("pixelmon-currents"),
            Map.of("PATH", jdk.resolve("bin") + ":/usr/bin:/bin"),
            "fetch");

    assertThat(result.text().lines()).endsWith("fetch");
  }

  @Test
  void saysThatAJavaIsTooOldAndWhichOne() throws Exception {
    Path old = jdk("old", "11.0.2");

    Result result =
        run(bin.resolve("pixelmon-currents"), Map.of("JAVA_HOME", old.toString()), "plot");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text().lines()).hasSize(1);
    assertThat(result.text())
        .contains(old + "/bin/java is Java 11.0.2")
        .contains("Java 17 or newer is needed");
  }

  @Test
  void saysThatJavaHomeHoldsNoJava() throws Exception {
    Result result = run(bin.resolve("pixelmon-currents"), Map.of("JAVA_HOME", "/nowhere"), "plot");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text().lines()).hasSize(1);
    assertThat(result.text()).contains("JAVA_HOME is /nowhere");
  }

  @Test
  void tellsNewJdksThatNativeLibrariesAreWanted() throws Exception {
    Map<String, String> newest = Map.of("JAVA_HOME", jdk("new", "25.0.3").toString());
    Map<String, String> oldest = Map.of("JAVA_HOME", jdk("old", "17.0.1").toString());

    assertThat(run(bin.resolve("pixelmon-currents"), newest).text())
        .contains("--enable-native-access=ALL-UNNAMED");
    assertThat(run(bin.resolve("pixelmon-currents"), oldest).text())
        .doesNotContain("--enable-native-access");
  }

  @Test
  void theLibrariesStandInTheirOrderAndWhatElseIsThereBehindThem() throws Exception {
    Path lib = Files.createDirectories(bin.resolveSibling("lib"));
    for (String jar : List.of("a.jar", "b.jar", "driver.jar")) {
      Files.writeString(lib.resolve(jar), "");
    }
    Files.writeString(lib.resolve("classpath"), "b.jar\na.jar\n");
    Map<String, String> java = Map.of("JAVA_HOME", jdk("jdk", "17").toString());
    Path real = lib.toRealPath();

    assertThat(run(bin.resolve("pixelmon-currents"), java).text())
        .contains("\n" + real + "/b.jar:" + real + "/a.jar:" + real + "/driver.jar\n");
  }

  @Test
  void theArchiveOfClassesThatWasMadeForThisJavaIsGivenToIt() throws Exception {
    Path jdk = jdk("jdk", "17.0.15");
    Files.writeString(
        jdk.resolve("release"),
        """
        IMPLEMENTOR="Some Vendor"
        JAVA_RUNTIME_VERSION="17.0.15+6-LTS"
        JAVA_VERSION="17.0.15"
        """);
    Map<String, String> java = Map.of("JAVA_HOME", jdk.toString());
    Path cds = Files.createDirectories(bin.resolveSibling("lib").resolve("cds"));
    Path archive = Files.writeString(cds.resolve("java-17.0.15+6-LTS-Some.jsa"), "");
    String option = "-XX:SharedArchiveFile=" + archive.toRealPath();

    assertThat(run(bin.resolve("pixelmon-currents"), java).text()).doesNotContain(option);

    Path made = Files.writeString(cds.resolve(archive.getFileName() + ".made"), "");
    Files.setLastModifiedTime(made, Files.getLastModifiedTime(archive));
    assertThat(run(bin.resolve("pixelmon-currents"), java).text().lines()).contains(option);

    Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(run(bin.resolve("pixelmon-currents"), java).text()).doesNotContain(option);

    Map<String, String> other = Map.of("JAVA_HOME", jdk("other", "17.0.15").toString());
    assertThat(run(bin.resolve("pixelmon-currents"), other).text()).doesNotContain(".jsa\n-XX");
  }

  @Test
  void optionsForJavaOfTheUserComeLast() throws Exception {
    Map<String, String> environment =
        Map.of("JAVA_HOME", jdk("jdk", "17").toString(), "PIXELMON_JAVA_OPTS", "-Xmx2g -Xlog:gc");

    List<String> words = run(bin.resolve("pixelmon-currents"), environment).text().lines().toList();

    assertThat(words).containsSubsequence("-Xmx768m", "-Xmx2g", "-Xlog:gc", "-cp");
  }

  @ParameterizedTest
  @CsvSource({"LC_ALL,C", "LC_ALL,POSIX", "LANG,xx_XX.UTF-8", "TERM,dumb"})
  void givesTheJvmUtf8WhereTheLocaleIsAscii(String variable, String value) throws Exception {
    assumeUtf8();
    installProgram(
        """
        package org.pixelmon.currents;
        public class PixelmonCurrents {
          public static void main(String[] args) throws java.io.IOException {
            java.nio.file.Files.writeString(java.nio.file.Path.of(args[0], args[1]), args[1]);
          }
        }
        """);
    Path home = Files.createDirectory(folder.resolve("donn\u00e9es"));

    Result result =
        run(
            bin.resolve("pixelmon-currents"),
            Map.of("JAVA_HOME", System.getProperty("java.home"), variable, value),
            home.toString(),
            "\u03c6 \u2264 90\u00b0");

    assertThat(result.text()).isEmpty();
    assertThat(home.resolve("\u03c6 \u2264 90\u00b0")).hasContent("\u03c6 \u2264 90\u00b0");
  }

  @Test
  void leavesALocaleWithMoreThanAsciiAsItIs() throws Exception {
    assumeUtf8();
    Path jdk = jdk("jdk", "17");
    Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho \"LC_ALL is ${LC_ALL-not set}\"\n");

    Map<String, String> utf8 = Map.of("JAVA_HOME", jdk.toString(), "LANG", "C.UTF-8");

    assertThat(run(bin.resolve("pixelmon-currents"), utf8).text()).isEqualTo("LC_ALL is not set\n");
  }

  /** Test machines without any UTF-8 locale have nothing that the launcher could choose. */
  private static void assumeUtf8() throws Exception {
    ProcessBuilder locale = new ProcessBuilder("locale", "charmap");
    locale.environment().put("LC_ALL", "C.UTF-8");
    Process process = locale.start();
    String charmap = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeThat(charmap.strip()).isEqualTo("UTF-8");
    // Java writes the names that this test gives to the launcher by its own locale.
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
  }

  /** Puts a program of one class into the installation. */
  private void installProgram(String source) throws IOException {
    Path file = folder.resolve("PixelmonCurrents.java");
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, "-d", folder.toString(), file.toString())).isZero();
    String name = "org/pixelmon/currents/PixelmonCurrents.class";
    Path lib = Files.createDirectories(bin.resolveSibling("lib"));
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(lib.resolve("program.jar")))) {
      jar.putNextEntry(new ZipEntry(name));
      Files.copy(folder.resolve(name), jar);
    }
  }
}
