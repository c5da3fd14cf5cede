package org.pixelmon.radsim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.files.FluenceFiles;
import org.pixelmon.core.io.NumberText;
import org.pixelmon.fills.PixelmonFills;
import org.pixelmon.fluence.PixelmonFluence;

/** The fluence field that comes with the demo, and whether what is made of it tells so. */
class DemoFieldTest {

  /** Means of layers 1 to 4 of the field of CMS v3.23.1.0 at 79.1 mb, n_eq/cm2 per fb^-1. */
  private static final double[] REAL = {6.69e12, 1.66e12, 0.80e12, 0.476e12};

  private static final String MAP = "plots/fluence/fluence_allpart_map.svg";

  @TempDir private Path folder;
  private Path result;

  @BeforeEach
  void makeTheDemo() {
    result = folder.resolve(FluenceFiles.FLUKA_RESULT);
    run(new PixelmonFills(), "demo --fills 1 -q");
  }

  private CliHarness.Result run(Object program, String arguments) {
    CliHarness.Result done = new CliHarness(folder).run(program, arguments.split(" "));
    assertThat(done.code()).as(done.err()).isZero();
    return done;
  }

  private String map(String options) throws IOException {
    run(new PixelmonFluence(), ("plot --format svg " + options).strip());
    return Files.readString(folder.resolve(MAP));
  }

  @Test
  void itsMeansAreThoseOfTheRealDetectorWithinATenth() throws IOException {
    run(new PixelmonFluence(), "field -q");
    run(new PixelmonFluence(), "modules --xsec 79.1 -o modules.csv -q");
    List<String> lines = Files.readAllLines(folder.resolve("modules.csv"));

    for (int layer = 1; layer <= 4; layer++) {
      assertThat(mean(lines, layer))
          .as("layer %d", layer)
          .isCloseTo(REAL[layer - 1], within(0.1 * REAL[layer - 1]));
    }
  }

  private static double mean(List<String> lines, int layer) {
    return lines.stream()
        .filter(line -> line.startsWith("layer,BPix_LYR" + layer + ","))
        .mapToDouble(
            line -> NumberText.finite(line.substring(line.lastIndexOf(',') + 1)).orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void plotsOfItNeverBearTheExperimentsLabel() throws IOException {
    run(new PixelmonFluence(), "field -q");

    for (String options : List.of("", "--label preliminary", "--right-label (13-TeV)")) {
      assertThat(map(options)).contains("PixelMon demo").doesNotContain("CMS", "Simulation");
    }
    run(new PixelmonFluence(), "fit -d r -x 0 -e [0]*pow(x,[1]) -p 0.5,-1.7 -n p --format svg");
    try (var fits = Files.newDirectoryStream(folder.resolve(FluenceFiles.FITS_FOLDER), "*.svg")) {
      for (Path fit : fits) {
        assertThat(Files.readString(fit)).contains("PixelMon demo").doesNotContain("CMS");
      }
    }
  }

  @Test
  void aCopyIsKnownByItsTitle() throws IOException {
    Files.createDirectories(folder.resolve("elsewhere"));
    Files.copy(result, folder.resolve("elsewhere/usrbin.txt"));
    run(new PixelmonFluence(), "field -i elsewhere/usrbin.txt -q");

    assertThat(map("")).contains("PixelMon demo").doesNotContain("CMS");
  }

  @Test
  void anotherFieldInItsPlaceIsNoneOfTheDemo() throws IOException {
    String real = Files.readString(result).replace("PixelMon demo", "CMS v3.23.1.0");
    Files.writeString(result, real);
    run(new PixelmonFluence(), "field -q");

    assertThat(map("")).contains("CMS", "Simulation Work in Progress").doesNotContain("demo");
  }

  @Test
  void aFieldThatIsThereIsLeftAlone() throws IOException {
    Files.writeString(result, "of somebody else");

    CliHarness.Result again = run(new PixelmonFills(), "demo --fills 2");

    assertThat(result).hasContent("of somebody else");
    assertThat(again.err()).contains(FluenceFiles.FLUKA_RESULT, "left alone");
    assertThat(again.out()).doesNotContain(FluenceFiles.FLUKA_RESULT);
  }

  @Test
  void anArchiveMadeElsewhereComesAlone() {
    run(new PixelmonFills(), "demo --fills 1 --home other -o archive");

    assertThat(folder.resolve("other/archive/DEMO.txt")).exists();
    assertThat(folder.resolve("other/" + FluenceFiles.FLUKA_RESULT)).doesNotExist();
  }

  @Test
  void itIsTheSameEachTime() throws IOException {
    String first = Files.readString(result);
    Files.delete(result);
    run(new PixelmonFills(), "demo --fills 1 -q");

    assertThat(result).hasContent(first);
  }
}
