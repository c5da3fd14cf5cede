package org.pixelmon.radsim.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pixelmon.core.root.Jsroot.numbers;
import static org.pixelmon.core.root.Jsroot.object;
import static org.pixelmon.core.root.Jsroot.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.root.Jsroot;
import org.pixelmon.core.root.RootFileWriter;
import org.pixelmon.core.root.RootGraph;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.damage.DamageStep;
import org.pixelmon.radsim.damage.TestConstants;

class DamageGraphsJsrootTest {

  @Test
  void jsrootReadsEveryGraphWithItsTitlesAndDates(@TempDir Path folder) throws Exception {
    ConstantSet constants = TestConstants.load();
    History history =
        History.of(
            List.of(
                new HistoryStep(-999, 1657026000, new DamageStep(3600, 258.5, 0), Double.NaN),
                new HistoryStep(7920, 1657029600, new DamageStep(3600, 261.2, 1e6), 0.01)));
    List<SimulatedStep> steps = Simulation.of(DamageModel.HAMBURG, constants, 273.15).run(history);
    List<RootGraph> graphs =
        DamageGraphs.of(
            new SimulatedRun(DamageModel.HAMBURG, false, -10, constants, history, steps));
    Path file = folder.resolve("damage.root");
    RootFileWriter.write(file, graphs);

    JsonNode read = Jsroot.read(file);

    assertThat(graphs).hasSize(32);
    for (RootGraph graph : graphs) {
      JsonNode theirs = object(read, graph.name(), 1);
      assertThat(numbers(theirs.get("fX"))).isEqualTo(graph.points().x());
      assertThat(numbers(theirs.get("fY"))).isEqualTo(graph.points().y());
      JsonNode axes = theirs.get("fHistogram");
      assertThat(text(axes.at("/fXaxis/fTitle"))).isEqualTo(graph.axes().xTitle());
      assertThat(text(axes.at("/fYaxis/fTitle"))).isEqualTo(graph.axes().yTitle());
      assertThat(axes.at("/fXaxis/fTimeDisplay").asBoolean())
          .as(graph.name())
          .isEqualTo(!graph.name().contains("_vs_"));
    }
    assertThat(numbers(object(read, "I_leak_per_module_data", 1).get("fX")))
        .containsExactly(1657029600);
    assertThat(numbers(object(read, "I_leak_vs_fill", 1).get("fX"))).containsExactly(7920);
    assertThat(text(object(read, "I_leak", 1).at("/fHistogram/fYaxis/fTitle")))
        .isEqualTo("I_{leak} (@-10 C) [mA/cm^{2}]");
  }
}
