package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.OutputException;

class PlotWriterTest {

  private static final PlotWriter WRITER = new PlotWriter();
  private static final PlotFonts FONTS = PlotFonts.load();
  private static final Color BLUE = Palette.forSeries(1).colour(0);

  @TempDir Path folder;

  @Test
  void writesTheFormatsAskedForAndNamesThem() {
    Path base = folder.resolve("new/plot_273.15K");
    assertThat(WRITER.write(fourLayers(), base, EnumSet.of(PlotFormat.SVG, PlotFormat.PNG)))
        .containsExactly(
            folder.resolve("new/plot_273.15K.png"), folder.resolve("new/plot_273.15K.svg"))
        .allMatch(Files::exists);
    assertThat(folder.resolve("new/plot_273.15K.pdf")).doesNotExist();
  }

  @Test
  void givesTheSameBytesTwice() throws IOException {
    for (PlotSpec spec : List.of(fourLayers(), map())) {
      List<Path> first = WRITER.write(spec, folder.resolve("a"), all());
      List<Path> second = new PlotWriter().write(spec, folder.resolve("b"), all());
      for (int i = 0; i < first.size(); i++) {
        assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
      }
    }
  }

  @Test
  void namesTheFileThatCannotBeWritten() throws IOException {
    Files.createDirectory(folder.resolve("plot.pdf"));
    assertThatThrownBy(() -> WRITER.write(fourLayers(), folder.resolve("plot"), all()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("plot.pdf");
  }

  @Test
  void pngHasTwoPixelsAPointAndKeepsItsTextsOffTheBorder() throws IOException {
    for (PlotSpec spec : List.of(fourLayers(), map(), fit(), longTitles(), logarithmic())) {
      BufferedImage image = png(spec);
      assertThat(image.getWidth()).isEqualTo(1600);
      assertThat(image.getHeight()).isEqualTo(1200);
      assertThat(isWhite(image, new Rectangle(0, 0, 1600, 4))).as("top").isTrue();
      assertThat(isWhite(image, new Rectangle(0, 1196, 1600, 4))).as("bottom").isTrue();
      assertThat(isWhite(image, new Rectangle(0, 0, 4, 1200))).as("left").isTrue();
      assertThat(isWhite(image, new Rectangle(1596, 0, 4, 1200))).as("right").isTrue();
    }
  }

  @Test
  void drawsAPointWhereItsValuesAreAndNothingAtAGap() throws IOException {
    double[] x = {1, 2, 3};
    double[] y = {10, Double.NaN, 30};
    PlotSpec spec =
        plot(Axis.of("x").range(0, 4), Axis.of("y").range(-10, 50), Series.markers("", x, y));
    Panel panel = Figure.of(spec, FONTS).main();
    BufferedImage image = png(spec);
    assertThat(colourAt(image, panel, 1, 10)).isEqualTo(BLUE);
    assertThat(colourAt(image, panel, 3, 30)).isEqualTo(BLUE);
    assertThat(count(image, panel.frame(), BLUE)).isBetween(2 * 250, 2 * 330);
    assertThat(colourAt(image, panel, 2, 0)).isEqualTo(Color.WHITE);
  }

  @Test
  void breaksALineAtAGap() throws IOException {
    double[] x = {0, 1, 2, 3, 4};
    double[] y = {5, 5, Double.NaN, 5, 5};
    PlotSpec spec = plot(Axis.of("x"), Axis.of("y").range(0, 10), Series.line("", x, y));
    Panel panel = Figure.of(spec, FONTS).main();
    BufferedImage image = png(spec);
    assertThat(colourAt(image, panel, 0.5, 5)).isEqualTo(BLUE);
    assertThat(colourAt(image, panel, 3.5, 5)).isEqualTo(BLUE);
    assertThat(colourAt(image, panel, 1.5, 5)).isEqualTo(Color.WHITE);
    assertThat(colourAt(image, panel, 2.5, 5)).isEqualTo(Color.WHITE);
  }

  @Test
  void fillsABandAndBreaksItAtAGap() throws IOException {
    double[] x = {0, 1, 2, 3, 4};
    double[] y = {5, 5, Double.NaN, 5, 5};
    double[] errors = {2, 2, 2, 2, 2};
    PlotSpec spec = plot(Axis.of("x"), Axis.of("y").range(0, 10), Series.band("", x, y, errors));
    Panel panel = Figure.of(spec, FONTS).main();
    BufferedImage image = png(spec);
    assertThat(colourAt(image, panel, 0.5, 6.5)).isNotEqualTo(Color.WHITE);
    assertThat(colourAt(image, panel, 3.5, 3.5)).isNotEqualTo(Color.WHITE);
    assertThat(colourAt(image, panel, 1.5, 6.5)).isEqualTo(Color.WHITE);
    assertThat(colourAt(image, panel, 0.5, 7.5)).isEqualTo(Color.WHITE);
  }

  @Test
  void drawsTheErrorBarOfAPoint() throws IOException {
    Series point = Series.markers("", new double[] {1}, new double[] {5});
    PlotSpec spec =
        plot(Axis.of("x"), Axis.of("y").range(0, 10), point.withErrors(new double[] {3}));
    Panel panel = Figure.of(spec, FONTS).main();
    BufferedImage image = png(spec);
    assertThat(colourAt(image, panel, 1, 7.5)).isEqualTo(BLUE);
    assertThat(colourAt(image, panel, 1, 8.5)).isEqualTo(Color.WHITE);
  }

  @Test
  void drawsTicksInwardsOnAllFourSides() throws IOException {
    PlotSpec spec =
        plot(
            Axis.of("x").range(0, 10),
            Axis.of("y").range(0, 10),
            Series.markers("", new double[] {5}, new double[] {5}));
    Panel panel = Figure.of(spec, FONTS).main();
    BufferedImage image = png(spec);
    Rectangle frame = panel.frame();
    int x = (int) (2 * panel.px(4));
    int y = (int) (2 * panel.py(4));
    assertThat(isDark(image, x, 2 * frame.y + 16)).as("top").isTrue();
    assertThat(isDark(image, x, 2 * (frame.y + frame.height) - 16)).as("bottom").isTrue();
    assertThat(isDark(image, 2 * frame.x + 16, y)).as("left").isTrue();
    assertThat(isDark(image, 2 * (frame.x + frame.width) - 16, y)).as("right").isTrue();
    assertThat(isDark(image, x, 2 * (frame.y + frame.height) + 10)).as("outside").isFalse();
    assertThat(isDark(image, x, 2 * frame.y + 32)).as("inside").isFalse();
  }

  @Test
  void keepsLegendAndNotesOffThePointsByRaisingAFreeAxis() {
    double[] x = new double[400];
    double[] y = new double[400];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
      y[i] = (i * 37) % 100; // everywhere
    }
    PlotSpec spec =
        plot(Axis.of("x"), Axis.of("y"), Series.markers("a", x, y))
            .withNotes("one", "two", "three", "four", "five", "six");
    Panel panel = Figure.of(spec, FONTS).main();
    assertThat(panel.y().max()).isGreaterThan(150);
    PlotSpec fixed = plot(Axis.of("x"), Axis.of("y").to(100), Series.markers("a", x, y));
    assertThat(Figure.of(fixed, FONTS).main().y().max()).isEqualTo(100);
  }

  @Test
  void shrinksALegendThatIsWiderThanTheFrame() throws IOException {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double[] one = {i};
      series.add(Series.markers("a series with a name that fills a line, number " + i, one, one));
    }
    BufferedImage image = png(PlotSpec.of(label(), Axis.of("x"), Axis.of("y"), series));
    assertThat(isWhite(image, new Rectangle(0, 110, 4, 1090))).isTrue();
    assertThat(isWhite(image, new Rectangle(1550, 110, 50, 1000))).as("right of it").isTrue();
  }

  private static PlotSpec stacked() {
    double[] x = {1.6570e9, 1.6571e9, Double.NaN, 1.6573e9, 1.6574e9};
    double[] small = {261, 262, Double.NaN, 264, 263};
    double[] large = {1e12, 2e12, Double.NaN, 7e12, 9e12};
    PlotPanel kelvin = PlotPanel.of(Axis.of("T [K]"), List.of(Series.line("", x, small)));
    PlotPanel fluence = PlotPanel.of(Axis.of("F [cm^{-2}]"), List.of(Series.line("", x, large)));
    return PlotSpec.stacked(
        label(), Axis.of("Date (UTC)").dates(), List.of(kelvin, fluence, kelvin, fluence));
  }

  @Test
  void panelsStandOneAboveTheOtherOnTheSameXAxisAndAreEquallyHigh() {
    Figure figure = Figure.of(stacked(), FONTS);
    List<Panel> panels = figure.panels();

    assertThat(panels).hasSize(4);
    for (int i = 0; i < 4; i++) {
      Rectangle frame = panels.get(i).frame();
      assertThat(frame.height).isBetween(panels.get(0).frame().height - 1, 250);
      assertThat(panels.get(i).x()).isEqualTo(panels.get(0).x());
      assertThat(frame.x).isEqualTo(panels.get(0).frame().x);
      assertThat(frame.width).isEqualTo(panels.get(0).frame().width);
      if (i > 0) {
        assertThat(frame.y).isGreaterThan((int) panels.get(i - 1).frame().getMaxY() + 15);
      }
    }
    assertThat(panels.get(3).frame().getMaxY()).isLessThan(figure.height());
    assertThat(panels.get(0).y().max()).isLessThan(300).isNotEqualTo(panels.get(1).y().max());
  }

  @Test
  void everyPanelShowsItsOwnPointsWithTheirGaps() throws IOException {
    PlotSpec spec = stacked();
    Figure figure = Figure.of(spec, FONTS);
    BufferedImage image = png(spec);

    assertThat(image.getHeight()).isEqualTo(2 * spec.height()).isGreaterThan(1200);
    assertThat(isWhite(image, new Rectangle(0, image.getHeight() - 4, 1600, 4))).isTrue();
    for (Panel panel : figure.panels()) {
      boolean kelvin = panel.y().max() < 300;
      assertThat(colourAt(image, panel, 1.65705e9, kelvin ? 261.5 : 1.5e12)).isEqualTo(BLUE);
      assertThat(colourAt(image, panel, 1.6572e9, kelvin ? 263 : 4.5e12)).isEqualTo(Color.WHITE);
    }
  }

  @Test
  void pdfAndSvgHaveTheTextsOfEveryPanelOnce() throws IOException {
    WRITER.write(stacked(), folder.resolve("p"), all());
    String svg = Files.readString(folder.resolve("p.svg"));
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("p.pdf").toFile())) {
      assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(stacked().height());
      assertThat(new PDFTextStripper().getText(pdf)).containsOnlyOnce("Date (UTC)");
    }
    assertThat(svg).contains("viewBox=\"0 0 800 " + stacked().height() + "\"");
  }

  @Test
  void movesTheLegendAwayFromALine() {
    Series point = Series.markers("name", new double[] {5}, new double[] {5});
    PlotSpec spec = plot(Axis.of("x").range(0, 10), Axis.of("y").range(0, 10), point);
    assertThat(WRITER.drawn(spec).panes().get(0).legend().place().top()).isLessThan(300);
    PlotSpec marked = spec.withOverlays(Overlay.horizontalLine("", 9.2));
    assertThat(WRITER.drawn(marked).panes().get(0).legend().place().top()).isGreaterThan(300);
  }

  @Test
  void aLineAcrossTheFrameIsWithinTheFrameWithRoomOnBothSides() {
    Series points = Series.markers("name", new double[] {1, 2}, new double[] {5, 6});
    PlotSpec spec =
        plot(Axis.of("x"), Axis.of("y"), points).withOverlays(Overlay.horizontalLine("", 0));
    assertThat(WRITER.drawn(spec).panes().get(0).y().min()).isBetween(-1.0, -0.2);
    assertThat(WRITER.drawn(spec).panes().get(0).y().max()).isGreaterThan(6);
  }

  @Test
  void saysNoDataWhenAllPointsAreGaps() throws IOException {
    Series gaps = Series.markers("Layer 1", new double[] {8395}, new double[] {Double.NaN});
    WRITER.write(plot(Axis.of("Fill"), Axis.of("I"), gaps), folder.resolve("p"), all());
    assertThat(pdfText(folder.resolve("p.pdf"))).contains("no data");
    WRITER.write(
        PlotSpec.of(label(), Axis.of("x"), Axis.of("y").logarithmic(), List.of()),
        folder.resolve("q"),
        all());
    assertThat(pdfText(folder.resolve("q.pdf"))).contains("no data");
  }

  @Test
  void pdfTextCanBeSelected() throws IOException {
    WRITER.write(fourLayers(), folder.resolve("p"), Set.of(PlotFormat.PDF));
    String text = pdfText(folder.resolve("p.pdf"));
    assertThat(text)
        .contains("CMS Preliminary", "fb−1, 2022 (13.6 TeV)", "Fill number", "Layer 4", "8000")
        .contains("CMS Barrel Pixel Detector");
    assertThat(text.replaceAll("\\s", "")).as("the turned title").contains("Ileak[μA]");
  }

  @Test
  void svgDrawsOutlinesAndKeepsTextUnseenToBeSelected() throws IOException {
    for (PlotSpec spec : List.of(fourLayers(), map())) {
      WRITER.write(spec, folder.resolve("p"), Set.of(PlotFormat.SVG));
      String svg = Files.readString(folder.resolve("p.svg"));
      assertThat(svg)
          .contains("<text", ">CMS</text", ">Preliminary</text", "font-weight=\"bold\"")
          .doesNotContain("<image")
          .doesNotContain("data:")
          .doesNotContain("@font-face");
      assertThat(svg.split("<text ")).hasSameSizeAs(svg.split("fill-opacity=\"0\""));
      assertThat(letters(svg, "bold")).as("C, M and S").hasSize(3);
    }
  }

  @Test
  void svgShowsTheSameAsPngWhateverFontsTheViewerHas() throws IOException {
    // Where the letters of the PNG are, the outlines must be, and nowhere else.
    PlotSpec spec = fourLayers();
    WRITER.write(spec, folder.resolve("p"), Set.of(PlotFormat.SVG));
    BufferedImage seen = SvgOutlineImage.of(folder.resolve("p.svg"), 1600, 1200);
    BufferedImage png = png(spec);
    Rectangle title = new Rectangle(0, 100, 90, 700);
    Rectangle heading = new Rectangle(150, 20, 1400, 75);
    Rectangle below = new Rectangle(150, 1075, 1440, 120);
    for (Rectangle area : List.of(title, heading, below)) {
      assertThat(inkOutside(seen, png, area)).as("of the outlines, not in the PNG").isZero();
      assertThat(inkOutside(png, seen, area)).as("of the PNG, not in the outlines").isZero();
      assertThat(isWhite(png, area)).isFalse();
    }
  }

  /** Dark pixels of one image without any shade at the place or beside it in the other. */
  private static int inkOutside(BufferedImage image, BufferedImage other, Rectangle area) {
    int outside = 0;
    for (int x = area.x; x < area.x + area.width; x++) {
      for (int y = area.y; y < area.y + area.height; y++) {
        boolean ink = new Color(image.getRGB(x, y)).getGreen() < 60;
        outside += ink && isWhite(other, new Rectangle(x - 1, y - 1, 3, 3)) ? 1 : 0;
      }
    }
    return outside;
  }

  private static List<String> letters(String svg, String face) {
    return Pattern.compile(" id=\"" + face + "[0-9]+\"")
        .matcher(svg)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void svgTellsTheWidthOfEveryTextForViewersWithAnotherFont() throws IOException {
    WRITER.write(fourLayers(), folder.resolve("p"), Set.of(PlotFormat.SVG));
    String svg = Files.readString(folder.resolve("p.svg"));
    assertThat(svg.split("<text ")).hasSizeGreaterThan(20);
    assertThat(svg.split("lengthAdjust=\"spacingAndGlyphs\""))
        .hasSameSizeAs(svg.split("<text "))
        .hasSameSizeAs(svg.split("textLength=\"[0-9]+\\.[0-9]{3}\""));
    double cms = FONTS.width(PlotFonts.Face.BOLD, 31, "CMS");
    double layer = FONTS.width(PlotFonts.Face.REGULAR, Figure.LEGEND_SIZE, "Layer 1");
    assertThat(widthOf(svg, "CMS")).isCloseTo(cms, within(1e-3));
    assertThat(widthOf(svg, "Layer 1")).isCloseTo(layer, within(1e-3));
  }

  @Test
  void svgKeepsAFormulaInOneTextSoThatItsScriptsFollowInAnyFont() throws IOException {
    WRITER.write(fourLayers(), folder.resolve("p"), Set.of(PlotFormat.SVG));
    String svg = Files.readString(folder.resolve("p.svg")).replaceAll("\\s+", " ");
    assertThat(svg.replaceAll("<tspan[^>]* (dy=\"[^\"]*\")[^>]*>", "<$1>").replace("</tspan >", ""))
        .contains(">I<dy=\"5.400\">leak<dy=\"-5.400\"> [μA]</text >")
        .contains(">35.3 fb<dy=\"-9.240\">−1<dy=\"9.240\">, 2022 (13.6 TeV)</text >");
  }

  private static double widthOf(String svg, String text) {
    String element = svg.substring(0, svg.indexOf(">" + text + "</text"));
    element = element.substring(element.lastIndexOf("<text "));
    return Double.parseDouble(element.replaceAll("(?s).*textLength=\"([0-9.]+)\".*", "$1"));
  }

  @Test
  void mapShowsEachCellInTheColourOfItsValue() throws IOException {
    PlotSpec spec = map();
    Panel panel = Figure.of(spec, FONTS).main();
    BufferedImage image = png(spec);
    assertThat(colourAt(image, panel, 30, 5))
        .isEqualTo(HeatMapLayer.colour(spec.map().orElseThrow(), 99));
    assertThat(colourAt(image, panel, -30, 15))
        .isEqualTo(HeatMapLayer.colour(spec.map().orElseThrow(), 0));
    assertThat(colourAt(image, panel, -30, 5)).as("not above 0").isEqualTo(Color.WHITE);
  }

  @Test
  void theColourBarHasAnArrowWhereValuesAreBeyondItsEnd() throws IOException {
    PlotSpec all = map();
    Rectangle frame = Figure.of(all, FONTS).main().frame();
    assertThat(isWhite(png(all), besideBar(frame, frame.y - 8))).isTrue();
    assertThat(isWhite(png(all), besideBar(frame, frame.y + frame.height + 2))).isTrue();

    PlotSpec above = all.withMap(all.map().orElseThrow().zRange(1e-3, 1));
    assertThat(isWhite(png(above), besideBar(frame, frame.y - 8))).isFalse();
    assertThat(isWhite(png(above), besideBar(frame, frame.y + frame.height + 2))).isTrue();

    PlotSpec below = all.withMap(all.map().orElseThrow().zRange(1, 1e2));
    assertThat(isWhite(png(below), besideBar(frame, frame.y - 8))).isTrue();
    assertThat(isWhite(png(below), besideBar(frame, frame.y + frame.height + 2))).isFalse();
  }

  /** Pixels in the middle of the colour bar's width, 5 points high from {@code top} on. */
  private static Rectangle besideBar(Rectangle frame, int top) {
    return new Rectangle(2 * (frame.x + frame.width + 20), 2 * top, 20, 10);
  }

  private BufferedImage png(PlotSpec spec) throws IOException {
    WRITER.write(spec, folder.resolve("image"), Set.of(PlotFormat.PNG));
    return ImageIO.read(folder.resolve("image.png").toFile());
  }

  private static Set<PlotFormat> all() {
    return EnumSet.allOf(PlotFormat.class);
  }

  private static CmsLabel label() {
    return CmsLabel.of(
        CmsLabel.Status.PRELIMINARY,
        CmsLabel.lumiText(List.of(2022), List.of(13.6), OptionalDouble.of(35.3)));
  }

  private static PlotSpec plot(Axis x, Axis y, Series series) {
    return PlotSpec.of(label(), x, y, List.of(series));
  }

  private static PlotSpec fourLayers() {
    List<Series> layers = new ArrayList<>();
    for (int layer = 1; layer <= 4; layer++) {
      double[] x = new double[50];
      double[] y = new double[50];
      for (int i = 0; i < x.length; i++) {
        x[i] = 7920 + 10 * i;
        y[i] = i % 17 == 3 ? Double.NaN : 100 * layer + i * 5 * layer;
      }
      layers.add(Series.markers("Layer " + layer, x, y));
    }
    return PlotSpec.of(
            label(), Axis.of("Fill number").wholeNumbers(), Axis.of("I_{leak} [#muA]"), layers)
        .withNotes("CMS Barrel Pixel Detector", "Leakage current");
  }

  private static PlotSpec map() {
    double[][] values = {{0, 1e-3}, {1e2, 1}};
    HeatMap map =
        new HeatMap(
            new double[] {-60, 0, 60},
            new double[] {0, 10, 20},
            values,
            true,
            "#Phi [n_{eq} cm^{-2} / fb^{-1}]");
    return PlotSpec.of(label(), Axis.of("z [cm]"), Axis.of("r [cm]"), map)
        .withOverlays(
            Overlay.segments(
                "Modules",
                new double[] {-5},
                new double[] {12},
                new double[] {5},
                new double[] {12}));
  }

  private static PlotSpec fit() {
    double[] x = {1, 2, 3};
    return PlotSpec.of(
            label(),
            Axis.of("r [cm]"),
            Axis.of("#Phi [n_{eq} cm^{-2}]"),
            List.of(
                Series.markers("data", x, new double[] {3e15, 2e15, 1e15})
                    .withErrors(new double[] {1e14, 1e14, 1e14}),
                Series.line("fit", x, new double[] {2.9e15, 2.1e15, 1e15})))
        .withBelow(PlotPanel.pulls("Pull", x, new double[] {1, -1, 0}));
  }

  private static PlotSpec longTitles() {
    String endless = "a title that is far too long for the canvas it is to stand on, ".repeat(3);
    return PlotSpec.of(
        new CmsLabel("CMS", "Simulation Work in progress", endless),
        Axis.of(endless).range(0, 1e9),
        Axis.of(endless).range(0, 3e15),
        List.of(Series.markers("a", new double[] {5e8}, new double[] {1e15})));
  }

  private static PlotSpec logarithmic() {
    return PlotSpec.of(
        label(),
        Axis.of("x").logarithmic(),
        Axis.of("y^{2}").logarithmic(),
        List.of(
            Series.markers("a", new double[] {0, 1, 1e6}, new double[] {5, 1e-8, 1e12})
                .withErrors(new double[] {1, 1, 1})));
  }

  private static String pdfText(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Color colourAt(BufferedImage image, Panel panel, double x, double y) {
    return new Color(image.getRGB((int) (2 * panel.px(x)), (int) (2 * panel.py(y))));
  }

  private static boolean isDark(BufferedImage image, int x, int y) {
    for (int dx = -2; dx <= 2; dx++) {
      for (int dy = -2; dy <= 2; dy++) {
        if (new Color(image.getRGB(x + dx, y + dy)).getGreen() < 100) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWhite(BufferedImage image, Rectangle area) {
    for (int pixel : image.getRGB(area.x, area.y, area.width, area.height, null, 0, area.width)) {
      if (pixel != Color.WHITE.getRGB()) {
        return false;
      }
    }
    return true;
  }

  private static int count(BufferedImage image, Rectangle frame, Color colour) {
    int found = 0;
    for (int x = 2 * frame.x; x < 2 * (frame.x + frame.width); x++) {
      for (int y = 2 * frame.y; y < 2 * (frame.y + frame.height); y++) {
        found += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
      }
    }
    return found;
  }
}
