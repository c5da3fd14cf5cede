package org.pixelmon.fluence.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.PixelModule;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotWriter;
import org.pixelmon.fluence.plot.Direction;
import org.pixelmon.fluence.plot.FieldMap;
import org.pixelmon.fluence.plot.FieldScale;
import org.pixelmon.fluence.plot.ProfilePlot;
import org.pixelmon.fluence.plot.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-fluence plot}. */
@Command(
    name = "plot",
    header = "Draws the field: a map over z and r, profiles along r and along z.",
    description = {
      "Draws the map, unless --at-z or --at-r asks for profiles: one plot with a line and its error"
          + " band for each place. The points of profiles stand beside the plot as CSV."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fluence plot --modules --r-range 2,18 --z-range -60,60 --per-fb --era run3",
      "  pixelmon-fluence plot --at-z 0,10,25 --r-range 2,18",
      "  pixelmon-fluence plot --at-r 2.9,6.8,10.9,16 --z-range -60,60 --particle neutral"
    })
public final class PlotCommand extends PixelMonCommand {

  @Mixin private FieldOptions field;

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = "plots/fluence",
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(names = "--modules", description = "Draw the modules of the detector on the map.")
  private boolean modules;

  @Option(
      names = "--at-z",
      paramLabel = "LIST",
      description = "Profiles along r at these z in cm, e.g. 0,10,25.")
  private String atZ;

  @Option(
      names = "--at-r",
      paramLabel = "LIST",
      description = "Profiles along z at these r in cm, e.g. 2.9,6.8.")
  private String atR;

  @Option(
      names = "--r-range",
      paramLabel = "MIN,MAX",
      description = "Part of the field in r, cm (default: all).")
  private String rRange;

  @Option(
      names = "--z-range",
      paramLabel = "MIN,MAX",
      description = "Part of the field in z, cm (default: all).")
  private String zRange;

  @Option(
      names = "--colour-range",
      paramLabel = "MIN,MAX",
      description =
          "Lowest and highest value of the map's colours, in its unit (default: those of the map"
              + " at r >= 2 cm, the detector; what is beyond gets the colour of the end).")
  private String colourRange;

  @Option(names = "--per-fb", description = "Per fb^-1 instead of per pp collision.")
  private boolean perInvFb;

  @Mixin private CrossSectionOptions crossSection;
  @Mixin private DrawingOptions drawing;

  @Override
  protected ExitCode run(RunContext context) {
    boolean map = atZ == null && atR == null;
    if ((modules || colourRange != null) && !map) {
      throw new UsageException(
          "--modules and --colour-range are for the map", "Leave out --at-z and --at-r.");
    }
    if (crossSection.given() && !perInvFb) {
      throw new UsageException("--era and --xsec are for --per-fb", "Add --per-fb.");
    }
    FluenceField read = drawing.withEnergy(field.read(context));
    FieldScale scale =
        perInvFb ? FieldScale.perInvFb(crossSection.mb(context)) : FieldScale.PER_COLLISION;
    Window window = window(read);
    context.progress().at("writing plots", 0, 0);
    List<Path> written = new ArrayList<>();
    Set<String> gaps = new LinkedHashSet<>();
    try (StageOutput stage = context.stageOutput()) {
      stage.input(field.file(context));
      if (map) {
        FieldMap drawn = new FieldMap(read, scale, window);
        written.addAll(drawMap(context, drawn, drawing.label(stage.origin())));
        drawn.gaps().ifPresent(gaps::add);
      }
      if (atZ != null) {
        List<Double> held = NumberList.parse("--at-z", atZ);
        ProfilePlot alongR = new ProfilePlot(read, scale, window, Direction.R, held);
        written.addAll(draw(context, alongR, drawing.label(stage.origin())));
        gaps.addAll(alongR.gaps());
      }
      if (atR != null) {
        List<Double> held = NumberList.parse("--at-r", atR);
        ProfilePlot alongZ = new ProfilePlot(read, scale, window, Direction.Z, held);
        written.addAll(draw(context, alongZ, drawing.label(stage.origin())));
        gaps.addAll(alongZ.gaps());
      }
      gaps.forEach(gap -> stage.missing(gap + ": a gap"));
      stage.made(written);
    }
    context.written(written);
    gaps.forEach(
        gap -> context.missing(gap + ": a gap", Missing.of("bins", List.of(), gap + ": a gap")));
    int plots = (map ? 1 : 0) + (atZ == null ? 0 : 1) + (atR == null ? 0 : 1);
    context.count("plots", plots);
    context.summary(Counted.of(plots, "plot") + " written");
    return gaps.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private Window window(FluenceField read) {
    Window all = Window.of(read);
    double[] r =
        rRange == null
            ? new double[] {all.rMinCm(), all.rMaxCm()}
            : NumberList.parse("--r-range", rRange, 2, "two ends in cm");
    double[] z =
        zRange == null
            ? new double[] {all.zMinCm(), all.zMaxCm()}
            : NumberList.parse("--z-range", zRange, 2, "two ends in cm");
    return new Window(r[0], r[1], z[0], z[1]);
  }

  private List<Path> drawMap(RunContext context, FieldMap map, CmsLabel label) {
    List<PixelModule> drawn = new ArrayList<>();
    if (modules) {
      Detector detector = Detector.load(context.config().configDir());
      for (SubSystem part : SubSystem.values()) {
        drawn.addAll(detector.modules(part));
      }
    }
    return new PlotWriter()
        .write(
            drawing.withTexts(map.spec(label, colours(), drawn)),
            context.path(output).resolve(map.name(modules)),
            drawing.formats());
  }

  private Optional<double[]> colours() {
    return Optional.ofNullable(colourRange)
        .map(range -> NumberList.parse("--colour-range", range, 2, "two values"));
  }

  private List<Path> draw(RunContext context, ProfilePlot plot, CmsLabel label) {
    Path base = context.path(output).resolve(plot.name());
    List<Path> written =
        new ArrayList<>(
            new PlotWriter().write(drawing.withTexts(plot.spec(label)), base, drawing.formats()));
    Path points = base.resolveSibling(base.getFileName() + ".csv");
    AtomicFile.writeText(points, plot::writePoints);
    written.add(points);
    return written;
  }
}
