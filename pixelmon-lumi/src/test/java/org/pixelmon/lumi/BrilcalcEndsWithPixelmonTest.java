package org.pixelmon.lumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.testkit.Signals;

/** brilcalc, and what it started, must not go on when nobody waits for its answer any more. */
@Timeout(120)
class BrilcalcEndsWithPixelmonTest {

  @TempDir Path home;

  private Process pixelmon() throws IOException {
    Path brilcalc =
        Files.writeString(
            home.resolve("brilcalc"),
            "#!/bin/sh\nsleep 300 &\necho $$ $! > '"
                + home
                + "/made'\nmv '"
                + home
                + "/made' '"
                + home
                + "/pids'\nwait\n");
    Files.setPosixFilePermissions(brilcalc, PosixFilePermissions.fromString("rwx------"));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            PixelmonLumi.class.getName(),
            "get",
            "-ff",
            "1",
            "-lf",
            "2",
            "-from",
            "brilcalc",
            "--home",
            home.toString());
    builder.environment().put("PIXELMON_BRILCALC", brilcalc.toString());
    builder.redirectOutput(Redirect.DISCARD).redirectError(home.resolve("err").toFile());
    return builder.start();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT", "HUP", "KILL"})
  void whenPixelmonIsKilledBrilcalcAndItsChildrenEnd(String signal) throws Exception {
    Signals.assumeNotIgnored(signal);
    Process pixelmon = pixelmon();
    Path pids = home.resolve("pids");
    while (!Files.exists(pids)) {
      Thread.sleep(20);
    }

    new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + " " + pixelmon.pid())
        .start()
        .waitFor();

    assertThat(pixelmon.waitFor(30, TimeUnit.SECONDS)).isTrue();
    for (String pid : List.of(Files.readString(pids).strip().split(" "))) {
      ProcessHandle.of(Long.parseLong(pid))
          .ifPresent(process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }
  }
}
