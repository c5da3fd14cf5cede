package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CmsLabelTest {

  private static final OptionalDouble NO_LUMI = OptionalDouble.empty();

  static Stream<Arguments> combinations() {
    List<Integer> y = List.of(2022);
    List<Double> e = List.of(13.6);
    OptionalDouble l = OptionalDouble.of(62.31);
    return Stream.of(
        Arguments.of(y, e, l, "62.3 fb^{-1}, 2022 (13.6 TeV)"),
        Arguments.of(List.of(), e, l, "62.3 fb^{-1} (13.6 TeV)"),
        Arguments.of(y, List.of(), l, "62.3 fb^{-1}, 2022"),
        Arguments.of(y, e, NO_LUMI, "2022 (13.6 TeV)"),
        Arguments.of(List.of(), List.of(), l, "62.3 fb^{-1}"),
        Arguments.of(y, List.of(), NO_LUMI, "2022"),
        Arguments.of(List.of(), e, NO_LUMI, "(13.6 TeV)"),
        Arguments.of(List.of(), List.of(), NO_LUMI, ""));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void leavesOutWhatIsNotKnownWithItsPunctuation(
      Collection<Integer> years, Collection<Double> energies, OptionalDouble lumi, String text) {
    assertThat(CmsLabel.lumiText(years, energies, lumi)).isEqualTo(text);
  }

  @Test
  void drawsNeighbouringYearsTogetherAndKeepsSeparateOnesApart() {
    assertThat(CmsLabel.lumiText(List.of(2023, 2022, 2022), List.of(13.6), NO_LUMI))
        .isEqualTo("2022-2023 (13.6 TeV)");
    assertThat(
            CmsLabel.lumiText(List.of(2016, 2017, 2018, 2022, 2024), List.of(13.6, 13.0), NO_LUMI))
        .isEqualTo("2016-2018, 2022, 2024 (13, 13.6 TeV)");
    assertThat(CmsLabel.lumiText(List.of(2023, 2017, 2018, 2022), List.of(), NO_LUMI))
        .isEqualTo("2017-2018, 2022-2023");
  }

  @Test
  void showsThreeDigitsOfTheLuminosityAndInversePicobarnsBelowOne() {
    assertThat(lumi(138.4)).isEqualTo("138 fb^{-1}");
    assertThat(lumi(99.97)).isEqualTo("100 fb^{-1}");
    assertThat(lumi(5.018)).isEqualTo("5.02 fb^{-1}");
    assertThat(lumi(9.9991)).isEqualTo("10.0 fb^{-1}");
    assertThat(lumi(0.3514)).isEqualTo("351 pb^{-1}");
    assertThat(lumi(0.0001627)).isEqualTo("0.163 pb^{-1}");
    assertThat(lumi(0)).isEqualTo("0 fb^{-1}");
  }

  @Test
  void rejectsANegativeLuminosityAndOneThatIsNoNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> lumi(-1)).withMessageContaining("-1");
    assertThatIllegalArgumentException().isThrownBy(() -> lumi(Double.NaN));
  }

  @Test
  void privateWorkNeverBeginsWithTheExperiment() {
    CmsLabel data = CmsLabel.of(CmsLabel.Status.PRIVATE, "");
    assertThat(data.experiment()).isEmpty();
    assertThat(data.extra()).isEqualTo("Private work (CMS data)");
    assertThat(CmsLabel.ofSimulation(CmsLabel.Status.PRIVATE, "").extra())
        .isEqualTo("Private work (CMS simulation)");
    assertThatIllegalArgumentException().isThrownBy(() -> new CmsLabel("CMS", "Private work", ""));
  }

  @Test
  void otherLabelsNameTheExperimentAndTheStatus() {
    assertThat(CmsLabel.of(CmsLabel.Status.PRELIMINARY, "x"))
        .isEqualTo(new CmsLabel("CMS", "Preliminary", "x"));
    assertThat(CmsLabel.of(CmsLabel.Status.WORK_IN_PROGRESS, "").extra())
        .isEqualTo("Work in Progress");
    assertThat(CmsLabel.of(CmsLabel.Status.NONE, "right")).isEqualTo(new CmsLabel("", "", "right"));
  }

  @Test
  void inventedDataNeverBearsTheExperimentsName() {
    for (CmsLabel.Status status : CmsLabel.Status.values()) {
      CmsLabel label = CmsLabel.ofDemo(status, "2022 (13.6 TeV)");
      assertThat(label.experiment() + label.extra()).doesNotContain("CMS", "Preliminary", "Work");
      assertThat(label.right()).isEqualTo("2022 (13.6 TeV)");
    }
    assertThat(CmsLabel.ofDemo(CmsLabel.Status.PRELIMINARY, "").extra()).isEqualTo("PixelMon demo");
    assertThat(CmsLabel.ofDemo(CmsLabel.Status.NONE, "").extra()).isEmpty();
  }

  private static String lumi(double invFb) {
    return CmsLabel.lumiText(List.of(), List.of(), OptionalDouble.of(invFb));
  }
}
