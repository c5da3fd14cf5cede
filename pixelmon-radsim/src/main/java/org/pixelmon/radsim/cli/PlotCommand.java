package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pixelmon.core.cli.DrawingOptions;
import org.pixelmon.core.cli.FileNamePart;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.Profile;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.io.Counted;
import org.pixelmon.radsim.plot.ProfilePlot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pixelmon-radsim plot}. */
@Command(
    name = "plot",
    mixinStandardHelpOptions = true,
    header = "Draws radiation profiles against date.",
    description = {
      "Temperature, fluence rate, accumulated fluence and leakage current in four panels on one"
          + " axis of dates (UTC). Several profiles are drawn together. Holes in a profile and what"
          + " does not apply (-999) are gaps. What is drawn stands beside the plot as CSV."
    },
    footer = {
      "",
      "Example:",
      "  pixelmon-radsim plot data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt"
    })
public final class PlotCommand extends PixelMonCommand {

  private static final int MOST_NAMES = 3;

  @Parameters(paramLabel = "PROFILE", arity = "1..*", description = "Profiles to draw.")
  private List<Path> files;

  @Option(
      names = {"-p", "--name"},
      paramLabel = "NAME",
      converter = FileNamePart.class,
      description = "File name of the plot (default: the names of the profiles).")
  private String name;

  @Mixin private DrawingOptions drawing = new DrawingOptions("plots/radiation_simulation");

  @Override
  protected ExitCode run(RunContext context) {
    Map<String, Profile> profiles = new LinkedHashMap<>();
    int done = 0;
    for (Path file : files) {
      context.progress().at("reading profiles", done++, files.size());
      Profile profile = ProfileFile.read(context.path(file));
      if (profiles.put(nameOf(file), profile) != null) {
        throw new UsageException(
            "two profiles are called " + nameOf(file),
            "The names of the files tell the lines of the plot apart: rename one.");
      }
    }
    ProfilePlot plot = new ProfilePlot(profiles);
    String base = name == null ? base(profiles.keySet().stream().toList()) : name;
    try (StageOutput stage = context.stageOutput()) {
      files.forEach(file -> stage.input(context.path(file)));
      plot.oddities().forEach(stage::missing);
      List<Path> written =
          drawing
              .output(context)
              .write(
                  base,
                  drawing.marked(plot.spec(drawing.status()), stage.origin()),
                  plot::writePoints);
      stage.made(written);
      context.written(written);
    }
    plot.oddities().forEach(odd -> context.missing(odd, Missing.of("steps", List.of(), odd)));
    context.count("plots", 1);
    context.count("profiles", profiles.size());
    context.summary("1 plot of " + Counted.of(profiles.size(), "profile") + " written");
    return plot.oddities().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  /** What tells a profile from others: the group and the stretch. */
  private static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("^profile_", "").replaceFirst("\\.txt$", "");
  }

  private static String base(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining("_"));
    int more = names.size() - MOST_NAMES;
    return "profile_" + first + (more > 0 ? "_and_" + more + "_more" : "");
  }
}
