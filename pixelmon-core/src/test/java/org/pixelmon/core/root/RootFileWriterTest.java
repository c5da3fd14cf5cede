package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.OutputException;

class RootFileWriterTest {

  @TempDir private Path folder;

  @Test
  void jsrootReadsEveryNumberAndTextOfEveryClass() throws Exception {
    Path file = folder.resolve("all.root");
    RootFileWriter.write(file, Samples.all(), Instant.parse("2026-11-23T03:04:05Z"));

    JsonNode dump = Jsroot.read(file);

    assertThat(dump.get("keys").findValuesAsText("name").stream().limit(1)).contains("h2f");
    for (RootObject object : Samples.all()) {
      JsrootComparison.assertSame(Jsroot.object(dump, object.name(), 1), object);
    }
  }

  @Test
  void jsrootFindsMeanAndSpreadInTheSumsOfAHistogram() throws Exception {
    RootAxis x = RootAxis.fixed("x", 4, 0, 4);
    RootAxis y = RootAxis.fixed("y", 2, 10, 30);
    double[] inRange = {1, 0, 0, 2, 0, 0, 0, 5};
    RootBins bins = RootBins.floats(RootBins.withFlow(4, 2, inRange));
    Path file = folder.resolve("sums.root");
    RootFileWriter.write(file, List.of(new RootHistogram2D("h", "", x, y, "", bins)));

    JsonNode h = Jsroot.object(Jsroot.read(file), "h", 1);

    assertThat(h.get("fTsumw").asDouble()).isEqualTo(8);
    assertThat(h.get("fTsumw2").asDouble()).isCloseTo(8, within(1e-12));
    assertThat(h.get("fTsumwx").asDouble()).isEqualTo(0.5 + 7 * 3.5);
    assertThat(h.get("fTsumwx2").asDouble()).isEqualTo(0.25 + 7 * 12.25);
    assertThat(h.get("fTsumwy").asDouble()).isEqualTo(3 * 15 + 5 * 25);
    assertThat(h.get("fTsumwy2").asDouble()).isEqualTo(3 * 225 + 5 * 625);
    assertThat(h.get("fTsumwxy").asDouble()).isEqualTo(0.5 * 15 + 7 * 15 + 17.5 * 25);
    assertThat(h.get("fEntries").asDouble()).isEqualTo(3);
  }

  @Test
  void writingANameAgainKeepsBothUnderTheirCycles() throws Exception {
    Path file = folder.resolve("cycles.root");
    RootFileWriter.write(
        file,
        List.of(new RootNamed("a", "old"), new RootNamed("b", "b"), new RootNamed("a", "new")));

    JsonNode dump = Jsroot.read(file);

    assertThat(Jsroot.object(dump, "a", 1).get("fTitle").asText()).isEqualTo("old");
    assertThat(Jsroot.object(dump, "a", 2).get("fTitle").asText()).isEqualTo("new");
  }

  @Test
  void sameObjectsMakeTheSameBytes() throws Exception {
    Files.createDirectory(folder.resolve("second"));
    Path first = folder.resolve("same.root");
    Path second = folder.resolve("second").resolve("same.root");

    RootFileWriter.write(first, Samples.all());
    RootFileWriter.write(second, Samples.all());

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void objectsLargerThanOneBlockSurvive() throws Exception {
    int length = 17 << 20; // a block holds less than 16 MiB
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; text.length() < length; i++) {
      text.append(i).append(' ');
    }
    RootNamed large = new RootNamed("large", text.toString());
    Path file = folder.resolve("large.root");
    RootFileWriter.write(file, List.of(large));

    assertThat(Files.size(file)).isBetween(1_000_000L, 9_000_000L);
    assertThat(RootFile.open(file).get("large").equals(Optional.of(large))).isTrue();
    String theirs = Jsroot.object(Jsroot.read(file), "large", 1).get("fTitle").asText();
    assertThat(theirs.equals(large.title())).isTrue(); // a message with 17 MB helps nobody
  }

  @Test
  void packsTheTimeAsRootDoes() {
    int datime = RootFileWriter.datime(Instant.parse("2017-04-21T11:55:53Z"));

    assertThat(datime >>> 26).isEqualTo(22);
    assertThat(datime >>> 22 & 15).isEqualTo(4);
    assertThat(datime >>> 17 & 31).isEqualTo(21);
    assertThat(datime >>> 12 & 31).isEqualTo(11);
    assertThat(datime >>> 6 & 63).isEqualTo(55);
    assertThat(datime & 63).isEqualTo(53);
    assertThatThrownBy(() -> RootFileWriter.datime(Instant.parse("1994-12-31T23:59:59Z")))
        .hasMessageContaining("1994");
  }

  @Test
  void leavesNothingBehindWhenTheTargetIsAFolder() {
    assertThatThrownBy(() -> RootFileWriter.write(folder, Samples.all()))
        .isInstanceOf(OutputException.class);

    assertThat(folder).isEmptyDirectory();
  }
}
