package org.pixelmon.fills;

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

class FillsBadInputTest {

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
    home.write(TestHome.FILLS, "of an earlier run");
    new OmsFillArchive(home.path("data/archive")).write(TestFills.good(7920, 7921));
  }

  private Failure run(String options) {
    return Failure.of(home, new PixelmonFills(), options.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get -ff 7921 -lf 7920 | runs backwards",
        "get -ff 0 -lf 7920 | fill numbers are above 0",
        "get -ff 7920 | --last-fill",
        "get -ff 7920 -lf all | 'all'",
        "get -ff 7920 -lf 7921 --offline -suffix ../../evil | '../../evil' is no part of a file name",
        "get -ff 7920 -lf 7921 --oms-auth magic | 'magic'",
        "demo --fills 0 | 0",
        "demo --fills many | 'many'",
        "demo --start 2022-02-30 | 2022-02-30",
        "demo -ff -1 | -1",
        "show | show",
        "-x | -x"
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
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, "fills.csv: cannot be written");
  }

  @Test
  void anArchiveOfTheDemoThatCannotBeMade() {
    home.write("elsewhere", "a file");
    run("demo --fills 1 -o elsewhere/archive")
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, "elsewhere", "folder");
  }
}
