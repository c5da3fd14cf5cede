package org.pixelmon.core.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.testkit.Growth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Words of a command line, and what is printed about them. */
class WordsGrowthTest {

  @TempDir Path home;

  /** Fails with what it was given. */
  @Command(name = "echo")
  public static final class Echo implements Callable<Integer> {

    @Option(names = "--text")
    private String text;

    @Option(names = "--number")
    private int unusedNumber;

    @Override
    public Integer call() {
      throw new BadInputException("got '" + text + "'", "Write something else.");
    }
  }

  private void run(String... args) {
    new CliHarness(home).run(new Echo(), args);
  }

  @Test
  void ofWordsThatAreUnknownOrWrong() {
    Growth.ofText("--text", "x", word -> run(word));
    Growth.ofText("--", "x", word -> run(word));
    Growth.ofText("", "x", word -> run("--number", word));
  }

  @Test
  void ofErrors() {
    Growth.ofText("x", "y", word -> run("--text", word));
  }
}
