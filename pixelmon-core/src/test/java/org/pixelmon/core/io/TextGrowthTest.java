package org.pixelmon.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.TextEncodingException;
import org.pixelmon.core.testkit.Growth;

/** Readers of text do work that grows with the text, whatever stands in it. */
class TextGrowthTest {

  @TempDir Path folder;

  @Test
  void ofCsvTables() {
    Path file = folder.resolve("table.csv");

    Growth.ofFile(file, "", "", path -> CsvTable.read(path, "", "fill"));
    Growth.ofFile(file, "fill,x", "\n1,2\n", path -> CsvTable.read(path, "", "fill"));
    Growth.ofFile(
        file,
        "fill,x\n1,",
        "x\n",
        path -> CsvTable.read(path, "", "fill").rows().forEach(row -> row.number("x")));
    Growth.ofFile(
        file,
        "fill\n",
        "\n",
        path -> CsvTable.read(path, "", "fill").rows().forEach(row -> row.integer("fill")));
  }

  @Test
  void ofNamedValues() {
    Path file = folder.resolve("values.txt");

    Growth.ofFile(file, "", "", path -> NamedValues.read(path, ""));
    Growth.ofFile(file, "BPix_BmI_SEC1_LYR1 ", "x", path -> NamedValues.read(path, ""));
  }

  @Test
  void ofLines() {
    Growth.ofFile(
        folder.resolve("lines.txt"),
        "",
        "",
        path -> {
          try {
            TextFile.lines(path);
          } catch (TextEncodingException e) {
            return;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void ofNumbers() {
    Growth.ofText("1", "", NumberText::finite);
    Growth.ofText("1", ".0", NumberText::whole);
    Growth.ofText("1e-", "1", NumberText::wanted);
  }
}
