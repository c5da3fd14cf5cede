package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootMacroWriterTest {

  private static final RootMultiGraph GRAPHS = Samples.multiGraph("i_leak");

  @TempDir private Path folder;

  private String macro(String file, RootMultiGraph graphs, RootMacroLayout layout)
      throws Exception {
    Path target = folder.resolve(file);
    RootMacroWriter.write(target, graphs, layout);
    return Files.readString(target);
  }

  @Test
  void drawsEveryGraphWithItsPointsErrorsAndStyle() throws Exception {
    String macro = macro("i_leak.C", GRAPHS, RootMacroLayout.DEFAULT);

    assertThat(macro)
        .contains("void i_leak()\n{")
        .contains("double x1[n1] = {\n      7920.0, 8001.5, 9297.0};")
        .contains("double y1[n1] = {\n      0.1, -2.5E-7, 0.3333333333333333};")
        .contains("auto graph1 = new TGraph(n1, x1, y1);")
        .contains("auto graph2 = new TGraph();")
        .contains("graph2->SetMarkerSize(1.3);")
        .contains("graph2->SetLineStyle(2);")
        .contains("auto graph3 = new TGraphErrors(n3, x3, y3, ex3, ey3);")
        .contains("double ey3[n3] = {\n      0.1, 0.2, 0.3};")
        .contains("auto graph5 = new TGraphAsymmErrors(n5, x5, y5, exl5, exh5, eyl5, eyh5);")
        .contains("graphs->Add(graph5, \"P\");")
        .contains("graphs->GetXaxis()->SetTitle(\"Integrated luminosity (fb^{-1})\");")
        .contains("legend->AddEntry(graph1, \"Layer 1 – µA\", \"p\");");
    assertThat(braces(macro, "{")).isEqualTo(braces(macro, "}"));
  }

  private static long braces(String macro, String brace) {
    return Pattern.compile(Pattern.quote(brace)).matcher(macro).results().count();
  }

  @Test
  void leavesTheRangesToRootUnlessTheyAreGiven() throws Exception {
    assertThat(macro("auto.C", GRAPHS, RootMacroLayout.DEFAULT))
        .doesNotContain("SetLimits")
        .doesNotContain("SetMinimum")
        .contains("canvas->SetLogy(false);");

    RootMacroLayout layout =
        RootMacroLayout.DEFAULT
            .withRanges(new RootMacroLayout.Range(0, 250), new RootMacroLayout.Range(0.5, 2000))
            .withLogY()
            .withLegend(RootMacroLayout.Legend.UPPER_RIGHT);

    assertThat(macro("ranges.C", GRAPHS, layout))
        .contains("graphs->GetXaxis()->SetLimits(0.0, 250.0);")
        .contains("graphs->SetMinimum(0.5);")
        .contains("graphs->SetMaximum(2000.0);")
        .contains("canvas->SetLogy(true);")
        .contains("new TLegend(0.63, 0.68, 0.88, 0.88);");
  }

  @Test
  void writesLabelRightTextAndNotesWhenThereAreAny() throws Exception {
    assertThat(macro("bare.C", GRAPHS, RootMacroLayout.DEFAULT)).doesNotContain("TLatex");

    String right = "62.3 fb^{-1}, 2022 (13.6 TeV)";
    RootMacroLayout layout =
        RootMacroLayout.DEFAULT.withTexts("CMS", "Preliminary", right, List.of("Barrel", "0 C"));

    assertThat(macro("label.C", GRAPHS, layout))
        .contains("TLatex text;\n   text.SetNDC();")
        .contains(
            "text.SetTextAlign(11);\n   text.DrawLatex(0.1, 0.915,"
                + " \"#font[62]{CMS} #scale[0.76]{#font[52]{Preliminary}}\");")
        .contains("text.SetTextAlign(31);\n   text.DrawLatex(0.9, 0.915, \"" + right + "\");")
        .contains("text.DrawLatex(0.87, 0.87, \"Barrel\");")
        .contains("text.DrawLatex(0.87, 0.825, \"0 C\");");
  }

  @Test
  void leavesOutTheTextsThatAreEmpty() throws Exception {
    RootMacroLayout layout =
        RootMacroLayout.DEFAULT.withTexts("", "Private work (CMS data)", "", List.of());
    assertThat(macro("private.C", GRAPHS, layout))
        .containsOnlyOnce("DrawLatex")
        .contains("\"#scale[0.76]{#font[52]{Private work (CMS data)}}\"");
  }

  @Test
  void quotesTextsSoThatTheyStayTexts() throws Exception {
    RootPoints points = RootPoints.of(new double[] {Double.NaN}, new double[] {-1 / 0.0});
    RootGraph graph = new RootGraph("g", "a \"b\" \\c\n}%d", "", "", points, RootStyle.DEFAULT);

    String macro =
        macro(
            "quotes.C",
            new RootMultiGraph("m", "", "", "", List.of(graph)),
            RootMacroLayout.DEFAULT);

    assertThat(macro)
        .contains("graph1->SetTitle(\"a \\\"b\\\" \\\\c\\n}%d\");")
        .contains("// a \"b\"  c }%d\n")
        .contains("{\n      TMath::QuietNaN()}")
        .contains("{\n      -TMath::Infinity()}");
  }

  @Test
  void hasNoFunctionWhenTheFileNameIsNoName() throws Exception {
    assertThat(macro("i-leak 7920-8200.C", GRAPHS, RootMacroLayout.DEFAULT))
        .startsWith("// Made by PixelMon. To draw it: root -l 'i-leak 7920-8200.C'\n{\n")
        .doesNotContain("void ");
  }
}
