package org.pixelmon.fluence.fluka;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.testkit.Growth;
import org.pixelmon.fluence.work.Workers;

/** FLUKA text: work that grows with the text, whatever its lines are made of. */
class UsrbinGrowthTest {

  /** Longer lines are refused at once. */
  private static final int LINE = 60_000;

  private static final String MARK =
      "     R - Z    binning n.   1  \"allpart   \" , generalized particle n.  236\n";
  private static final String AXES =
      MARK
          + "     R coordinate: from  0.0 to  4.0 cm,     4 bins ( 1.0 cm wide)\n"
          + "     Z coordinate: from -3.0 to  3.0 cm,     3 bins ( 2.0 cm wide)\n";

  @TempDir Path folder;

  private void check(String before, String after) {
    Path file = folder.resolve("usrbin");
    Growth.ofText(
        "",
        "",
        junk -> {
          String line = junk.substring(0, Math.min(junk.length(), LINE));
          read(file, before + line + after + "\n" + (before + line + "\n").repeat(3));
        });
    Growth.ofFile(file, before, after, path -> read(path));
  }

  private static void read(Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    read(file);
  }

  private static void read(Path file) {
    try (Workers workers = Workers.forAllProcessors()) {
      UsrbinFile.read(file, workers);
    }
  }

  @Test
  void ofHeadingsAndBeginnings() {
    check("", "");
    check("", "binning n. 1");
    check("R - Z binning n. 1 \"", "x");
    check("***** ", "x");
  }

  @Test
  void ofHeaders() {
    check(MARK + "R coordinate: from ", "x");
    check(MARK + "R coordinate: from 0.0 to 4.0 cm,", "x");
    check(AXES + "axis coordinates: X = ", "x");
    check(AXES + " Data follow in a matrix A(ir,iz), format ", "x");
  }

  @Test
  void ofNumbers() {
    check(AXES + " Data follow in a matrix A(ir,iz), format (1(5x,1p,10(1x,e11.4)))\n\n 1.0 ", "x");
  }

  @Test
  void ofVeryManySections() {
    Growth.of(
        "sections of a line",
        size -> MARK.replace("236", "208").repeat(size / MARK.length()) + MARK,
        text -> {
          try {
            read(folder.resolve("usrbin"), text);
          } catch (org.pixelmon.core.error.BadInputException e) {
            return;
          }
        });
  }
}
