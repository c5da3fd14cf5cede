package org.pixelmon.core.root;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.testkit.Growth;

/** ROOT files with junk in them: looked at in one pass. */
class RootGrowthTest {

  @TempDir Path folder;

  private void open(byte[] start, String junk) {
    byte[] rest = junk.getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.resolve("a.root");
    try {
      Files.write(file, start);
      Files.write(file, rest, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RootFile.open(file).entries();
  }

  @Test
  void ofJunkBehindAHeader() {
    Growth.ofText("", "", junk -> open("root".getBytes(StandardCharsets.US_ASCII), junk));
  }
}
