package org.pixelmon.currents.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.root.RootMacroLayout;

class RootGraphsTest {

  @Test
  void theMacroHasRangesLabelAndNotesOfThePlot() {
    CmsLabel label = CmsLabel.of(CmsLabel.Status.PRELIMINARY, "2022 (13.6 TeV)");
    PlotSpec spec =
        PlotSpec.of(label, Axis.of("x").range(0, 4), Axis.of("y").from(1), List.of())
            .withNotes("Barrel");

    RootMacroLayout layout = RootGraphs.layout(spec);

    assertThat(layout.xRange()).isEqualTo(new RootMacroLayout.Range(0, 4));
    assertThat(layout.yRange()).isEqualTo(RootMacroLayout.Range.AUTOMATIC);
    assertThat(layout.texts())
        .isEqualTo(
            new RootMacroLayout.Texts("CMS", "Preliminary", "2022 (13.6 TeV)", List.of("Barrel")));
  }
}
