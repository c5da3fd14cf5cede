package org.pixelmon.radsim.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.root.RootGraph;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.radsim.damage.TestConstants;

/** Every graph of the collaboration's own run on a real profile. */
class CollaborationReferenceTest {

  private static final double TOLERANCE = 1e-11;

  /** A graph as the collaboration's ROOT file has it. */
  private record Reference(String xTitle, String yTitle, List<double[]> points) {}

  private static Map<String, Reference> reference() throws IOException {
    Map<String, Reference> graphs = new LinkedHashMap<>();
    Path file = ReferenceData.path("radsim/hamburg/LYR1_graphs.csv.gz");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] values = line.split(",");
        graphs
            .computeIfAbsent(
                values[0],
                name ->
                    new Reference(
                        values[1].replace(';', ','),
                        values[2].replace(';', ','),
                        new ArrayList<>()))
            .points()
            .add(new double[] {Double.parseDouble(values[4]), Double.parseDouble(values[5])});
      }
    }
    return graphs;
  }

  private static SimulatedRun simulated() {
    Path profile = ReferenceData.path("radsim/per_year/profile_BPix_BmI_SEC1_LYR1_2022.txt");
    return new SimulationRun(TestConstants.load(), 0).asCollaboration(List.of(profile));
  }

  @Test
  void everyGraphIsTheCollaborations() throws IOException {
    Map<String, Reference> expected = reference();
    List<RootGraph> graphs = DamageGraphs.of(simulated());

    assertThat(graphs).extracting(RootGraph::name).hasSize(32).hasSameElementsAs(expected.keySet());
    SoftAssertions all = new SoftAssertions();
    for (RootGraph graph : graphs) {
      Reference wanted = expected.get(graph.name());
      all.assertThat(graph.axes().xTitle()).as(graph.name()).isEqualTo(wanted.xTitle());
      all.assertThat(graph.axes().yTitle()).as(graph.name()).isEqualTo(wanted.yTitle());
      double[] x = graph.points().x();
      double[] y = graph.points().y();
      all.assertThat(x).as(graph.name()).hasSize(wanted.points().size());
      double difference = 0;
      for (int i = 0; i < Math.min(x.length, wanted.points().size()); i++) {
        difference = Math.max(difference, relative(x[i], wanted.points().get(i)[0]));
        difference = Math.max(difference, relative(y[i], wanted.points().get(i)[1]));
      }
      all.assertThat(difference).as(graph.name()).isLessThan(TOLERANCE);
    }
    all.assertAll();
  }

  private static double relative(double value, double expected) {
    return value == expected ? 0 : Math.abs(value - expected) / Math.abs(expected);
  }
}
