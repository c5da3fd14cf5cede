package org.pixelmon.core.lumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NoDataException;
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
        .hasMessage("/no/such/brilcalc cannot be started: no such file")
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

  @Test
  void moreThanAnAnswerCanBeStopsTheProgram() throws IOException {
    assertThatThrownBy(() -> client("exec yes 400001:9001,07/10/22").byFill(REQUEST))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessage("/bin/sh printed more than 32 MB and was stopped");
  }

  @Test
  void aCompleteAnswerCountsHoweverMuchComesOnStandardError() throws IOException {
    BrilcalcClient client = client("yes warning | head -c 100000000 >&2; printf '" + TABLE + "'");

    assertThat(client.byFill(REQUEST).rows()).hasSize(1);
  }

  @Test
  @Timeout(8)
  void aChildLeftBehindThatHoldsTheStreamsCostsNothingAndIsStopped() throws Exception {
    Path pid = folder.resolve("pid");
    BrilcalcClient client =
        client("printf '" + TABLE + "'; sleep 300 & echo $! > " + pid + "; exit 0");

    assertThat(client.byFill(REQUEST).rows()).hasSize(1);
    long child = Long.parseLong(Files.readString(pid).strip());
    ProcessHandle.of(child).ifPresent(p -> p.onExit().join());
  }

  @Test
  @Timeout(20)
  void aChildInASessionOfItsOwnDoesNotSpoilTheAnswer() throws Exception {
    Path pid = folder.resolve("pid");
    BrilcalcClient client =
        client(
            "setsid sh -c 'echo $$ > "
                + pid
                + "; exec sleep 30' & until [ -s "
                + pid
                + " ]; do :; done; printf '"
                + TABLE
                + "'");

    assertThat(client.byFill(REQUEST).rows()).hasSize(1);
    ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void aFailureShowsWhatBrilcalcSaysOnStandardOutput() throws IOException {
    assertThatThrownBy(
            () ->
                client("echo '#Data tag : x'; echo 'Error: no tag 99v9 found'; exit 1")
                    .byFill(REQUEST))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessage("/bin/sh ended with exit code 1: Error: no tag 99v9 found");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aRangeWithoutADataTableIsNoData(int exitCode) throws IOException {
    String script =
        "echo '#run:fill,time,nls,ncms,delivered(/ub),recorded(/ub)';"
            + " echo 'Failed to find data table for the requested time range.'; exit ";

    assertThatThrownBy(() -> client(script + exitCode).byFill(REQUEST))
        .isInstanceOf(NoDataException.class)
        .hasMessageContaining("fills 9001 to 9002: Failed to find data table");
  }

  @Test
  void noErrorIsLongerThanPeopleRead() throws IOException {
    assertThatThrownBy(() -> client("head -c 300000 /dev/urandom; exit 1").byFill(REQUEST))
        .extracting(Throwable::getMessage)
        .asString()
        .hasSizeLessThan(1500)
        .doesNotContainPattern("\\p{Cntrl}");
  }

  private static String reason(Path program) {
    BrilcalcClient client = new BrilcalcClient(List.of(program.toString()), Duration.ofSeconds(30));
    return catchThrowableOfType(SourceUnavailableException.class, () -> client.byFill(REQUEST))
        .getMessage()
        .replace(program.toString(), "P");
  }

  private Path program(String content) throws IOException {
    Path file = folder.resolve("program");
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aProgramThatCannotBeStartedSaysWhy() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("none"));
    Path plain = Files.writeString(folder.resolve("plain"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(plain, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(reason(folder)).isEqualTo("P cannot be started: it is a folder");
    assertThat(reason(link))
        .isEqualTo("P cannot be started: it is a link to a file that is not there");
    assertThat(reason(plain))
        .isEqualTo("P cannot be started: permission denied, it is not executable");
    assertThat(reason(plain.resolve("x"))).contains("P cannot be started: Not a directory");
    assertThat(reason(program("#! /cvmfs/none/bin/python3 -s\n")))
        .isEqualTo("P cannot be started: its interpreter '/cvmfs/none/bin/python3' is not there");
    assertThat(reason(program("#!/bin/sh\r\necho\r\n"))).contains("a carriage return");
  }

  @Test
  void aProgramForAnotherSystemSaysWhich() throws IOException {
    String elf = "\u007fELF\2\1\1" + "\0".repeat(9) + "\2\0";

    assertThat(reason(program(elf + "\u0016\0" + "\0".repeat(44))))
        .startsWith("P cannot be started: it is built for machine 22, not for ");
    assertThat(reason(program("\u00cf\u00fa\u00ed\u00fe" + "\0".repeat(40))))
        .isEqualTo("P cannot be started: it is built for macOS");
    assertThat(reason(program("MZ" + "\0".repeat(40))))
        .isEqualTo("P cannot be started: it is built for Windows");
  }

  @Test
  void aNameThatIsNotOnThePathSaysSo() {
    assertThat(reason(Path.of("brilcalc-of-nobody")))
        .isEqualTo("P cannot be started: no such file in any folder of PATH");
  }

  @Test
  void aProgramWhoseLoaderIsMissingSaysSo() throws IOException {
    // A script whose interpreter is a script whose interpreter is not there.
    Path inner = Files.writeString(folder.resolve("inner"), "#!/cvmfs/none/bin/sh\n");
    Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(reason(program("#!" + inner + "\n")))
        .isEqualTo("P cannot be started: it is there, but its interpreter or loader is not");
  }
}
