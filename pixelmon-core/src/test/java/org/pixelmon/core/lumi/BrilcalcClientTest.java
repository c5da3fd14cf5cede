package org.pixelmon.core.lumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.FillRange;

@Timeout(60)
class BrilcalcClientTest {

  private static final BrilcalcRequest REQUEST = new BrilcalcRequest(new FillRange(9001, 9002));
  private static final String TABLE =
      "#run:fill,time,nls,ncms,delivered(/ub),recorded(/ub)\\n"
          + "400001:9001,07/10/22 12:03:29,1,1,2.5,2.0\\n#Summary:\\n"
          + "#nfill,nrun,nls,ncms,totdelivered(/ub),totrecorded(/ub)\\n#1,1,1,1,2.5,2.0\\n";

  @TempDir Path folder;

  private BrilcalcClient client(Duration limit, String script) throws IOException {
    Path file = Files.writeString(folder.resolve("fake"), "#!/bin/sh\n" + script + "\n");
    return new BrilcalcClient(List.of("/bin/sh", file.toString()), limit);
  }

  private BrilcalcClient client(String script) throws IOException {
    return client(Duration.ofSeconds(30), script);
  }

  @Test
  void passesEachArgumentAsItIsWithoutAShell() throws IOException {
    Path seen = folder.resolve("arguments");
    BrilcalcRequest request =
        new BrilcalcRequest(
            new FillRange(9001, 9002),
            Optional.of("my tag; rm -rf $HOME"),
            Optional.of("STABLE BEAMS"));

    client("for a in \"$@\"; do echo \"<$a>\" >> " + seen + "; done; printf '" + TABLE + "'")
        .byFill(request);

    assertThat(Files.readAllLines(seen))
        .containsExactly(
            "<lumi>",
            "<--begin>",
            "<9001>",
            "<--end>",
            "<9002>",
            "<-u>",
            "</ub>",
            "<--normtag>",
            "<my tag; rm -rf $HOME>",
            "<-b>",
            "<STABLE BEAMS>",
            "<--output-style>",
            "<csv>");
  }

  @Test
  void textOnStandardErrorAloneIsNoFailure() throws IOException {
    BrilcalcClient client = client("echo 'FutureWarning: old' >&2; printf '" + TABLE + "'");

    assertThat(client.byFill(REQUEST).rows()).hasSize(1);
  }

  @Test
  void readsBothStreamsHoweverMuchComes() throws IOException {
    BrilcalcClient client =
        client(
            "i=0; while [ $i -lt 20000 ]; do echo 'a warning that fills the pipe' >&2;"
                + " i=$((i+1)); done; printf '"
                + TABLE
                + "'");

    assertThat(client.byFill(REQUEST).rows()).hasSize(1);
  }

  @Test
  void aFailureShowsExitCodeAndTheEndOfStandardError() throws IOException {
    assertThatThrownBy(
            () ->
                client("echo first >&2; echo 'cannot reach the database' >&2; exit 3")
                    .byFill(REQUEST))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("exit code 3: first | cannot reach the database");
  }

  @Test
  void aProgramThatHangsIsStoppedWithItsChildren() throws Exception {
    Path pid = folder.resolve("pid");
    BrilcalcClient client =
        client(Duration.ofMillis(700), "sleep 300 & echo $! > " + pid + "; wait");

    assertThatThrownBy(() -> client.byFill(REQUEST))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("did not end within");
    long child = Long.parseLong(Files.readString(pid).strip());
    ProcessHandle.of(child).ifPresent(p -> p.onExit().join());
  }

  @Test
  void aMissingProgramSaysHowToNameIt() {
    BrilcalcClient client = new BrilcalcClient(List.of("/no/such/brilcalc"), Duration.ofSeconds(5));

    assertThatThrownBy(() -> client.byFill(REQUEST))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessage("/no/such/brilcalc cannot be started")
        .extracting(e -> ((PixelMonException) e).hint())
        .asString()
        .contains("PIXELMON_BRILCALC");
  }

  @Test
  void errorsThatBrilcalcPrintsWithExitCode0AreErrors() throws IOException {
    assertThatThrownBy(() -> client("echo 'Error: no such tag'").byFill(REQUEST))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("'Error: no such tag'");
  }

  @Test
  void asksForLumiSections() throws IOException {
    assertThatThrownBy(() -> client("echo \"$@\"").byLumiSection(REQUEST))
        .hasMessageContaining("--output-style csv --byls'");
  }

  @Test
  void aCommandIsSplitAtBlanksOutsideQuotes() {
    assertThat(ArgumentList.parse("singularity exec  'my image.sif' brilcalc"))
        .containsExactly("singularity", "exec", "my image.sif", "brilcalc");
    assertThat(ArgumentList.parse("brilcalc \"\" a'b c'd"))
        .containsExactly("brilcalc", "", "ab cd");
    assertThatThrownBy(() -> ArgumentList.parse("brilcalc 'x"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("brilcalc.command");
    assertThatThrownBy(() -> ArgumentList.parse("  ")).isInstanceOf(UsageException.class);
  }
}
