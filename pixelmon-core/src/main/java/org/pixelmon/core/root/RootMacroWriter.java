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

  /** Ends of ROOT's usual frame, in fractions of the canvas. */
  private static final double LEFT = 0.1;

  private static final double RIGHT = 0.9;
  private static final double ABOVE = 0.915;
  private static final double NOTES_RIGHT = 0.87;
  private static final double NOTES_TOP = 0.87;
  private static final double NOTE_LINE = 0.045;
  private static final double HEADING_SIZE = 0.05;
  private static final double TEXT_SIZE = 0.035;

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
    texts();
    line("   canvas->Update();");
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
    line("");
  }

  /** Above the frame and in its upper right corner, in fractions of the canvas. */
  private void texts() {
    RootMacroLayout.Texts texts = layout.texts();
    if (texts.isEmpty()) {
      return;
    }
    line("   TLatex text;");
    line("   text.SetNDC();");
    String left = heading(texts);
    if (!left.isEmpty()) {
      text(LEFT, ABOVE, HEADING_SIZE, "11", left);
    }
    if (!texts.right().isEmpty()) {
      text(RIGHT, ABOVE, TEXT_SIZE, "31", texts.right());
    }
    for (int i = 0; i < texts.notes().size(); i++) {
      text(NOTES_RIGHT, NOTES_TOP - i * NOTE_LINE, TEXT_SIZE, "33", texts.notes().get(i));
    }
  }

  /** One text, so that the second part follows the first in any font: #font[62] is bold. */
  private static String heading(RootMacroLayout.Texts texts) {
    String experiment =
        texts.experiment().isEmpty() ? "" : "#font[62]{" + texts.experiment() + "} ";
    String extra = texts.extra().isEmpty() ? "" : "#scale[0.76]{#font[52]{" + texts.extra() + "}}";
    return (experiment + extra).strip();
  }

  private void text(double x, double y, double size, String align, String content) {
    line("   text.SetTextFont(42);");
    line("   text.SetTextSize(%s);", number((float) size));
    line("   text.SetTextAlign(%s);", align);
    line("   text.DrawLatex(%s, %s, %s);", number((float) x), number((float) y), quoted(content));
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
