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
    lines();
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
    line("   graph%d->SetMarkerColor(%s);", number, colour(number, style.markerColor()));
    line("   graph%d->SetMarkerStyle(%d);", number, style.markerStyle());
    line("   graph%d->SetMarkerSize(%s);", number, number((float) style.markerSize()));
    line("   graph%d->SetLineColor(%s);", number, colour(number, style.lineColor()));
    line("   graph%d->SetLineStyle(%d);", number, style.lineStyle());
    line("   graph%d->SetLineWidth(%d);", number, style.lineWidth());
    line("");
  }

  /** The exact colour, where it is known, else ROOT's number of one like it. */
  private String colour(int number, int likeIt) {
    return number <= layout.colours().size()
        ? "TColor::GetColor(" + quoted(layout.colours().get(number - 1)) + ")"
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
    RootMacroLayout.Box frame = layout.frame();
    line(
        "   auto canvas = new TCanvas(\"canvas\", %s, %d, %d);",
        quoted(graphs.title()), layout.width(), layout.height());
    line(
        "   canvas->SetMargin(%s, %s, %s, %s);",
        number((float) frame.x1()),
        number((float) (1 - frame.x2())),
        number((float) frame.y1()),
        number((float) (1 - frame.y2())));
    line("   canvas->SetTicks(1, 1);");
    line("   canvas->SetLogx(%b);", layout.x().log());
    line("   canvas->SetLogy(%b);", layout.y().log());
    line("   graphs->Draw(\"A\");");
    axis("GetXaxis", graphs.xTitle(), layout.x());
    axis("GetYaxis", graphs.yTitle(), layout.y());
    line(
        "   graphs->GetXaxis()->SetLimits(%s, %s);",
        number(layout.x().min()), number(layout.x().max()));
    line("   graphs->SetMinimum(%s);", number(layout.y().min()));
    line("   graphs->SetMaximum(%s);", number(layout.y().max()));
    line("");
  }

  private void axis(String getter, String title, RootMacroLayout.Axis axis) {
    line("   graphs->%s()->SetTitle(%s);", getter, quoted(title));
    line("   graphs->%s()->SetTitleSize(%s);", getter, number((float) axis.titleSize()));
    line("   graphs->%s()->SetTitleOffset(%s);", getter, number((float) axis.titleOffset()));
    line("   graphs->%s()->SetLabelSize(%s);", getter, number((float) axis.labelSize()));
  }

  private void lines() {
    for (int i = 1; i <= layout.lines().size(); i++) {
      String y = number(layout.lines().get(i - 1));
      line(
          "   auto line%d = new TLine(%s, %s, %s, %s);",
          i, number(layout.x().min()), y, number(layout.x().max()), y);
      line("   line%d->SetLineStyle(2);", i);
      line("   line%d->Draw();", i);
      line("");
    }
  }

  /** Our columns are filled one after the other, ROOT's row by row. */
  private void legend(List<RootGraph> all) {
    int columns = layout.legend().columns();
    if (columns == 0) {
      return;
    }
    RootMacroLayout.Box box = layout.legend().place();
    line(
        "   auto legend = new TLegend(%s, %s, %s, %s);",
        number((float) box.x1()),
        number((float) box.y1()),
        number((float) box.x2()),
        number((float) box.y2()));
    line("   legend->SetBorderSize(0);");
    line("   legend->SetFillStyle(0);");
    line("   legend->SetTextFont(42);");
    line("   legend->SetTextSize(%s);", number((float) layout.legend().size()));
    line("   legend->SetMargin(%s);", number((float) layout.legend().margin()));
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
              "   legend->AddEntry(graph%d, %s, \"p\");",
              graph + 1, quoted(all.get(graph).title()));
        } else if (row < rows - 1) {
          line("   legend->AddEntry(static_cast<TObject *>(nullptr), \"\", \"\");");
        }
      }
    }
    line("   legend->Draw();");
    line("");
  }

  /** Above and inside the frame. */
  private void texts() {
    RootMacroLayout.Heading heading = layout.heading();
    line("   TLatex text;");
    line("   text.SetNDC();");
    String left = left(heading);
    if (!left.isEmpty()) {
      text(layout.frame().x1(), heading.y(), heading.experimentSize(), "11", left);
    }
    if (!heading.right().isEmpty()) {
      text(layout.frame().x2(), heading.y(), heading.rightSize(), "31", heading.right());
    }
    for (RootMacroLayout.Text note : layout.notes()) {
      text(note.x(), note.y(), note.size(), "11", note.content());
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
