package org.pixelmon.currents.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fluence.PartFluence;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.YRange;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.TestCurrents;
import org.pixelmon.currents.analysis.CurrentType;
import org.pixelmon.currents.analysis.FillAverage;
import org.pixelmon.currents.analysis.SeriesKey;

class CurrentPlotsTest {

  private static final PartFluence FIELD = PartFluence.load(ConfigCopy.original());
  private static final SeriesKey LAYER_1 = new SeriesKey(List.of(1), 0, "Layer 1");
  private static final SeriesKey LAYER_2 = new SeriesKey(List.of(2), 0, "Layer 2");
  private static final SeriesKey DISK_1_RING_2 = new SeriesKey(List.of(1), 2, "Disk 1 Ring 2");

  @TempDir Path folder;

  private NavigableMap<Integer, LuminosityFile.Entry> luminosity(String... lines) {
    return LuminosityFile.read(
        new TestHome(folder).luminosity(lines).path(TestHome.LUMINOSITY), notice -> {});
  }

  private static FluenceAxis fluence(NavigableMap<Integer, LuminosityFile.Entry> luminosity) {
    return new FluenceAxis(source("", OptionalDouble.empty()), luminosity);
  }

  private static FluenceSource source(String fieldName, OptionalDouble crossSectionMb) {
    return new FluenceSource(fieldName, FIELD, TestCurrents.ERAS, crossSectionMb);
  }

  private static RunText runText(NavigableMap<Integer, LuminosityFile.Entry> luminosity) {
    return new RunText(TestCurrents.ERAS, luminosity);
  }

  private static Fill fill(int number) {
    return new Fill(
        number, TestCurrents.FILL_7920.startStableBeam(), TestCurrents.FILL_7920.endStableBeam());
  }

  private CurrentPlot plot(XAxis axis, String fieldName, String... lumi) {
    return plot(axis, source(fieldName, OptionalDouble.empty()), false, lumi);
  }

  private CurrentPlot plot(XAxis axis, FluenceSource source, boolean spread, String... lumi) {
    NavigableMap<Integer, LuminosityFile.Entry> luminosity = luminosity(lumi);
    return new CurrentPlots(runText(luminosity), new FluenceAxis(source, luminosity))
        .plot(
            new CurrentPlotRequest(
                List.of(fill(7920), fill(7921)),
                "7920_7921",
                SubSystem.BARREL,
                List.of(1, 2),
                CurrentType.LEAKAGE,
                TestCurrents.RAW,
                YRange.of(null, null),
                spread,
                CmsLabel.Status.PRELIMINARY),
            List.of(
                new FillAverage(7920, LAYER_1, 10, 28, 1.5),
                new FillAverage(7920, LAYER_2, 20, 1, Double.NaN),
                new FillAverage(7921, LAYER_1, 11, 29, 2.5)),
            axis);
  }

  private static List<String> points(CurrentPlot plot, Path folder) {
    plot.writePoints(folder.resolve("points.csv"));
    return new TestHome(folder).lines("points.csv");
  }

  @Test
  void pointsStandBySeriesAndFillAgainstTheFill() {
    assertThat(points(plot(XAxis.FILL, ""), folder))
        .containsExactly(
            "# x: Fill number; y: Leakage current I_leak [uA], mean over readout groups; spread:"
                + " standard deviation over them, in the unit of y",
            "fill,series,x,y,n_groups,spread",
            "7920,Layer 1,7920.0,10.0,28,1.5",
            "7921,Layer 1,7921.0,11.0,29,2.5",
            "7920,Layer 2,7920.0,20.0,1,");
  }

  @Test
  void againstTimeAPointStandsAtTheMeasurementWithoutAnyLuminosity() {
    CurrentPlot plot = plot(XAxis.TIME, "");
    // 1200 s after 2022-07-05 14:47:08 UTC
    long measured = TestCurrents.FILL_7920.startStableBeam().getEpochSecond() + 1200;

    assertThat(plot.name()).isEqualTo("i_leak_7920_7921_layers_1_2_vs_time");
    assertThat(plot.withoutX()).isEmpty();
    assertThat(plot.spec().x().values()).isEqualTo(Axis.Values.DATES);
    assertThat(plot.columns())
        .startsWith("x: measurement time, seconds since 1970-01-01 00:00:00 UTC; y: ");
    assertThat(points(plot, folder)).contains("7920,Layer 1," + measured + ".0,10.0,28,1.5");
  }

  @Test
  void theSpreadIsDrawnOnlyWhenItIsAskedFor() {
    FluenceSource own = source("", OptionalDouble.empty());
    PlotSpec plain = plot(XAxis.FILL, own, false).spec();
    PlotSpec spread = plot(XAxis.FILL, own, true).spec();

    assertThat(plain.series().get(0).yError()).isNull();
    assertThat(spread.series().get(0).yError()).containsExactly(1.5, 2.5);
    assertThat(spread.notes()).contains("Error bars: standard deviation over them");
  }

  @Test
  void againstLuminosityAFillWithoutOneHasNoPointAndIsNamed() {
    CurrentPlot plot = plot(XAxis.LUMI, "", "7900,2,2,2,2", "7921,0.25,0.2,2.25,2.2");

    assertThat(points(plot, folder)).contains("7921,Layer 1,2.25,11.0,29,2.5").hasSize(3);
    assertThat(plot.withoutX()).containsExactly(7920);
  }

  @Test
  void anotherFieldGivesThePlotAnotherName() {
    assertThat(plot(XAxis.FLUENCE, "").name()).isEqualTo("i_leak_7920_7921_layers_1_2_vs_fluence");
    assertThat(plot(XAxis.FLUENCE, "fluence_field_phase1").name())
        .isEqualTo("i_leak_7920_7921_layers_1_2_vs_fluence_fluence_field_phase1");
    assertThat(plot(XAxis.FILL, "fluence_field_phase1").name())
        .isEqualTo("i_leak_7920_7921_layers_1_2_vs_fill_number");
  }

  @Test
  void fluenceIsTheMeanFieldTimesTheCollisionsUpToTheEndOfTheFill() {
    // 80 mb in 2022: 8e13 collisions per fb^-1.
    FluenceAxis axis = fluence(luminosity("7920,0.5,0.4,0.5,0.4", "7921,0.25,0.2,0.75,0.6"));

    assertThat(axis.at(LAYER_1, 7921, SubSystem.BARREL).orElseThrow())
        .isCloseTo(0.75 * 8e13 * FIELD.ofLayer(1), within(1.0));
    assertThat(axis.at(DISK_1_RING_2, 7920, SubSystem.ENDCAP).orElseThrow())
        .isCloseTo(0.5 * 8e13 * FIELD.ofRing(1, 2), within(1.0));
    assertThat(axis.at(LAYER_1, 7922, SubSystem.BARREL)).isEmpty();
  }

  @Test
  void eachFillCountsWithTheCrossSectionOfItsOwnEra() {
    FluenceAxis axis = fluence(luminosity("7492,1,1,1,1", "7920,1,1,2,2"));

    assertThat(axis.at(LAYER_1, 7920, SubSystem.BARREL).orElseThrow())
        .isCloseTo((79.1 + 80) * 1e12 * FIELD.ofLayer(1), within(10.0));
  }

  @Test
  void aFillWithoutKnownCrossSectionMattersOnlyUpToTheFillAskedFor() {
    FluenceAxis after = fluence(luminosity("7492,1,1,1,1", "7500,1,1,2,2", "7920,1,1,3,3"));
    assertThat(after.at(LAYER_1, 7492, SubSystem.BARREL).orElseThrow())
        .isCloseTo(79.1e12 * FIELD.ofLayer(1), within(10.0));
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> after.at(LAYER_1, 7920, SubSystem.BARREL))
        .withMessageContaining("the fluence up to fill 7920 is not known")
        .withMessageContaining("has fills of 2021, for which no pp cross-section is known");
  }

  @Test
  void everyYearWithoutCrossSectionIsNamed() {
    FluenceAxis axis =
        fluence(luminosity("1400,1,1,1,1", "2000,1,1,2,2", "2001,1,1,3,3", "7920,1,1,4,4"));
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> axis.at(LAYER_1, 7920, SubSystem.BARREL))
        .withMessageContaining("fills of 2010, 2011, for which");
  }

  @Test
  void aFillWithoutLuminosityNeedsNoCrossSection() {
    FluenceAxis axis = fluence(luminosity("7500,0,0,0,0", "7920,1,1,1,1"));
    assertThat(axis.at(LAYER_1, 7920, SubSystem.BARREL).orElseThrow())
        .isCloseTo(80e12 * FIELD.ofLayer(1), within(10.0));
  }

  @Test
  void aConstantCrossSectionCountsForAllFillsAndNamesThePlot() {
    FluenceSource constant = source("", OptionalDouble.of(75));
    FluenceAxis axis =
        new FluenceAxis(constant, luminosity("2000,1,1,1,1", "7500,1,1,2,2", "7920,1,1,3,3"));
    assertThat(axis.at(LAYER_1, 7920, SubSystem.BARREL).orElseThrow())
        .isCloseTo(3 * 75e12 * FIELD.ofLayer(1), within(10.0));
    CurrentPlot plot = plot(XAxis.FLUENCE, constant, false, "7920,1,1,1,1");
    assertThat(plot.name()).endsWith("_vs_fluence_75mb");
    assertThat(plot.spec().notes()).contains("pp cross-section 75 mb");
    for (double mb : new double[] {0, -80, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> source("", OptionalDouble.of(mb)));
    }
  }

  @Test
  void aPlotAgainstFluenceStatesTheFieldAndItsBeamEnergy() {
    assertThat(plot(XAxis.FLUENCE, "", "7920,1,1,1,1").spec().notes())
        .contains("FLUKA field for 6.5 TeV beams");
    assertThat(plot(XAxis.FLUENCE, "my_field", "7920,1,1,1,1").spec().notes())
        .contains("Field my_field")
        .doesNotContain("FLUKA field for 6.5 TeV beams");
    assertThat(plot(XAxis.LUMI, "", "7920,1,1,1,1").spec().notes()).hasSize(2);
  }

  @Test
  void theDifferenceOfTwoFillsTellsTheLuminosityBetweenThem() {
    RunText text = runText(luminosity("7900,2,2,2,2", "7920,1.5,1,3.5,3", "8500,4,1,7.5,4"));

    assertThat(text.between(7920, 8500)).isEqualTo("4.00 fb^{-1}, 2022-2023 (13.6 TeV)");
    assertThat(text.between(7921, 8500)).isEqualTo("2022-2023 (13.6 TeV)");
  }

  @Test
  void theTextTellsTheLuminosityUpToTheLastFillAsTheLuminosityAxisDoes() {
    RunText text =
        runText(luminosity("7900,2,2,2,2", "7920,1.5,1,3.5,3", "7921,1,1,4.5,4", "8000,1,1,5.5,5"));

    assertThat(text.upTo(List.of(7920, 7921))).isEqualTo("4.50 fb^{-1}, 2022 (13.6 TeV)");
  }

  @Test
  void aPlotOfOneFillTellsTheLuminosityUpToIt() {
    RunText text = runText(luminosity("7900,2,2,2,2", "7920,1.5,1,3.5,3"));

    assertThat(text.upTo(List.of(7920))).isEqualTo("3.50 fb^{-1}, 2022 (13.6 TeV)");
    assertThat(text.upTo(List.of(7920, 7921))).isEqualTo("2022 (13.6 TeV)");
  }

  @Test
  void yearsAndEnergiesOfAllFillsAreTold() {
    assertThat(runText(new TreeMap<>()).upTo(List.of(7492, 7920, 8500)))
        .isEqualTo("2018, 2022-2023 (13, 13.6 TeV)");
  }
}
