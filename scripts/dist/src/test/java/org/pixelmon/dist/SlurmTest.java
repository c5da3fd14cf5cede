package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch on a real Slurm, of which a node is killed in the middle: the short form of {@code
 * scripts/bench/slurm-test.sh}.
 */
class SlurmTest {

  /** How the script says that there is no Slurm on this machine. */
  private static final int NOT_HERE = 77;

  @TempDir Path folder;

  @Test
  void whatABatchMakesIsTheSameWhenANodeDies() throws Exception {
    Shell.Result result =
        Shell.run(
            folder,
            Map.of("TMPDIR", folder.toString(), "JAVA_HOME", System.getProperty("java.home")),
            "timeout", // so that it stops its daemons
            "110",
            Documents.TOP.resolve("scripts/bench/slurm-test.sh").toString(),
            "--short",
            InstallationTest.INSTALLATION.toString());
    assumeThat(result.code())
        .as("Slurm is installed, and this is root: " + result.err())
        .isNotEqualTo(NOT_HERE);

    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .containsPattern("node n1 killed after .*, with prepare-\\d at work on it")
        .contains("killed: 9 files, each the same byte by byte");
  }
}
