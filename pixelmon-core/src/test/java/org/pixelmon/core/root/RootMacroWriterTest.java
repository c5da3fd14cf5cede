package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootMacroWriterTest {

  private static final RootMultiGraph GRAPHS = Samples.multiGraph("i_leak");
  private static final double[] ONE = {1};
  private static final RootMacroLayout LAYOUT =
      new RootMacroLayout(
          800,
          600,
          new RootMacroLayout.Axis(-1.5, 250, false, 0.037, 0.045, 1.1),
          new RootMacroLayout.Heading(
              0.93, "CMS", 0.05, "Preliminary", 0.04, "2022 (13.6 TeV)", 0.035),
          List.of(
              new RootMacroLayout.Pane(
                  new RootMacroLayout.Box(0.11, 0.12, 0.96, 0.91),
                  new RootMacroLayout.Axis(0.5, 2000, true, 0.037, 0.045, 1.25),
                  List.of("#5790fc", "#f89c20"),
                  List.of(7.0),
                  new RootMacroLayout.Legend(
                      new RootMacroLayout.Box(0.2, 0.6, 0.5, 0.85), 1, 0.2, 0.035),
                  List.of(new RootMacroLayout.Text(0.6, 0.8, 0.035, "Barrel")))));

  private static final RootMacroLayout.Pane PANE = LAYOUT.panes().get(0);

  @TempDir private Path folder;

  private String macro(String file, RootMultiGraph graphs, RootMacroLayout layout)
      throws Exception {
    Path target = folder.resolve(file);
    RootMacroWriter.write(target, List.of(graphs), layout);
    return Files.readString(target);
  }

  @Test
  void drawsEveryGraphWithItsPointsErrorsAndStyle() throws Exception {
    String macro = macro("i_leak.C", GRAPHS, LAYOUT);

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

  /** A pane without texts and lines. */
  private static RootMacroLayout.Pane bare(RootMacroLayout.Legend legend) {
    return new RootMacroLayout.Pane(
        PANE.frame(), PANE.y(), List.of(), List.of(), legend, List.of());
  }

  private static long braces(String macro, String brace) {
    return Pattern.compile(Pattern.quote(brace)).matcher(macro).results().count();
  }

  @Test
  void showsWhatTheLayoutSaysWhereItSays() throws Exception {
    assertThat(macro("places.C", GRAPHS, LAYOUT))
        .contains(", 800, 600);")
        .contains("canvas->SetMargin(0.11, 0.04, 0.12, 0.09);")
        .contains("canvas->SetTicks(1, 1);")
        .contains("canvas->SetLogx(false);\n   canvas->SetLogy(true);")
        .contains("graphs->GetXaxis()->SetLimits(-1.5, 250.0);")
        .contains("graphs->SetMinimum(0.5);\n   graphs->SetMaximum(2000.0);")
        .contains("graphs->GetYaxis()->SetTitleOffset(1.25);")
        .contains("new TLegend(0.2, 0.6, 0.5, 0.85);")
        .contains("legend->SetFillStyle(0);")
        .contains("auto line1 = new TLine(-1.5, 7.0, 250.0, 7.0);\n   line1->SetLineStyle(2);");
  }

  @Test
  void givesAGraphTheExactColourWhereItIsKnown() throws Exception {
    assertThat(macro("colours.C", GRAPHS, LAYOUT))
        .contains("graph1->SetMarkerColor(TColor::GetColor(\"#5790fc\"));")
        .contains("graph1->SetLineColor(TColor::GetColor(\"#5790fc\"));")
        .contains("graph3->SetMarkerColor(" + GRAPHS.graphs().get(2).style().markerColor() + ");");
  }

  @Test
  void fillsTheColumnsOfTheLegendOneAfterTheOther() throws Exception {
    List<RootGraph> graphs =
        Stream.of("a", "b", "", "c", "d", "e", "f", "g")
            .map(
                name ->
                    new RootGraph(name, name, "", "", RootPoints.of(ONE, ONE), RootStyle.DEFAULT))
            .toList();
    RootMacroLayout.Legend legend = new RootMacroLayout.Legend(PANE.frame(), 3, 0.2, 0.03);
    String macro =
        macro(
            "columns.C",
            new RootMultiGraph("m", "", "", "", graphs),
            new RootMacroLayout(800, 600, LAYOUT.x(), LAYOUT.heading(), List.of(bare(legend))));

    // Three rows: a d g, b e -, c f.
    assertThat(macro.lines().filter(line -> line.contains("AddEntry")))
        .extracting(line -> line.replaceAll(".*AddEntry\\((.*)\\);", "$1"))
        .containsExactly(
            "graph1, \"a\", \"p\"",
            "graph5, \"d\", \"p\"",
            "graph8, \"g\", \"p\"",
            "graph2, \"b\", \"p\"",
            "graph6, \"e\", \"p\"",
            "static_cast<TObject *>(nullptr), \"\", \"\"",
            "graph4, \"c\", \"p\"",
            "graph7, \"f\", \"p\"");
  }

  @Test
  void writesLabelRightTextAndNotes() throws Exception {
    assertThat(macro("label.C", GRAPHS, LAYOUT))
        .contains("TLatex text;\n   text.SetNDC();")
        .contains(
            "text.SetTextSize(0.05);\n   text.SetTextAlign(11);\n   text.DrawLatex(0.11, 0.93,"
                + " \"#font[62]{CMS} #scale[0.8]{#font[52]{Preliminary}}\");")
        .contains("text.SetTextAlign(31);\n   text.DrawLatex(0.96, 0.93, \"2022 (13.6 TeV)\");")
        .contains("note.SetTextSize(0.035);\n   note.SetTextAlign(11);")
        .contains("note.DrawLatex(0.6, 0.8, \"Barrel\");");
  }

  @Test
  void writesDatesInUtcWhateverTheMachinesZone() throws Exception {
    GraphAxes dates = new GraphAxes("Date (UTC)", RootAxis.utc("%d %b"), "T [K]");
    RootMultiGraph graphs = new RootMultiGraph("m", "", dates, GRAPHS.graphs());

    assertThat(macro("dates.C", graphs, LAYOUT))
        .contains("graphs->GetXaxis()->SetTimeDisplay(1);")
        .contains("graphs->GetXaxis()->SetTimeFormat(\"%d %b%F1970-01-01 00:00:00s0 GMT\");");
    assertThat(macro("numbers.C", GRAPHS, LAYOUT)).doesNotContain("SetTime");
  }

  @Test
  void drawsABandOfItsErrorsInTheColourOfItsLine() throws Exception {
    RootPoints points = RootPoints.of(ONE, ONE).withErrors(new double[1], ONE);
    RootStyle style = new RootStyle(1, 20, 1, 1, 1, 2, 797);
    RootGraph band = new RootGraph("g", "Layer 1", GraphAxes.of("", ""), points, style, "3L");

    assertThat(macro("band.C", new RootMultiGraph("m", "", "", "", List.of(band)), LAYOUT))
        .contains("graph1->SetFillColorAlpha(TColor::GetColor(\"#5790fc\"), 0.3);")
        .contains("graphs->Add(graph1, \"3L\");")
        .contains("legend->AddEntry(graph1, \"Layer 1\", \"fl\");");
  }

  @Test
  void severalPanesEachHaveAPadAndTheLastOneTheAxisBelow() throws Exception {
    Path target = folder.resolve("panes.C");
    RootMacroLayout layout =
        new RootMacroLayout(800, 600, LAYOUT.x(), LAYOUT.heading(), List.of(PANE, PANE));
    RootMacroWriter.write(target, List.of(GRAPHS, GRAPHS), layout);
    String macro = Files.readString(target);

    assertThat(macro).contains("new TPad(\"pad1\"", "new TPad(\"pad2\"");
    assertThat(macro).containsOnlyOnce("new TCanvas").containsOnlyOnce("GetXaxis()->SetTitle(");
    assertThat(macro.indexOf("GetXaxis()->SetTitle(")).isGreaterThan(macro.indexOf("pad2"));
    assertThat(macro).containsOnlyOnce("GetXaxis()->SetLabelSize(0);");
    assertThat(braces(macro, "{")).isEqualTo(braces(macro, "}"));
    assertThatThrownBy(() -> RootMacroWriter.write(target, List.of(GRAPHS), layout))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 sets of graphs for 2 panes");
  }

  @Test
  void leavesOutTheTextsThatAreEmpty() throws Exception {
    RootMacroLayout.Heading heading =
        new RootMacroLayout.Heading(0.93, "", 0.05, "Private work (CMS data)", 0.04, "", 0.035);
    RootMacroLayout.Legend none = new RootMacroLayout.Legend(PANE.frame(), 0, 0, 0.03);
    RootMacroLayout layout =
        new RootMacroLayout(800, 600, LAYOUT.x(), heading, List.of(bare(none)));
    assertThat(macro("private.C", GRAPHS, layout))
        .containsOnlyOnce("DrawLatex")
        .doesNotContain("TLegend")
        .doesNotContain("TLine")
        .contains("\"#scale[0.8]{#font[52]{Private work (CMS data)}}\"");
  }

  @Test
  void quotesTextsSoThatTheyStayTexts() throws Exception {
    RootPoints points = RootPoints.of(new double[] {Double.NaN}, new double[] {-1 / 0.0});
    RootGraph graph = new RootGraph("g", "a \"b\" \\c\n}%d", "", "", points, RootStyle.DEFAULT);

    String macro = macro("quotes.C", new RootMultiGraph("m", "", "", "", List.of(graph)), LAYOUT);

    assertThat(macro)
        .contains("graph1->SetTitle(\"a \\\"b\\\" \\\\c\\n}%d\");")
        .contains("// a \"b\"  c }%d\n")
        .contains("{\n      TMath::QuietNaN()}")
        .contains("{\n      -TMath::Infinity()}");
  }

  @Test
  void hasNoFunctionWhenTheFileNameIsNoName() throws Exception {
    assertThat(macro("i-leak 7920-8200.C", GRAPHS, LAYOUT))
        .startsWith("// Made by PixelMon. To draw it: root -l 'i-leak 7920-8200.C'\n{\n")
        .doesNotContain("void ");
  }
}
