package org.pixelmon.core.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.fill.BadFills;
import org.pixelmon.core.testkit.Growth;

/** Settings and lists of people: read in one pass. */
class TablesGrowthTest {

  @TempDir Path home;

  @Test
  void ofSettings() throws Exception {
    Path file = Files.createDirectories(home.resolve("config")).resolve("pixelmon.properties");

    for (String before : new String[] {"", "x", "archive.dir = "}) {
      Growth.ofFile(file, before, "", path -> Configuration.load(Map.of(), Map.of(), home));
    }
  }

  @Test
  void ofBadFills() {
    Growth.ofFile(home.resolve("bad.txt"), "79", "x", BadFills::load);
  }
}
