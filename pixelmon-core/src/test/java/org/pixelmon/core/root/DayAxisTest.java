package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Axes whose labels are dates. */
class DayAxisTest {

  private static final RootAxis AXIS = RootAxis.days("Day (UTC)", 3, LocalDate.of(2022, 7, 5));

  @TempDir private Path folder;

  private JsonNode axisInJsroot(RootAxis axis) throws Exception {
    Path file = folder.resolve("days.root");
    RootBins bins = RootBins.doubles(0, -12.5, -12.25, 0, 0).withErrors(0, 0.5, 0.25, 0, 0);
    RootFileWriter.write(file, List.of(new RootHistogram1D("h", "title", axis, "y", bins)));
    return Jsroot.object(Jsroot.read(file), "h", 1).get("fXaxis");
  }

  @Test
  void aBinIsAUtcDayInSecondsSince1970() {
    assertThat(AXIS.bins()).isEqualTo(3);
    assertThat(AXIS.lowEdge(1)).isEqualTo(1656979200.0);
    assertThat(AXIS.lowEdge(4)).isEqualTo(1656979200.0 + 3 * 86400);
  }

  @Test
  void jsrootFindsATimeAxisThatCountsFrom1970InGmt() throws Exception {
    JsonNode axis = axisInJsroot(AXIS);

    assertThat(axis.get("fTimeDisplay").asBoolean()).isTrue();
    assertThat(axis.get("fTimeFormat").asText()).isEqualTo("%Y-%m-%d%F1970-01-01 00:00:00s0 GMT");
    assertThat(axis.get("fXmin").asDouble()).isEqualTo(1656979200.0);
  }

  @Test
  void anAxisOfNumbersIsNoTimeAxis() throws Exception {
    JsonNode axis = axisInJsroot(RootAxis.fixed("x", 3, 0, 3));

    assertThat(axis.get("fTimeDisplay").asBoolean()).isFalse();
    assertThat(axis.get("fTimeFormat").asText()).isEmpty();
  }
}
