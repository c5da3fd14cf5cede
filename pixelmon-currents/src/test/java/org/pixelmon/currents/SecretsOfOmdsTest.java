package org.pixelmon.currents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.Canary;
import org.pixelmon.core.testkit.TestHome;

/** Runs that fail at the database, told to say everything. */
class SecretsOfOmdsTest {

  @TempDir Path home;

  private CliHarness.Result fetch(String url) throws IOException {
    TestHome in = new TestHome(home);
    in.write(
        TestHome.FILLS,
        TestHome.FILLS_HEADER,
        "9001,2022-07-05 14:47:08.000000,2022-07-05 20:00:00.000000");
    Path password = in.write("credentials/oms_pwd.txt", Canary.SECRET);
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    return new CliHarness(home)
        .with("PIXELMON_OMDS_URL", url)
        .with("PIXELMON_OMDS_TRIES", "1")
        .run(
            new PixelmonCurrents(),
            "fetch",
            "-ff",
            "9001",
            "-lf",
            "9001",
            "-s",
            "Barrel",
            "-v",
            "-v",
            "--debug");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://cms_trk_r:" + Canary.SECRET + "@127.0.0.1:9/x",
        "jdbc:postgresql://cms_trk_r:p@" + Canary.SECRET + "@127.0.0.1:9/x",
        "jdbc:postgresql://127.0.0.1:9/x?password=a;" + Canary.SECRET,
        "jdbc:postgresql://127.0.0.1:9/x?user=u&password=" + Canary.SECRET + "&ssl=no",
        "jdbc:postgresql://127.0.0.1:" + Canary.SECRET + "@9/x",
        "jdbc:oracle:thin:u/" + Canary.SECRET + "@//127.0.0.1:9/x",
        "jdbc:oracle:thin:u/p@" + Canary.SECRET + "@//127.0.0.1:9/x",
        "jdbc:oracle:thin:u/\"p " + Canary.SECRET + "\"@//127.0.0.1:9/x",
        "jdbc:oracle:thin:u/" + Canary.SECRET + "@no_such_alias",
        "jdbc:h2:tcp://127.0.0.1:9/mem:x;PASSWORD=" + Canary.SECRET + ";A=b",
        "jdbc:nobody:u/" + Canary.SECRET + "@h?password=" + Canary.SECRET,
        "jdbc:nobody://u:" + Canary.SECRET + "@h"
      })
  void aPasswordInTheUrlIsToldByNobody(String url) throws IOException {
    CliHarness.Result result = fetch(url);

    assertThat(result.code()).isBetween(2, 6);
    assertThat(result.err()).contains("***", "\tat ");
    Canary.isSilent(result, home);
  }

  @Test
  void aPasswordFromItsFileIsToldByNobodyWhenADriverRepeatsIt() throws IOException {
    CliHarness.Result result =
        fetch("jdbc:h2:mem:secrets;INIT=SIGNAL('28000', 'wrong: " + Canary.SECRET + "')");

    assertThat(result.code()).isBetween(2, 6);
    Canary.isSilent(result, home);
  }
}
