package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.dist.Shell.Result;

/** The tarball: what is in it, and that it runs where it was unpacked. */
class DistributionTest {

  private static final Path INSTALLATION = Path.of(System.getProperty("pixelmon.installation"));
  private static final Path SOURCE = Path.of(System.getProperty("pixelmon.source"));
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  @TempDir static Path shared;
  @TempDir Path folder;
  private static Path unpacked;

  @BeforeAll
  static void unpack() throws Exception {
    unpacked = Tarball.unpack(shared);
  }

  private static Set<String> jars() throws IOException {
    return names(unpacked.resolve("lib"), ".jar");
  }

  private static Set<String> names(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new TreeSet<>(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(end))
              .toList());
    }
  }

  @Test
  void nothingInItTellsWhenWhereOrByWhomItWasBuilt() throws IOException {
    byte[] start = new byte[10];
    try (var in = Files.newInputStream(Tarball.FILE)) {
      assertThat(in.readNBytes(start, 0, 10)).isEqualTo(10);
    }
    assertThat(start[3]).as("no name, no comment").isZero();
    assertThat(List.of(start[4], start[5], start[6], start[7])).as("time").containsOnly((byte) 0);

    List<TarArchiveEntry> entries = Tarball.entries();
    assertThat(entries).extracting(TarArchiveEntry::getLongUserId).containsOnly(0L);
    assertThat(entries).extracting(TarArchiveEntry::getLongGroupId).containsOnly(0L);
    assertThat(new HashSet<>(entries.stream().map(TarArchiveEntry::getModTime).toList()))
        .hasSize(1);
    for (TarArchiveEntry entry : entries) {
      String name = entry.getName().replaceFirst("^[^/]*/", "");
      boolean executable = entry.isDirectory() || name.matches("bin/[^/]+|scripts/[^/]+\\.sh");
      assertThat(entry.getMode() & 0777).as(name).isEqualTo(executable ? 0755 : 0644);
    }
  }

  @Test
  void allIsInOneFolderOfTheVersion() throws IOException {
    String version = Files.readAllLines(unpacked.resolve("release")).get(0).replace("VERSION=", "");

    assertThat(Tarball.entries())
        .extracting(TarArchiveEntry::getName)
        .allMatch(name -> name.startsWith("pixelmon-" + version + "/"))
        .noneMatch(name -> name.contains("/lib/cds"))
        .contains("pixelmon-" + version + "/LICENSE", "pixelmon-" + version + "/NOTICE");
    assertThat(names(unpacked.resolve("lib"), "-" + version + ".jar"))
        .containsExactlyElementsOf(
            Stream.of("core", "currents", "fills", "fluence", "lumi", "radsim", "temperatures")
                .map(module -> "pixelmon-" + module + "-" + version + ".jar")
                .toList());
    assertThat(names(unpacked.resolve("bin"), ""))
        .containsExactly(
            "pixelmon-currents",
            "pixelmon-fills",
            "pixelmon-fluence",
            "pixelmon-lumi",
            "pixelmon-radsim",
            "pixelmon-temperatures");
  }

  @Test
  void itHoldsAllThatTheBuildInstalled() throws IOException {
    Map<String, String> installed = Shell.tree(INSTALLATION);
    installed.keySet().removeIf(name -> name.startsWith("lib/cds"));
    assertThat(Shell.tree(unpacked)).isEqualTo(installed);
  }

  @Test
  void nothingIsLeftOfBuildsBefore() throws IOException {
    assertThat(jars()).isEqualTo(names(SOURCE.resolve("scripts/dist/target/lib"), ".jar"));
    for (String part : List.of("config", "scripts", "docs")) {
      try (Stream<Path> files = Files.walk(unpacked.resolve(part))) {
        assertThat(files.map(unpacked::relativize).map(SOURCE::resolve)).allMatch(Files::exists);
      }
    }
  }

  @Test
  void theChecksumBesideItIsRight() throws Exception {
    String name = Tarball.FILE.getFileName().toString();
    String line = Files.readString(Tarball.FILE.resolveSibling(name + ".sha256"));

    assertThat(line.strip()).isEqualTo(Tarball.sha256(Tarball.FILE) + "  " + name);
    Result check =
        Shell.run(
            folder,
            Map.of(),
            "sh",
            "-c",
            "cd '" + Tarball.FILE.getParent() + "' && sha256sum -c '" + name + ".sha256'");
    assertThat(check.code()).as(check.err()).isZero();
  }

  @Test
  void everyLibraryHasALicenceWhoseTextIsThere() throws IOException {
    Path licences = unpacked.resolve("licenses");
    List<String[]> rows =
        Files.readString(licences.resolve("THIRD-PARTY.txt"))
            .lines()
            .filter(line -> line.matches("\\S+ {2,}.*https?://.*"))
            .map(line -> line.split(" {2,}"))
            .toList();
    Set<String> open = jars();
    open.removeIf(jar -> jar.startsWith("pixelmon-"));
    assertThat(open).hasSizeGreaterThan(30);
    for (String[] row : rows) {
      assertThat(open.removeIf(jar -> jar.matches(Pattern.quote(row[0]) + "(-nolib)?\\.jar")))
          .as(row[0] + " is in lib/")
          .isTrue();
      for (String licence : row[1].split(" (and|or) ")) {
        assertThat(licences.resolve(licence + ".txt")).isNotEmptyFile();
      }
    }
    assertThat(open).as("without a licence").isEmpty();
    assertThat(Files.readString(unpacked.resolve("NOTICE")))
        .contains("FUTC", "JFreeChart", "lib/native", "Liberation");
  }

  @Test
  void oraclesDriverComesWithItsOwnTerms() throws IOException {
    Path driver =
        unpacked
            .resolve("lib")
            .resolve(
                jars().stream().filter(jar -> jar.startsWith("ojdbc")).findFirst().orElseThrow());
    String terms;
    try (var jar = new JarFile(driver.toFile());
        var in = jar.getInputStream(jar.getEntry("META-INF/license.txt"))) {
      terms = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(unpacked.resolve("licenses/Oracle-FUTC.txt"))).isEqualTo(terms);
  }

  @Test
  void theListOfPartsNamesEveryJarByItsChecksum() throws IOException {
    JsonNode bom =
        JsonMapper.builder().build().readTree(unpacked.resolve("sbom.cdx.json").toFile());
    Set<String> checksums = new HashSet<>();
    List<String> purls = new ArrayList<>();
    for (JsonNode component : bom.get("components")) {
      purls.add(component.get("purl").asText());
      for (JsonNode hash : component.get("hashes")) {
        if (hash.get("alg").asText().equals("SHA-256")) {
          checksums.add(hash.get("content").asText());
        }
      }
    }
    assertThat(bom.get("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bom.get("metadata").has("timestamp")).isFalse();
    for (String jar : jars()) {
      assertThat(checksums).as(jar).contains(Tarball.sha256(unpacked.resolve("lib").resolve(jar)));
    }
    assertThat(purls)
        .as("the native library")
        .anyMatch(purl -> purl.contains("/duckdb_jdbc@") && !purl.contains("nolib"));
    assertThat(purls).as("nothing else").hasSize(jars().size() + 1);
  }

  @Test
  void linksOfItsDocumentsLeadSomewhere() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(unpacked.resolve("config/README.md")));
    for (Path of : List.of(unpacked, unpacked.resolve("docs"))) {
      for (String name : names(of, ".md")) {
        documents.add(of.resolve(name));
      }
    }
    assertThat(documents).hasSizeGreaterThan(5);
    for (Path document : documents) {
      for (MatchResult link : LINK.matcher(Files.readString(document)).results().toList()) {
        assertThat(document.resolveSibling(link.group(1)))
            .as(document.getFileName() + ": " + link.group())
            .exists();
      }
    }
  }

  @Test
  void everyTestAndScriptThatContributorsAreToldOfIsThere() throws IOException {
    Set<String> classes = new HashSet<>();
    try (Stream<Path> files = Files.walk(SOURCE)) {
      files
          .filter(file -> file.toString().contains("src/test/java"))
          .forEach(file -> classes.add(file.getFileName().toString()));
    }
    for (String document : List.of("CONTRIBUTING.md", "RELEASING.md")) {
      String text = Files.readString(SOURCE.resolve(document));
      assertThat(Pattern.compile("\\b\\w+Test\\b").matcher(text).results())
          .allMatch(test -> classes.contains(test.group() + ".java"));
      assertThat(Pattern.compile("\\bscripts/[\\w/-]+\\.(?:sh|xml)\\b").matcher(text).results())
          .isNotEmpty()
          .allMatch(script -> Files.exists(SOURCE.resolve(script.group())));
    }
  }

  @Test
  void runsFromAReadOnlyPlaceThroughLinksWithItsDataElsewhere() throws Exception {
    assumeThat(Shell.run(folder, Map.of(), "unshare", "-m", "true").code())
        .as("a mount of one's own is possible")
        .isZero();
    Path place = Files.createDirectories(folder.resolve("ein schöner Ort/software"));
    Path installation = Tarball.unpack(place);
    Map<String, String> before = Shell.tree(place);
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String program : List.of("fills", "lumi", "currents")) {
      Files.createSymbolicLink(
          bin.resolve("pixelmon-" + program), installation.resolve("bin/pixelmon-" + program));
    }
    Path home = Files.createDirectories(folder.resolve("où sont les données"));

    Result result =
        Shell.run(
            home,
            Map.of("PLACE", place.toString(), "PATH", bin + ":/usr/bin:/bin"),
            "unshare",
            "-m",
            "sh",
            "-ec",
            """
            mount --bind "$PLACE" "$PLACE"
            mount -o remount,bind,ro "$PLACE"
            ! touch "$PLACE/written" 2>/dev/null
            pixelmon-fills demo -q
            pixelmon-fills get -ff 7920 -lf 99999 -suffix run3 --offline -q
            pixelmon-lumi get -ff 7920 -lf 99999 -suffix run3 -from oms --offline -q
            pixelmon-currents plot -h
            """);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(home.resolve("data/luminosity")).isNotEmptyDirectory();
    assertThat(Shell.tree(place)).isEqualTo(before);
  }

  @Test
  void thePipelineFromItNeitherBuildsNorNeedsMoreThanAJava() throws Exception {
    // Tools that a build would call fail, and say so.
    Path path = folder.resolve("path");
    for (String tool : List.of("mvn", "javac", "git")) {
      Shell.script(path.resolve(tool), "echo called >>\"" + folder + "/calls\"; exit 1");
    }
    Result result =
        Shell.run(
            folder,
            Map.of("PATH", path + ":/usr/bin:/bin"),
            unpacked.resolve("scripts/run3.sh").toString(),
            "-ff",
            "8380",
            "-lf",
            "8381",
            "--home",
            "nothing there",
            "--offline",
            "-q");

    assertThat(folder.resolve("calls")).doesNotExist();
    assertThat(result.code()).as(result.err()).isEqualTo(3);
    assertThat(result.err()).contains("pixelmon-fills").doesNotContain("building");
  }
}
