package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histograms as releases of ROOT since 3 wrote them, with all that may hang on one. */
class HistogramVersionsTest {

  private static final double[] EDGES = {-3, -1, 1, 3};

  @TempDir private Path folder;

  private static double[] cells() {
    double[] cells = new double[4 * 5];
    Arrays.setAll(cells, cell -> cell % 7 - 2);
    return cells;
  }

  /** Two bins in r, three with edges in z. */
  private static HandMadeObject field(Map<String, StreamerInfo> classes) {
    HandMadeObject r = axis(classes, "r [cm]", 2, 0, 8);
    HandMadeObject z = axis(classes, "z [cm]", 3, -3, 3).with("fXbins", EDGES);
    return new HandMadeObject(classes)
        .with("fName", "fluence_allpart")
        .with("fTitle", "a field")
        .with("fNcells", 20)
        .with("fXaxis", r)
        .with("fYaxis", z)
        .with("fZaxis", axis(classes, "fluence", 1, 0, 1))
        .with("fEntries", 77)
        .with("fArray", cells());
  }

  private static HandMadeObject axis(
      Map<String, StreamerInfo> classes, String title, int bins, double min, double max) {
    return new HandMadeObject(classes)
        .with("fName", "axis")
        .with("fTitle", title)
        .with("fNbins", bins)
        .with("fXmin", min)
        .with("fXmax", max)
        .with("fTimeFormat", "%d");
  }

  private static RootHistogram2D expected(boolean single) {
    RootBins bins = single ? RootBins.floats(cells()) : RootBins.doubles(cells());
    return new RootHistogram2D(
        "fluence_allpart",
        "a field",
        RootAxis.fixed("r [cm]", 2, 0, 8),
        RootAxis.variable("z [cm]", EDGES),
        "fluence",
        bins.withEntries(77));
  }

  private Path write(String className, HandMadeObject object, Map<String, StreamerInfo> described)
      throws IOException {
    HandMadeFile file = new HandMadeFile();
    file.top().add(className, "fluence_allpart", 1, out -> object.write(className, out));
    if (!described.isEmpty()) {
      HandMadeDescriptions descriptions = new HandMadeDescriptions();
      described.values().forEach(descriptions::add);
      file.describe(descriptions::writeTo);
    }
    return file.write(folder.resolve("versions.root"));
  }

  private static RootHistogram2D read(Path path) {
    return RootFile.open(path).require("fluence_allpart", RootHistogram2D.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyVersionIsReadAsTheFileDescribesIt(ClassVersions versions) throws Exception {
    Map<String, StreamerInfo> classes = versions.classes();
    Path path = write("TH2F", field(classes), classes);

    RootHistogram2D read = read(path);

    assertThat(read).isEqualTo(expected(true));
    JsrootComparison.assertSame(Jsroot.object(Jsroot.read(path), "fluence_allpart", 1), read);
  }

  @ParameterizedTest
  @EnumSource(names = "LATER", mode = EnumSource.Mode.EXCLUDE)
  void versionsWeKnowNeedNoDescription(ClassVersions versions) throws Exception {
    Map<String, StreamerInfo> classes = versions.classes();

    assertThat(read(write("TH2F", field(classes), Map.of()))).isEqualTo(expected(true));
    assertThat(read(write("TH2D", field(classes), Map.of()))).isEqualTo(expected(false));
  }

  @Test
  void aVersionThatNobodyDescribesIsRefused() throws Exception {
    Map<String, StreamerInfo> classes = ClassVersions.LATER.classes();
    Path path = write("TH2F", field(classes), Map.of());

    assertThatThrownBy(() -> read(path))
        .hasMessage(
            path
                + ": object fluence_allpart;1: its class TH2F has no member fXaxis that we can"
                + " read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TH2C", "TH2S", "TH2I", "TH2L", "TH2F", "TH2D"})
  void contentsOfEveryPrecisionAreRead(String className) throws Exception {
    Map<String, StreamerInfo> classes = ClassVersions.ROOT_6_32.classes();
    Path path = write(className, field(classes), classes);

    assertThat(read(path)).isEqualTo(expected(className.equals("TH2F")));
    assertThat(Jsroot.numbers(Jsroot.object(Jsroot.read(path), "fluence_allpart", 1).get("fArray")))
        .isEqualTo(cells());
  }

  @Test
  void functionsLabelsAndOptionsOfAHistogramArePassedBy() throws Exception {
    Map<String, StreamerInfo> classes = ClassVersions.ROOT_6_32.classes();
    Consumer<RootOutput> functions =
        out ->
            list(
                out,
                5,
                () -> {
                  out.pointer("TF1", () -> out.raw(new byte[300])).string("");
                  out.pointer("TF1", () -> out.raw(new byte[30]))
                      .string("same, " + "x".repeat(300));
                  out.pointer("TPaveStats", () -> out.raw((byte) 0x40, (byte) 0xff)).string("br");
                  out.nullPointer().string("");
                  out.i4(0x30).string(""); // one that was written before
                });
    Consumer<RootOutput> labels =
        out -> out.pointer("THashList", () -> list(out, 1, () -> label(out)));
    HandMadeObject object =
        field(classes)
            .with("fXaxis", axis(classes, "r [cm]", 2, 0, 8).with("fLabels", labels))
            .with("fContour", new double[] {1, 2, 3})
            .with("fOption", "colz")
            .with("fFunctions", functions);

    assertThat(read(write("TH2D", object, classes))).isEqualTo(expected(false));
  }

  private static void list(RootOutput out, int size, Runnable members) {
    out.versioned(
        5,
        () -> {
          HandMadeDescriptions.tObject(out);
          out.string("").i4(size);
          members.run();
        });
  }

  private static void label(RootOutput out) {
    out.pointer(
            "TObjString",
            () ->
                out.versioned(
                    1,
                    () -> {
                      HandMadeDescriptions.tObject(out);
                      out.string("inner");
                    }))
        .string("");
  }

  @Test
  void errorsComeFromTheSquaresWhereThereAreAny() throws Exception {
    Map<String, StreamerInfo> classes = ClassVersions.ROOT_6_32.classes();
    double[] squares = new double[20];
    squares[5] = 0.25;
    Path path = write("TH2D", field(classes).with("fSumw2", squares), classes);

    assertThat(read(path).binError(1, 1)).isEqualTo(0.5);

    Path wrong = write("TH2D", field(classes).with("fSumw2", new double[19]), classes);

    assertThatThrownBy(() -> read(wrong))
        .hasMessageEndingWith("20 contents and 19 errors for 20 cells");
  }

  @Test
  void entriesThatStillWaitInTheBufferAreCountedInTheirBins() throws Exception {
    Map<String, StreamerInfo> classes = ClassVersions.ROOT_6_32.classes();
    double[] buffer = {2, 0.5, 1, -2, 3, 5, 2, 0, 0, 0};
    HandMadeObject object =
        field(classes)
            .with("fArray", new double[20])
            .with("fSumw2", new double[20])
            .with("fEntries", 0)
            .with("fBufferSize", buffer.length)
            .with("fBuffer", buffer);

    RootHistogram2D read = read(write("TH2D", object, classes));

    assertThat(read.binContent(1, 1)).isEqualTo(0.5);
    assertThat(read.binError(1, 1)).isEqualTo(0.5);
    assertThat(read.binContent(2, 3)).isEqualTo(3);
    assertThat(read.bins().entries()).isEqualTo(2);

    buffer[0] = -2; // they are in the bins already
    assertThat(read(write("TH2D", object, classes)).binContent(2, 3)).isZero();
    buffer[0] = 4;
    assertThatThrownBy(() -> read(write("TH2D", object, classes)))
        .hasMessageEndingWith("4 entries do not fit into a buffer of 10 numbers");
  }

  @Test
  void entriesThatWaitForAnAxisToBeChosenAreAnError() throws Exception {
    Map<String, StreamerInfo> classes = ClassVersions.ROOT_6_32.classes();
    HandMadeObject object =
        field(classes)
            .with("fXaxis", axis(classes, "r [cm]", 2, 0, 0))
            .with("fBufferSize", 4)
            .with("fBuffer", new double[] {1, 1, 2, 3});
    Path path = write("TH2D", object, classes);

    assertThatThrownBy(() -> read(path))
        .hasMessageContaining("its 1 entries are not in bins yet and its axes have no range");
  }

  @Test
  void binsThatAHeaderClaimsAndTheDataLackAreAnError() throws Exception {
    Map<String, StreamerInfo> classes = ClassVersions.ROOT_6_32.classes();
    for (int bins : new int[] {100_000_000, Integer.MAX_VALUE}) {
      HandMadeObject object = field(classes).with("fXaxis", axis(classes, "r [cm]", bins, 0, 8));
      Path path = write("TH2D", object, classes);

      assertThatThrownBy(() -> read(path)).hasMessageContaining("20 contents and 0 errors for ");
    }
  }
}
