package org.pixelmon.lumi;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.oms.OmsFillArchive;
import org.pixelmon.core.oms.TestFills;
import org.pixelmon.core.testkit.Failure;
import org.pixelmon.core.testkit.TestHome;

class LumiBadInputTest {

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
    home.write(TestHome.LUMINOSITY, "of an earlier run");
    new OmsFillArchive(home.path("data/archive")).write(TestFills.good(7920, 7921));
  }

  private Failure run(String options) {
    return Failure.of(home, new PixelmonLumi(), options.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get -ff 7921 -lf 7920 | runs backwards",
        "get -ff 7920 | --last-fill",
        "get -ff 7920 -lf 7921 -from omds | wants oms or brilcalc, got 'omds'",
        "get -ff 7920 -lf 7921 --offline -suffix ../../evil | '../../evil' is no part of a file name",
        "get -ff 7920 -lf 7921 --normtag X | a normtag and a beam status are for brilcalc",
        "get -ff 7920 -lf 7921 -from brilcalc --offline | run again without --offline",
        "fetch | fetch"
      })
  void wrongUsage(String options, String problem) {
    run(options).endsWith(ExitCode.USAGE, problem);
  }

  @Test
  void anOutputThatCannotBeWritten() throws IOException {
    home.write("elsewhere", "a file");
    run("get -ff 7920 -lf 7921 --offline -q -o elsewhere")
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, "elsewhere is a file, not a folder");
    home.refuseFilesIn("blocked");
    run("get -ff 7920 -lf 7921 --offline -q -o blocked")
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, "per_fill.csv: cannot be written");
  }
}
