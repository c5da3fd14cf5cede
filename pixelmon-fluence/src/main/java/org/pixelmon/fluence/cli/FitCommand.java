package org.pixelmon.fluence.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.pixelmon.core.cli.FileNamePart;
import org.pixelmon.core.cli.FitFields;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FluenceFiles;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fit.FitProblem;
import org.pixelmon.core.fit.FitReport;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.FitSettings;
import org.pixelmon.core.fit.LeastSquaresFit;
import org.pixelmon.core.fit.ParameterGrid;
import org.pixelmon.core.fit.RoundedParameter;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotWriter;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.fluence.fieldfit.FitTarget;
import org.pixelmon.fluence.fieldfit.PlaneFit;
import org.pixelmon.fluence.fieldfit.ProfileFit;
import org.pixelmon.fluence.formula.Formula;
import org.pixelmon.fluence.plot.Direction;
import org.pixelmon.fluence.plot.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-fluence fit}. */
@Command(
    name = "fit",
    header = "Fits a formula to the field, along r or z (-d, -x) or over both (-f).",
    description = {
      "The formula is in ROOT's syntax: x is r or z with -d; with -f x is r and y is z, in cm."
          + " Writes the parameters with their errors as text and as JSON, and plots of data, fit"
          + " and pulls. The exit code is 7 when the fit did not end at a minimum, or had to leave"
          + " out bins that hold no number.",
      "Of ROOT's syntax there are: parameters [0], [1], ... or [name]; + - * / ^ **; < > <= >= == !="
          + " && || ! and a ? b : c; numbers, pi; exp, log, log10, pow, sqrt, sin, ..., also as"
          + " TMath::Exp; gaus(0), gausn(0), expo(0), breitwigner(0), pol0(0) to pol20(0)."
          + " docs/formulas.md lists all."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fluence fit -n radius -e '[0]*pow(x,-[1])*exp(-[2]*x)' \\",
      "    -d r -x 0 --xmin 2 --xmax 16 -p 0.5,1.7,0.01",
      "  pixelmon-fluence fit -f -n full --xmin 2.5,-30 --xmax 16,30 -p 0,1,0,30,1,-2,0"
    })
public final class FitCommand extends PixelMonCommand {

  @Option(
      names = {"-i", "--field", "--fluence-field", "--input", "--input-root-file-name"},
      paramLabel = "FILE",
      defaultValue = FluenceFiles.FIELD,
      description = "ROOT file made by 'field' (default: ${DEFAULT-VALUE}).")
  private Path input;

  @Option(
      names = "--particle",
      paramLabel = "NAME",
      defaultValue = FluenceField.ALL_PARTICLES,
      description = "Which particles' field, e.g. neut or charged (default: ${DEFAULT-VALUE}).")
  private String particle;

  @Option(
      names = {"-n", "--function-name"},
      converter = FileNamePart.class,
      paramLabel = "NAME",
      description = "Name of the formula in file names (default: made from the formula).")
  private String functionName;

  @Option(
      names = {"-e", "--function-expr"},
      paramLabel = "FORMULA",
      defaultValue = "([0]*x+[1])/(1+y*y/([2]*x+[3])/([2]*x+[3]))+[4]*pow(x,[5])+[6]",
      description = "The formula (default: ${DEFAULT-VALUE}).")
  private String expression;

  @Option(
      names = "--xmin",
      paramLabel = "CM",
      description = "Where the fit begins; with -f r,z (default: all of the field).")
  private String min;

  @Option(
      names = "--xmax",
      paramLabel = "CM",
      description = "Where the fit ends; with -f r,z (default: all of the field).")
  private String max;

  @Mixin private ParameterOptions parameters;

  @Option(
      names = {"-d", "--proj-dir", "--proj-direction"},
      paramLabel = "r|z",
      description = "Fit along this coordinate.")
  private Direction direction;

  @Option(
      names = {"-x", "--xval"},
      paramLabel = "CM",
      description = "With -d: value of the other coordinate.")
  private Double held;

  @Option(
      names = {"-f", "--full"},
      description = "Fit over r and z.")
  private boolean full;

  @Option(
      names = "--scale-errors",
      description = "Multiply the errors of the parameters by sqrt(chi2/ndf).")
  private boolean scaleErrors;

  @Option(
      names = {"-b", "--batch", "--check", "--no-args"},
      description = "Accepted for the original's sake; changes nothing.")
  private boolean[] ignored;

  @Option(names = "--no-plot", description = "Write the parameters only.")
  private boolean noPlot;

  @Option(
      names = {"-o", "--output", "--output-directory", "--dir"},
      paramLabel = "DIR",
      defaultValue = FluenceFiles.FITS_FOLDER,
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Mixin private DrawingOptions drawing;

  @Override
  protected ExitCode run(RunContext context) {
    Formula formula = Formula.parse(expression);
    FitTarget target = target(drawing.withEnergy(FluenceField.read(context.path(input), particle)));
    FitProblem problem = new FitProblem(formula, target.data(), parameters.of(formula));
    LeastSquaresFit fit =
        new LeastSquaresFit(new FitSettings(FitSettings.defaults().maxEvaluations(), scaleErrors));
    Optional<ParameterGrid> grid = parameters.grid();
    FitResult result =
        grid.isPresent() ? fit.fit(problem, grid.get(), context.progress()) : fit.fit(problem);
    context.progress().at("writing the fit", 0, 0);
    try (StageOutput stage = context.stageOutput()) {
      stage.input(context.path(input));
      List<Path> written = write(context, target, formula, result, drawing.label(stage.origin()));
      stage.made(written);
      context.written(written);
    }
    context.show("fit", List.of(), () -> FitFields.of(result));
    context.count("parameters", result.parameters().size());
    context.summary(
        String.format(
            Locale.ROOT,
            "%s, chi2/ndf = %.6g / %d",
            result.status().text(),
            result.chi2(),
            result.ndf()));
    result.parameters().forEach(p -> context.note(new RoundedParameter(p).text()));
    target
        .gaps()
        .ifPresent(gap -> context.missing(gap + ": left out", Missing.of("bins", List.of(), gap)));
    return result.status().isUsable() && target.gaps().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private FitTarget target(FluenceField field) {
    if (full) {
      if (direction != null || held != null) {
        throw new UsageException("-f fits over r and z, -d along one", "Give one of them.");
      }
      return new PlaneFit(field, window(field));
    }
    if (direction == null || held == null) {
      throw new UsageException(
          "fit wants -f, or -d and -x", "Example: -d r -x 0 fits along r at z = 0 cm.");
    }
    RootAxis axis = direction.axis(field);
    double from = min == null ? axis.min() : NumberList.parse("--xmin", min, 1, "one end in cm")[0];
    double to = max == null ? axis.max() : NumberList.parse("--xmax", max, 1, "one end in cm")[0];
    return new ProfileFit(field, direction, held, from, to);
  }

  private Window window(FluenceField field) {
    Window all = Window.of(field);
    String ends = "r,z in cm with -f";
    double[] from =
        min == null
            ? new double[] {all.rMinCm(), all.zMinCm()}
            : NumberList.parse("--xmin", min, 2, ends);
    double[] to =
        max == null
            ? new double[] {all.rMaxCm(), all.zMaxCm()}
            : NumberList.parse("--xmax", max, 2, ends);
    return new Window(from[0], to[0], from[1], to[1]);
  }

  private List<Path> write(
      RunContext context, FitTarget target, Formula formula, FitResult result, CmsLabel label) {
    String name =
        target.name(functionName == null ? nameOf(expression) : functionName)
            + parameters.fileNamePart()
            + (scaleErrors ? "_scaled" : "");
    Path base = context.path(folder).resolve(name);
    FitReport report = new FitReport(result, provenance(context, target));
    List<Path> written = new ArrayList<>();
    written.add(text(base, ".txt", report.text()));
    written.add(text(base, ".json", report.json()));
    if (!noPlot) {
      written.addAll(plots(base, target.plots(formula, result, label)));
    }
    return written;
  }

  private List<Path> plots(Path base, List<FitTarget.NamedPlot> plots) {
    PlotWriter writer = new PlotWriter();
    return plots.parallelStream()
        .map(
            plot ->
                writer.write(
                    drawing.withTexts(plot.spec()),
                    base.resolveSibling(base.getFileName() + plot.nameEnd()),
                    drawing.formats()))
        .flatMap(List::stream)
        .toList();
  }

  private Map<String, String> provenance(RunContext context, FitTarget target) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("input", context.inHome(context.path(input)).toString());
    lines.putAll(target.provenance());
    lines.put("parameters", parameters.description());
    lines.put("errors scaled by sqrt(chi2/ndf)", scaleErrors ? "yes" : "no");
    return lines;
  }

  private static Path text(Path base, String extension, String content) {
    Path file = base.resolveSibling(base.getFileName() + extension);
    AtomicFile.writeText(file, content);
    return file;
  }

  /** Another formula gets another name, the same one always the same. */
  private static String nameOf(String formula) {
    CRC32 checksum = new CRC32();
    checksum.update(formula.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "formula%08x", checksum.getValue());
  }
}
