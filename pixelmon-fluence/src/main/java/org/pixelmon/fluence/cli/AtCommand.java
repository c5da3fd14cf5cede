package org.pixelmon.fluence.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FluenceFiles;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.fluence.FluenceNormalisation;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.fluence.field.FieldUnits;
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
          + " pp collision, or per fb^-1 with --per-fb. A point outside the field is an error; in a"
          + " file of points it gets an empty value, and the exit code is 7.",
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
      description = "File of points, instead of -r and -z.")
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
    PointLookup lookup = new PointLookup(field.read(context), scale);
    if (points != null) {
      return lookUpAll(context, lookup);
    }
    lookUpOne(context, lookup);
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

  private void lookUpOne(RunContext context, PointLookup lookup) {
    FieldUnits units = units(context);
    String place = "r = %s %s and z = %s %s".formatted(text(r), units.r(), text(z), units.z());
    String fluence = lookup.at(r, z).orElseThrow(() -> outside(place, lookup.field()));
    context.out().println("Fluence at " + place + ":");
    context.out().println(fluence + " " + units.fluence() + (perInvFb ? " per fb^{-1}" : ""));
  }

  private static String text(double coordinate) {
    return Double.isFinite(coordinate) ? PythonFloat.repr(coordinate) : Double.toString(coordinate);
  }

  private static NoDataException outside(String place, FluenceField field) {
    return new NoDataException(
        place + " is outside the field",
        "It reaches from r = %s to %s cm and z = %s to %s cm, upper ends excluded."
            .formatted(
                text(field.rAxis().min()),
                text(field.rAxis().max()),
                text(field.zAxis().min()),
                text(field.zAxis().max())));
  }

  private FieldUnits units(RunContext context) {
    if (unitsFile != null) {
      return FieldUnits.read(context.path(unitsFile));
    }
    Path usual = context.path(DEFAULT_UNITS);
    return Files.exists(usual) ? FieldUnits.read(usual) : FieldUnits.DEFAULT;
  }

  private ExitCode lookUpAll(RunContext context, PointLookup lookup) {
    PointsFile file = new PointsFile(context.path(points), lookup);
    PointCounts[] counts = new PointCounts[1];
    if (output == null) {
      try {
        counts[0] = file.write(context.out());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else {
      Path target = context.path(output);
      AtomicFile.writeText(target, out -> counts[0] = file.write(out));
      context.note(counts[0].points() + " points written to " + context.shown(target));
    }
    return report(context, counts[0]);
  }

  private ExitCode report(RunContext context, PointCounts counts) {
    if (counts.outside() == 0) {
      return ExitCode.OK;
    }
    context.missing(
        "%d of %d points are outside the field, the first in line %d of %s: no value"
            .formatted(counts.outside(), counts.points(), counts.firstOutside(), points));
    return ExitCode.PARTIAL;
  }
}
