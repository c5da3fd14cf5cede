package org.pixelmon.lumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.Canary;
import org.pixelmon.core.testkit.TestHome;

/** What others on the machine can see in /proc of a run, and of all that it starts. */
class SecretsOfChildrenTest {

  /** In variables that are not ours; whoever sets them means them for brilcalc, too. */
  private static final String OF_OTHERS = "C4n4ry-0f-the-pr0xy";

  /** Waits beside its answer until the test has looked. */
  private static final String BRILCALC =
      """
      #!/bin/sh
      cd "$(dirname "$0")" && : >started
      until [ -e seen ]; do sleep 0.1; done
      printf '#run:fill,time,nls,ncms,delivered(/ub),recorded(/ub)\\n'
      printf '400001:9001,07/10/22 12:03:29,10,10,2500.5,2000.25\\n'
      printf '#Summary:\\n#nfill,nrun,nls,ncms,totdelivered(/ub),totrecorded(/ub)\\n'
      printf '#1,1,10,10,2500.5,2000.25\\n'
      """;

  @TempDir Path home;
  @TempDir Path place;

  private Process start(Path brilcalc) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dpixelmon.config=" + System.getProperty("pixelmon.config"),
            "-Djava.library.path=" + System.getProperty("java.library.path"),
            "-cp",
            System.getProperty("java.class.path"),
            PixelmonLumi.class.getName(),
            "get",
            "-ff",
            "9001",
            "-lf",
            "9001",
            "-from",
            "brilcalc");
    Map<String, String> environment = builder.environment();
    environment.put("PIXELMON_HOME", home.toString());
    environment.put("PIXELMON_BRILCALC", "'" + brilcalc + "'");
    environment.put("PIXELMON_OMDS_URL", "jdbc:postgresql://u:" + Canary.SECRET + "@127.0.0.1:9/x");
    environment.put("PIXELMON_OMS_URL", "https://u:" + Canary.SECRET + "@oms.invalid/agg/api/v1");
    environment.put("PIXELMON_OMS_DEVICE_TOKEN_FILE", "credentials/oms_refresh_token.txt");
    environment.put("PIXELMON_PASSWORD", Canary.SECRET);
    environment.put("https_proxy", "http://u:" + OF_OTHERS + "@127.0.0.1:9");
    return builder
        .directory(home.toFile())
        .redirectOutput(place.resolve("out").toFile())
        .redirectError(place.resolve("err").toFile())
        .start();
  }

  private void keepSecrets() throws IOException {
    TestHome in = new TestHome(home);
    for (Path file :
        List.of(
            in.write(
                "credentials/oms_client.properties",
                "client_id=a",
                "client_secret=" + Canary.SECRET),
            in.write("credentials/oms_token.txt", Canary.SECRET),
            in.write("credentials/oms_refresh_token.txt", Canary.SECRET),
            in.write("credentials/oms_pwd.txt", Canary.SECRET))) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static String proc(ProcessHandle process, String file) throws IOException {
    Path path = Path.of("/proc", Long.toString(process.pid()), file);
    return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
  }

  private void awaitStart(Process run) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(place.resolve("started"))) {
      assertThat(run.isAlive()).as(Files.readString(place.resolve("err"))).isTrue();
      assertThat(System.nanoTime()).as("brilcalc starts in time").isLessThan(end);
      Thread.sleep(50);
    }
  }

  @Test
  void whatARunStartsShowsNoSecretOfOurs() throws Exception {
    assumeThat(Files.isReadable(Path.of("/proc/self/environ"))).as("there is a /proc").isTrue();
    keepSecrets();
    Path brilcalc = Files.writeString(place.resolve("brilcalc"), BRILCALC);
    Files.setPosixFilePermissions(brilcalc, PosixFilePermissions.fromString("rwx------"));
    Process run = start(brilcalc);
    try {
      awaitStart(run);
      List<ProcessHandle> children =
          run.children().toList(); // but not the naps of the script, which come and go

      assertThat(children).as("brilcalc and the shell that watches it").hasSize(2);
      assertThat(proc(run.toHandle(), "cmdline")).doesNotContain(Canary.SECRET, OF_OTHERS);
      for (ProcessHandle child : children) {
        assertThat(proc(child, "cmdline")).doesNotContain(Canary.SECRET, OF_OTHERS);
        assertThat(proc(child, "environ"))
            .contains("PATH=", "https_proxy=http://u:" + OF_OTHERS)
            .doesNotContain(Canary.SECRET, "PIXELMON_");
      }
      Files.createFile(place.resolve("seen"));
      assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      run.descendants().forEach(ProcessHandle::destroyForcibly);
      run.destroyForcibly();
    }
    String err = Files.readString(place.resolve("err"));
    assertThat(run.exitValue()).as(err).isZero();
    assertThat(err).doesNotContain(OF_OTHERS);
    Canary.isSilent(new CliHarness.Result(0, Files.readString(place.resolve("out")), err), home);
  }
}
