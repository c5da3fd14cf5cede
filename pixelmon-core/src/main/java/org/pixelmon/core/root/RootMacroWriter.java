package org.pixelmon.core.root;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.io.AtomicFile;

/**
 * Writes a plot as a ROOT macro: C++ text that {@code root -l plot.C} draws and that people edit to
 * change a colour or a title.
 */
public final class RootMacroWriter {

  private static final int VALUES_PER_LINE = 6;

  private final StringBuilder text = new StringBuilder();
  private final RootMultiGraph graphs;
  private final RootMacroLayout layout;

  private RootMacroWriter(RootMultiGraph graphs, RootMacroLayout layout) {
    this.graphs = graphs;
    this.layout = layout;
  }

  /**
   * Writes a macro.
   *
   * @param target where to; ROOT calls the function named like the file, so a name that is no C++
   *     name ({@code i-leak.C}) gets a macro without a function, which ROOT runs as well
   * @throws OutputException when the file cannot be written; an old one is then as before
   */
  public static void write(Path target, RootMultiGraph graphs, RootMacroLayout layout) {
    AtomicFile.writeText(target, new RootMacroWriter(graphs, layout).macro(target));
  }

  private String macro(Path target) {
    String file = target.getFileName().toString();
    String name = file.replaceFirst("\\.[^.]*$", "");
    line("// Made by PixelMon. To draw it: root -l '%s'", file.replaceAll("\\p{Cntrl}", "?"));
    line(name.matches("[A-Za-z_][A-Za-z_0-9]*") ? "void " + name + "()\n{" : "{");
    List<RootGraph> all = graphs.graphs();
    for (int i = 0; i < all.size(); i++) {
      graph(all.get(i), i + 1);
    }
    collect(all);
    draw();
    legend(all);
    line("}");
    return text.toString();
  }

  private void graph(RootGraph graph, int number) {
    line("   // %s", graph.title().replaceAll("\\p{Cntrl}|\\\\", " "));
    if (graph.points().size() == 0) {
      line("   auto graph%d = new %s();", number, graph.className());
    } else {
      points(graph, number);
    }
    RootStyle style = graph.style();
    line("   graph%d->SetName(%s);", number, quoted(graph.name()));
    line("   graph%d->SetTitle(%s);", number, quoted(graph.title()));
    line("   graph%d->SetMarkerColor(%d);", number, style.markerColor());
    line("   graph%d->SetMarkerStyle(%d);", number, style.markerStyle());
    line("   graph%d->SetMarkerSize(%s);", number, number((float) style.markerSize()));
    line("   graph%d->SetLineColor(%d);", number, style.lineColor());
    line("   graph%d->SetLineStyle(%d);", number, style.lineStyle());
    line("   graph%d->SetLineWidth(%d);", number, style.lineWidth());
    line("");
  }

  private void points(RootGraph graph, int number) {
    RootPoints points = graph.points();
    line("   const int n%d = %d;", number, points.size());
    StringBuilder arguments = new StringBuilder("n" + number);
    column("x" + number, number, points.x(), arguments);
    column("y" + number, number, points.y(), arguments);
    switch (points.errors()) {
      case NONE -> {}
      case SYMMETRIC -> {
        column("ex" + number, number, points.xLow(), arguments);
        column("ey" + number, number, points.yLow(), arguments);
      }
      case ASYMMETRIC -> {
        column("exl" + number, number, points.xLow(), arguments);
        column("exh" + number, number, points.xHigh(), arguments);
        column("eyl" + number, number, points.yLow(), arguments);
        column("eyh" + number, number, points.yHigh(), arguments);
      }
    }
    line("   auto graph%d = new %s(%s);", number, graph.className(), arguments);
  }

  private void column(String name, int number, double[] values, StringBuilder arguments) {
    arguments.append(", ").append(name);
    text.append("   double ").append(name).append("[n").append(number).append("] = {");
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",").append(i % VALUES_PER_LINE == 0 ? "\n      " : " ");
      text.append(number(values[i]));
    }
    text.append("};\n");
  }

  private void collect(List<RootGraph> all) {
    line(
        "   auto graphs = new TMultiGraph(%s, %s);", quoted(graphs.name()), quoted(graphs.title()));
    for (int i = 1; i <= all.size(); i++) {
      line("   graphs->Add(graph%d, \"P\");", i);
    }
    line("");
  }

  private void draw() {
    line(
        "   auto canvas = new TCanvas(\"canvas\", %s, %d, %d);",
        quoted(graphs.title()), layout.width(), layout.height());
    line("   canvas->SetLogy(%b);", layout.logY());
    line("   graphs->Draw(\"A\");");
    line("   graphs->GetXaxis()->SetTitle(%s);", quoted(graphs.xTitle()));
    line("   graphs->GetYaxis()->SetTitle(%s);", quoted(graphs.yTitle()));
    if (!layout.xRange().isAutomatic()) {
      line(
          "   graphs->GetXaxis()->SetLimits(%s, %s);",
          number(layout.xRange().min()), number(layout.xRange().max()));
    }
    if (!layout.yRange().isAutomatic()) {
      line("   graphs->SetMinimum(%s);", number(layout.yRange().min()));
      line("   graphs->SetMaximum(%s);", number(layout.yRange().max()));
    }
    line("");
  }

  private void legend(List<RootGraph> all) {
    RootMacroLayout.Legend box = layout.legend();
    line(
        "   auto legend = new TLegend(%s, %s, %s, %s);",
        number(box.x1()), number(box.y1()), number(box.x2()), number(box.y2()));
    line("   legend->SetBorderSize(0);");
    for (int i = 1; i <= all.size(); i++) {
      line("   legend->AddEntry(graph%d, %s, \"p\");", i, quoted(all.get(i - 1).title()));
    }
    line("   legend->Draw();");
    line("   canvas->Update();");
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    text.append('\n');
  }

  /** A number that C++ reads back to the last bit. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "TMath::QuietNaN()";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "TMath::Infinity()" : "-TMath::Infinity()";
    }
    return Double.toString(value);
  }

  /** Like {@link #number(double)}, without the digits that only a double has. */
  private static String number(float value) {
    return Float.toString(value);
  }

  /** A C++ string literal. */
  private static String quoted(String value) {
    return '"'
        + value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replaceAll("\\p{Cntrl}", " ")
        + '"';
  }
}
