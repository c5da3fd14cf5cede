package org.pixelmon.core.root;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.io.AtomicFile;

/**
 * Writes a plot as a ROOT macro: C++ text that {@code root -l plot.C} draws and that people edit to
 * change a colour or a title.
 */
public final class RootMacroWriter {

  private static final int VALUES_PER_LINE = 6;

  /** About five labels with five ticks each: dates are wide. */
  private static final int DATE_DIVISIONS = 505;

  private static final double BAND_OPACITY = 0.3;

  /** Longer columns could fill the stack of the function. */
  private static final int MOST_ON_STACK = 4096;

  private final StringBuilder text = new StringBuilder();
  private final RootMacroLayout layout;

  private RootMacroWriter(RootMacroLayout layout) {
    this.layout = layout;
  }

  /**
   * Writes a macro.
   *
   * @param target where to; ROOT calls the function named like the file, so a name that is no C++
   *     name ({@code i-leak.C}) gets a macro without a function, which ROOT runs as well
   * @param panes the graphs of each pane of the layout
   * @throws OutputException when the file cannot be written; an old one is then as before
   * @throws IllegalArgumentException when there are not as many as the layout has panes
   */
  public static void write(Path target, List<RootMultiGraph> panes, RootMacroLayout layout) {
    if (panes.isEmpty() || panes.size() != layout.panes().size()) {
      throw new IllegalArgumentException(
          panes.size() + " sets of graphs for " + layout.panes().size() + " panes");
    }
    AtomicFile.writeText(target, new RootMacroWriter(layout).macro(target, panes));
  }

  private String macro(Path target, List<RootMultiGraph> panes) {
    String file = target.getFileName().toString();
    String name = file.replaceFirst("\\.[^.]*$", "");
    line("// Made by PixelMon. To draw it: root -l '%s'", file.replaceAll("\\p{Cntrl}", "?"));
    line(name.matches("[A-Za-z_][A-Za-z_0-9]*") ? "void " + name + "()\n{" : "{");
    line(
        "   auto canvas = new TCanvas(\"canvas\", %s, %d, %d);",
        quoted(panes.get(0).title()), layout.width(), layout.height());
    if (panes.size() == 1) {
      pane(panes.get(0), layout.panes().get(0), "canvas", true);
    } else {
      for (int i = 0; i < panes.size(); i++) {
        paneOfMany(panes.get(i), i, i == panes.size() - 1);
      }
    }
    heading();
    line("   canvas->Update();");
    line("}");
    return text.toString();
  }

  /** In a pad as large as the canvas and transparent, so that places are those of the canvas. */
  private void paneOfMany(RootMultiGraph graphs, int index, boolean last) {
    line("   {");
    line("   auto pad = new TPad(\"pad%d\", \"\", 0, 0, 1, 1);", index + 1);
    line("   pad->SetFillStyle(4000);");
    line("   pad->Draw();");
    line("   pad->cd();");
    pane(graphs, layout.panes().get(index), "pad", last);
    line("   canvas->cd();");
    line("   }");
  }

  private void pane(RootMultiGraph graphs, RootMacroLayout.Pane pane, String pad, boolean last) {
    List<RootGraph> all = graphs.graphs();
    for (int i = 0; i < all.size(); i++) {
      graph(all.get(i), i + 1, pane);
    }
    collect(graphs);
    draw(graphs, pane, pad, last);
    lines(pane);
    legend(all, pane.legend());
    notes(pane);
  }

  private void graph(RootGraph graph, int number, RootMacroLayout.Pane pane) {
    line("   // %s", graph.title().replaceAll("\\p{Cntrl}|\\\\", " "));
    if (graph.points().size() == 0) {
      line("   auto graph%d = new %s();", number, graph.className());
    } else {
      points(graph, number);
    }
    RootStyle style = graph.style();
    line("   graph%d->SetName(%s);", number, quoted(graph.name()));
    line("   graph%d->SetTitle(%s);", number, quoted(graph.title()));
    String marker = colour(pane, number, style.markerColor());
    line("   graph%d->SetMarkerColor(%s);", number, marker);
    line("   graph%d->SetMarkerStyle(%d);", number, style.markerStyle());
    line("   graph%d->SetMarkerSize(%s);", number, number((float) style.markerSize()));
    line("   graph%d->SetLineColor(%s);", number, colour(pane, number, style.lineColor()));
    line("   graph%d->SetLineStyle(%d);", number, style.lineStyle());
    line("   graph%d->SetLineWidth(%d);", number, style.lineWidth());
    if (style.fillColor() != 0) {
      String fill = colour(pane, number, style.fillColor());
      line("   graph%d->SetFillColorAlpha(%s, %s);", number, fill, BAND_OPACITY);
    }
    line("");
  }

  /** The exact colour, where it is known, else ROOT's number of one like it. */
  private static String colour(RootMacroLayout.Pane pane, int number, int likeIt) {
    return number <= pane.colours().size()
        ? "TColor::GetColor(" + quoted(pane.colours().get(number - 1)) + ")"
        : Integer.toString(likeIt);
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
    text.append(values.length > MOST_ON_STACK ? "   static double " : "   double ")
        .append(name)
        .append("[n")
        .append(number)
        .append("] = {");
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",").append(i % VALUES_PER_LINE == 0 ? "\n      " : " ");
      text.append(number(values[i]));
    }
    text.append("};\n");
  }

  private void collect(RootMultiGraph graphs) {
    line(
        "   auto graphs = new TMultiGraph(%s, %s);", quoted(graphs.name()), quoted(graphs.title()));
    for (int i = 1; i <= graphs.graphs().size(); i++) {
      String option = quoted(graphs.graphs().get(i - 1).drawOption());
      line("   graphs->Add(graph%d, %s);", i, option);
    }
    line("");
  }

  private void draw(RootMultiGraph graphs, RootMacroLayout.Pane pane, String pad, boolean last) {
    RootMacroLayout.Box frame = pane.frame();
    line(
        "   %s->SetMargin(%s, %s, %s, %s);",
        pad,
        number((float) frame.x1()),
        number((float) (1 - frame.x2())),
        number((float) frame.y1()),
        number((float) (1 - frame.y2())));
    line("   %s->SetTicks(1, 1);", pad);
    line("   %s->SetLogx(%b);", pad, layout.x().log());
    line("   %s->SetLogy(%b);", pad, pane.y().log());
    line("   graphs->Draw(\"A\");");
    xAxis(graphs.axes(), last);
    axis("GetYaxis", graphs.axes().yTitle(), pane.y());
    line(
        "   graphs->GetXaxis()->SetLimits(%s, %s);",
        number(layout.x().min()), number(layout.x().max()));
    line("   graphs->SetMinimum(%s);", number(pane.y().min()));
    line("   graphs->SetMaximum(%s);", number(pane.y().max()));
    line("");
  }

  /** Only the last of several panes has numbers and a title below. */
  private void xAxis(GraphAxes axes, boolean last) {
    if (last) {
      axis("GetXaxis", axes.xTitle(), layout.x());
    } else {
      line("   graphs->GetXaxis()->SetLabelSize(0);");
    }
    if (!axes.xTime().isEmpty()) {
      line("   graphs->GetXaxis()->SetTimeDisplay(1);");
      line("   graphs->GetXaxis()->SetTimeFormat(%s);", quoted(axes.xTime()));
      line("   graphs->GetXaxis()->SetNdivisions(%d);", DATE_DIVISIONS);
    }
  }

  private void axis(String getter, String title, RootMacroLayout.Axis axis) {
    line("   graphs->%s()->SetTitle(%s);", getter, quoted(title));
    line("   graphs->%s()->SetTitleSize(%s);", getter, number((float) axis.titleSize()));
    line("   graphs->%s()->SetTitleOffset(%s);", getter, number((float) axis.titleOffset()));
    line("   graphs->%s()->SetLabelSize(%s);", getter, number((float) axis.labelSize()));
  }

  private void lines(RootMacroLayout.Pane pane) {
    for (int i = 1; i <= pane.lines().size(); i++) {
      String y = number(pane.lines().get(i - 1));
      line(
          "   auto line%d = new TLine(%s, %s, %s, %s);",
          i, number(layout.x().min()), y, number(layout.x().max()), y);
      line("   line%d->SetLineStyle(2);", i);
      line("   line%d->Draw();", i);
      line("");
    }
  }

  /** Our columns are filled one after the other, ROOT's row by row. */
  private void legend(List<RootGraph> all, RootMacroLayout.Legend legend) {
    int columns = legend.columns();
    if (columns == 0) {
      return;
    }
    RootMacroLayout.Box box = legend.place();
    line(
        "   auto legend = new TLegend(%s, %s, %s, %s);",
        number((float) box.x1()),
        number((float) box.y1()),
        number((float) box.x2()),
        number((float) box.y2()));
    line("   legend->SetBorderSize(0);");
    line("   legend->SetFillStyle(0);");
    line("   legend->SetTextFont(42);");
    line("   legend->SetTextSize(%s);", number((float) legend.size()));
    line("   legend->SetMargin(%s);", number((float) legend.margin()));
    line("   legend->SetNColumns(%d);", columns);
    int[] named =
        IntStream.range(0, all.size()).filter(i -> !all.get(i).title().isEmpty()).toArray();
    int rows = (named.length + columns - 1) / columns;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int entry = column * rows + row;
        if (entry < named.length) {
          int graph = named[entry];
          line(
              "   legend->AddEntry(graph%d, %s, %s);",
              graph + 1, quoted(all.get(graph).title()), quoted(sample(all.get(graph))));
        } else if (row < rows - 1) {
          line("   legend->AddEntry(static_cast<TObject *>(nullptr), \"\", \"\");");
        }
      }
    }
    line("   legend->Draw();");
    line("");
  }

  /** What stands before a name in the legend: the marker, the line, the line in its band. */
  private static String sample(RootGraph graph) {
    return graph.drawOption().replace("3", "F").toLowerCase(Locale.ROOT);
  }

  private void notes(RootMacroLayout.Pane pane) {
    if (pane.notes().isEmpty()) {
      return;
    }
    line("   TLatex note;");
    line("   note.SetNDC();");
    for (RootMacroLayout.Text note : pane.notes()) {
      text("note", note.x(), note.y(), note.size(), "11", note.content());
    }
  }

  /** Above the first frame. */
  private void heading() {
    RootMacroLayout.Heading heading = layout.heading();
    RootMacroLayout.Box frame = layout.panes().get(0).frame();
    line("   TLatex text;");
    line("   text.SetNDC();");
    String left = left(heading);
    if (!left.isEmpty()) {
      text("text", frame.x1(), heading.y(), heading.experimentSize(), "11", left);
    }
    if (!heading.right().isEmpty()) {
      text("text", frame.x2(), heading.y(), heading.rightSize(), "31", heading.right());
    }
  }

  /** One text, so that the second part follows the first in any font: #font[62] is bold. */
  private static String left(RootMacroLayout.Heading heading) {
    String experiment =
        heading.experiment().isEmpty() ? "" : "#font[62]{" + heading.experiment() + "} ";
    String scale = number((float) (heading.extraSize() / heading.experimentSize()));
    String extra =
        heading.extra().isEmpty()
            ? ""
            : "#scale[" + scale + "]{#font[52]{" + heading.extra() + "}}";
    return (experiment + extra).strip();
  }

  private void text(String latex, double x, double y, double size, String align, String content) {
    line("   %s.SetTextFont(42);", latex);
    line("   %s.SetTextSize(%s);", latex, number((float) size));
    line("   %s.SetTextAlign(%s);", latex, align);
    line(
        "   %s.DrawLatex(%s, %s, %s);",
        latex, number((float) x), number((float) y), quoted(content));
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

  /** Places and sizes to a tenth of a pixel, plainly: no trace of how they were computed. */
  private static String number(float value) {
    return Double.toString(Math.round(value * 1e4) / 1e4);
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
