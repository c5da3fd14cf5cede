package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A fresh Java on a machine whose font configuration knows no font at all. */
class NoInstalledFontsTest {

  @TempDir Path folder;

  /** Runs in the other Java. */
  public static void main(String[] args) {
    Series point = Series.markers("Layer 1", new double[] {1}, new double[] {2});
    PlotSpec spec =
        PlotSpec.of(
            CmsLabel.of(CmsLabel.Status.PRELIMINARY, "2022 (13.6 TeV)"),
            Axis.of("Fill number"),
            Axis.of("I_{leak} [#muA]"),
            List.of(point));
    new PlotWriter().write(spec, Path.of(args[0]), EnumSet.allOf(PlotFormat.class));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void plotsAreTheSameAsWithFonts() throws IOException, InterruptedException {
    main(new String[] {folder.resolve("with").toString()});
    runWithoutFonts(folder.resolve("without"));
    for (PlotFormat format : PlotFormat.values()) {
      assertThat(format.file(folder.resolve("without")))
          .hasSameBinaryContentAs(format.file(folder.resolve("with")));
    }
  }

  private void runWithoutFonts(Path plot) throws IOException, InterruptedException {
    Path noFonts =
        Files.writeString(
            folder.resolve("fonts.conf"),
            "<?xml version=\"1.0\"?><fontconfig><cachedir>" + folder + "</cachedir></fontconfig>");
    Path output = folder.resolve("output.txt");
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder, // Java keeps the fonts it found there
                "-cp",
                System.getProperty("java.class.path"),
                NoInstalledFontsTest.class.getName(),
                plot.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    java.environment().put("FONTCONFIG_FILE", noFonts.toString());
    Process process = java.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(() -> read(output)).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
