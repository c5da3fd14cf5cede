package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line of the build that tells how much of the code the tests reach. */
class CoverageScriptTest {

  private static final String HEADER =
      "GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED,INSTRUCTION_COVERED,BRANCH_MISSED,BRANCH_COVERED,"
          + "LINE_MISSED,LINE_COVERED,COMPLEXITY_MISSED,COMPLEXITY_COVERED,METHOD_MISSED,"
          + "METHOD_COVERED\n";

  @TempDir Path folder;

  private record Result(int code, String out) {}

  private Result run(String table) throws Exception {
    return run(Files.writeString(folder.resolve("jacoco.csv"), table));
  }

  private static Result run(Path file) throws Exception {
    Path script = Path.of(System.getProperty("pixelmon.source"), "scripts/ci/coverage.sh");
    ProcessBuilder builder = new ProcessBuilder(script.toString(), file.toString());
    builder.environment().put("LC_ALL", "de_DE.UTF-8");
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), out);
  }

  @Test
  void classesAreSummedByModuleAndOverAll() throws Exception {
    Result result =
        run(
            HEADER
                + "PixelMon distribution/pixelmon-core,org.a,A,9,9,1,3,10,90,0,0,0,0\n"
                + "PixelMon distribution/pixelmon-core,org.a,B,9,9,0,0,0,100,0,0,0,0\n"
                + "PixelMon distribution/pixelmon-lumi,org.b,C,9,9,2,2,100,100,0,0,0,0\n");

    assertThat(result.code()).isZero();
    assertThat(result.out().replaceAll(" {2,}", " ").lines())
        .containsExactly(
            "coverage: pixelmon-core lines 95.0 %, branches 75.0 %",
            "coverage: pixelmon-lumi lines 50.0 %, branches 50.0 %",
            "coverage: all modules lines 72.5 %, branches 62.5 %");
  }

  @Test
  void aModuleWithoutBranchesHasNone() throws Exception {
    Result result = run(HEADER + "x/pixelmon-lumi,org.b,C,9,9,0,0,1,3,0,0,0,0\n");

    assertThat(result.out()).contains("lines 75.0 %, branches none");
  }

  @Test
  void aBuildOfThisModuleAloneHasMeasuredNothing() throws Exception {
    assertThat(run(HEADER)).isEqualTo(new Result(0, "coverage: nothing was measured\n"));
  }

  @Test
  void anotherTableIsRefused() throws Exception {
    Result result = run("a,b,c\n1,2,3\n");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.out()).startsWith("coverage.sh: not a table of JaCoCo: ").hasLineCount(1);
  }

  @Test
  void aTableThatIsNotThereIsNamed() throws Exception {
    Result result = run(folder.resolve("absent.csv"));

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.out()).contains("absent.csv: cannot be read").hasLineCount(1);
  }
}
