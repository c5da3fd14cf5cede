package org.pixelmon.fluence.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FluenceFiles;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.fluence.FluenceNormalisation;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.Counted;
import org.pixelmon.fluence.field.FieldUnits;
import org.pixelmon.fluence.lookup.PlaceAnswer;
import org.pixelmon.fluence.lookup.PointCounts;
import org.pixelmon.fluence.lookup.PointLookup;
import org.pixelmon.fluence.lookup.PointsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-fluence at}. */
@Command(
    name = "at",
    header = "Looks the fluence up at a point, or at the points of a file.",
    description = {
      "Gives the value of the bin that holds the point (its lower edges included), in n_eq/cm^2 per"
          + " pp collision, or per fb^-1 with --per-fb, and its error as FLUKA gives it. -q leaves"
          + " the number alone. A point outside the field, or in a bin that holds no number, is an"
          + " error; in a file of points it gets an empty value, and the exit code is 7.",
      "The file of points is CSV with the columns r_cm and z_cm; the answer is its rows with a"
          + " column fluence more."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fluence at -r 2.9 -z 0",
      "  pixelmon-fluence at -r 2.9 -z 0 --per-fb --era run2 --particle charged",
      "  pixelmon-fluence at --points points.csv -o fluences.csv"
    })
public final class AtCommand extends PixelMonCommand {

  private static final String STANDARD_INPUT = "standard input";

  private static final Path DEFAULT_UNITS = Path.of(FluenceFiles.UNITS);

  @Option(
      names = {"-r", "--radius"},
      paramLabel = "CM",
      description = "Distance from the beam in cm.")
  private Double r;

  @Option(
      names = {"-z", "--z"},
      paramLabel = "CM",
      description = "Position along the beam in cm.")
  private Double z;

  @Mixin private FieldOptions field;

  @Option(
      names = {"-u", "--units"},
      paramLabel = "FILE",
      description =
          "File with the units to print (default:"
              + " "
              + FluenceFiles.UNITS
              + ", or cm and n_{eq} cm^{-2}"
              + " when it is absent).")
  private Path unitsFile;

  @Option(names = "--per-fb", description = "Per fb^-1 instead of per pp collision.")
  private boolean perInvFb;

  @Mixin private CrossSectionOptions crossSection;

  @Option(
      names = "--points",
      paramLabel = "CSV",
      description = "File of points, instead of -r and -z; - for standard input.")
  private Path points;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "CSV",
      description = "With --points: file to write (default: standard output).")
  private Path output;

  @Override
  protected ExitCode run(RunContext context) {
    checkOptions();
    double scale = perInvFb ? FluenceNormalisation.perInvFb(1, crossSection.mb(context)) : 1;
    FluenceField read = field.read(context);
    if (points != null) {
      return lookUpAll(context, new PointLookup(read, scale));
    }
    lookUpOne(context, read, scale);
    return ExitCode.OK;
  }

  private void checkOptions() {
    boolean onePoint = r != null && z != null;
    boolean anyOfOne = r != null || z != null;
    if (points == null ? !onePoint : anyOfOne) {
      throw new UsageException(
          "at wants either -r and -z, or --points", "Example: pixelmon-fluence at -r 2.9 -z 0.");
    }
    if (output != null && points == null) {
      throw new UsageException("-o is for --points", "One point goes to standard output.");
    }
    if (crossSection.given() && !perInvFb) {
      throw new UsageException("--era and --xsec are for --per-fb", "Add --per-fb.");
    }
  }

  private void lookUpOne(RunContext context, FluenceField read, double scale) {
    String per = perInvFb ? "per fb^{-1}" : "per pp collision";
    PlaceAnswer answer = new PlaceAnswer(read, r, z, scale, units(context), per);
    context.show(
        "fluence",
        List.of(context.quiet() ? answer.number() : answer.text()),
        () -> fields(answer));
    context.count("points", 1);
    context.summary("1 point looked up");
  }

  private Fields fields(PlaceAnswer answer) {
    return new Fields()
        .with("r_cm", r)
        .with("z_cm", z)
        .with("value", answer.value())
        .with("error", answer.error())
        .with("unit", answer.unit());
  }

  private FieldUnits units(RunContext context) {
    if (unitsFile != null) {
      return FieldUnits.read(context.path(unitsFile));
    }
    Path usual = context.path(DEFAULT_UNITS);
    return Files.exists(usual) ? FieldUnits.read(usual) : FieldUnits.DEFAULT;
  }

  private ExitCode lookUpAll(RunContext context, PointLookup lookup) {
    PointsFile file =
        isStandardInput()
            ? new PointsFile(STANDARD_INPUT, System.in, lookup)
            : new PointsFile(context.path(points), lookup);
    PointCounts[] counts = new PointCounts[1];
    if (output == null) {
      context.showTable("points", out -> counts[0] = file.write(out, context.progress()));
    } else {
      Path target = context.path(output);
      AtomicFile.writeText(target, out -> counts[0] = file.write(out, context.progress()));
      context.made(target);
    }
    context.count("points", counts[0].points());
    context.summary(
        Counted.of(counts[0].points(), "point")
            + " looked up"
            + (output == null ? "" : ", written to " + context.shown(context.path(output))));
    return report(context, counts[0]);
  }

  private boolean isStandardInput() {
    return points.toString().equals("-");
  }

  private ExitCode report(RunContext context, PointCounts counts) {
    report(context, counts, counts.outside(), "are outside the field");
    report(context, counts, counts.withoutNumber(), "are in bins of the field without a number");
    return counts.outside().count() + counts.withoutNumber().count() == 0
        ? ExitCode.OK
        : ExitCode.PARTIAL;
  }

  private void report(
      RunContext context, PointCounts counts, PointCounts.Missed missed, String what) {
    if (missed.count() > 0) {
      String line =
          String.format(
              Locale.ROOT,
              "%d of %d points %s, the first in line %d of %s: no value",
              missed.count(),
              counts.points(),
              what,
              missed.firstLine(),
              isStandardInput() ? STANDARD_INPUT : points);
      context.missing(line, Missing.of("points", List.of(), line));
    }
  }
}
