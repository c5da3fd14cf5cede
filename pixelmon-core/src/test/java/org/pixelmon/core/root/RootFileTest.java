package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.testkit.ReferenceData;

class RootFileTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "root/gauss-h2.root",
        "root/graphs.root",
        "root/histograms.root",
        "root/i_leak_run3_graphs.root",
        "root/sample-6.20.04-lz4.root",
        "root/sample-6.20.04-lzma.root",
        "plots/i_leak_7920_8200_vs_fill_number.root",
        "plots/i_leak_7920_8200_vs_fluence.root",
        "plots/leakage_current_vs_azimuthal_angle_fill_8395_BPix_layer_1.root",
        "plots/leakage_current_vs_azimuthal_angle_fill_8395_BPix_layer_1_correctedTo273K.root"
      })
  void readsFilesMadeByRootAsJsrootDoes(String name) throws Exception {
    Path path = ReferenceData.path(name);
    JsonNode dump = Jsroot.read(path);

    RootFile file = RootFile.open(path);

    int objects = 0;
    for (JsonNode key : dump.get("keys")) {
      if (!key.get("name").asText().equals("StreamerInfo")) {
        objects += assertSame(key, file);
      }
    }
    assertThat(file.entries()).hasSize(objects);
  }

  /** JSROOT lists the streamer info among the keys; it is none of the file's objects. */
  private static int assertSame(JsonNode key, RootFile file) {
    String name = key.get("name").asText();
    int cycle = key.get("cycle").asInt();
    RootEntry expected =
        new RootEntry(
            "", name, cycle, key.get("className").asText(), Jsroot.text(key.get("title")));
    assertThat(file.entries()).contains(expected);
    if (expected.readable()) {
      JsrootComparison.assertSame(key.get("object"), file.get(name + ";" + cycle).orElseThrow());
    } else {
      assertThat(file.get(name)).isEmpty();
    }
    return 1;
  }

  @Test
  void readsVariableBinsOfTwoDimensionalHistograms() {
    RootFile file = RootFile.open(ReferenceData.path("root/gauss-h2.root"));

    RootHistogram2D fixed = file.require("h2d", RootHistogram2D.class);
    RootHistogram2D variable = file.require("h2f-var", RootHistogram2D.class);

    assertThat(fixed.xAxis().isVariable()).isFalse();
    assertThat(fixed.className()).isEqualTo("TH2D");
    assertThat(variable.xAxis().isVariable()).isTrue();
    assertThat(variable.className()).isEqualTo("TH2F");
    assertThat(variable.bins().size())
        .isEqualTo((variable.xAxis().bins() + 2) * (variable.yAxis().bins() + 2));
  }

  @Test
  void findsTheNewestCycleUnlessOneIsNamed() {
    RootFile file = RootFile.open(ReferenceData.path("root/i_leak_run3_graphs.root"));

    assertThat(file.get("i_leak_run3_graph_1_lumi").orElseThrow().title()).isEqualTo("Layer 1");
    assertThat(file.get("i_leak_run3_graph_1_lumi;2").orElseThrow().title()).isEqualTo("Layer 4");
    assertThat(file.get("i_leak_run3_graph_1_lumi;5")).isEmpty();
    assertThat(file.entries()).hasSize(8);
  }

  @Test
  void listsCanvasesAndPassesThemBy() {
    RootFile file = RootFile.open(ReferenceData.path("plots/i_leak_7920_8200_vs_fill_number.root"));

    assertThat(file.entries()).extracting(RootEntry::className).containsExactly("TCanvas");
    assertThat(file.get("i_leak_7920_8200")).isEmpty();
    assertThatThrownBy(() -> file.require("i_leak_7920_8200", RootMultiGraph.class))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("i_leak_7920_8200 is a TCanvas, which is not read");
  }

  @Test
  void readsBackWhatWasWritten() {
    Path path = folder.resolve("all.root");
    RootFileWriter.write(path, Samples.all());

    RootFile file = RootFile.open(path);

    assertThat(file.entries())
        .extracting(RootEntry::name)
        .containsExactlyElementsOf(Samples.all().stream().map(RootObject::name).toList());
    for (RootObject object : Samples.all()) {
      assertThat(file.get(object.name())).contains(object);
    }
  }

  @Test
  void readsAFileWithoutObjects() {
    Path path = folder.resolve("empty.root");
    RootFileWriter.write(path, List.of());

    assertThat(RootFile.open(path).entries()).isEmpty();
  }

  @Test
  void splitsAxisTitlesThatStandInTheTitleOfAGraph() {
    RootGraph graph =
        new RootGraph(
            "g",
            "Currents;Fill;I (#muA)",
            "",
            "",
            RootPoints.of(new double[] {1}, new double[] {2}),
            RootStyle.DEFAULT);
    Path path = folder.resolve("titles.root");
    RootFileWriter.write(path, List.of(graph));

    RootGraph read = RootFile.open(path).require("g", RootGraph.class);

    assertThat(List.of(read.title(), read.axes().xTitle(), read.axes().yTitle()))
        .containsExactly("Currents", "Fill", "I (#muA)");
  }

  @Test
  void saysWhatTheFileHoldsWhenAnObjectIsAbsent() {
    Path path = folder.resolve("notes.root");
    RootFileWriter.write(path, List.of(new RootNamed("units", "cm")));
    RootFile file = RootFile.open(path);

    assertThatThrownBy(() -> file.require("fluence_allpart", RootHistogram2D.class))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> {
              assertThat(e).hasMessage(path + ": holds no fluence_allpart");
              assertThat(e.hint()).isEqualTo("The file holds: units (TNamed).");
            });
    assertThatThrownBy(() -> file.require("units", RootGraph.class))
        .hasMessage(path + ": units is a TNamed, not what is needed here");
  }

  @Test
  void namesTheFileAndTheTroubleOfBadInput() throws Exception {
    Path text = Files.writeString(folder.resolve("text.root"), "x,y\n".repeat(100));
    Path empty = Files.createFile(folder.resolve("empty.root"));
    Path whole = folder.resolve("whole.root");
    RootFileWriter.write(whole, Samples.all());
    byte[] bytes = Files.readAllBytes(whole);
    Path half = folder.resolve("half.root");
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));

    assertBad(text, "not a ROOT file: it does not begin with \"root\"");
    assertBad(empty, "not a ROOT file: it has only 0 bytes");
    assertBad(half, "truncated: " + bytes.length / 2 + " of " + bytes.length + " bytes are there");
    assertBad(folder.resolve("absent.root"), "file not found");
    assertBad(folder, "is a folder, not a file");
  }

  @Test
  void saysWhichObjectIsDamaged() throws Exception {
    Path path = folder.resolve("damaged.root");
    RootFileWriter.write(path, Samples.all());
    byte[] bytes = Files.readAllBytes(path);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("ZL");
    Arrays.fill(bytes, at + 20, at + 60, (byte) 0x55);
    Files.write(path, bytes);

    assertThatThrownBy(() -> RootFile.open(path).get("h2f"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(path + ": object h2f;1: compressed data (ZL) are damaged");
  }

  @Test
  void saysSoWhenTheWriterNeverClosedTheFile() throws Exception {
    Path path = folder.resolve("open.root");
    RootFileWriter.write(path, List.of());
    byte[] bytes = Files.readAllBytes(path);
    int directory = FileHeader.BEGIN + nameBytes(bytes);
    Arrays.fill(bytes, directory + 26, directory + 30, (byte) 0); // fSeekKeys
    Files.write(path, bytes);

    assertBad(path, "it has no table of contents: the program that wrote it did not close it");
  }

  private static int nameBytes(byte[] file) {
    return FileHeader.readFrom(new RootInput(file, 0)).header().nameBytes();
  }

  private static void assertBad(Path path, String problem) {
    assertThatThrownBy(() -> RootFile.open(path))
        .isInstanceOf(BadInputException.class)
        .hasMessage(path + ": " + problem);
  }
}
