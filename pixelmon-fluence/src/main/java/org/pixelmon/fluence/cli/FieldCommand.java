package org.pixelmon.fluence.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.pixelmon.core.cli.FileNamePart;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.demo.DemoField;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.FluenceFiles;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.io.Counted;
import org.pixelmon.fluence.field.FieldFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pixelmon-fluence field}. */
@Command(
    name = "field",
    header = "Makes the fluence field (text and ROOT files) from a result of FLUKA.",
    description = {
      "Reads the text of FLUKA's USRBIN scoring (made by USBREA, plain, .gz or .xz) by its own"
          + " headers. Writes values and relative errors of each particle as text, the sums"
          + " charged (prot + aprot + pions) and neutral (neut + aneut), and a ROOT file with a"
          + " TH2F fluence_<particle> of r and z for each. Units: n_eq/cm^2 per pp collision, cm.",
      "Only binnings in r and z around the beam that score SI1MEVNE (generalized particle n. 236)"
          + " are n_eq/cm^2; others are named and left out, and the exit code is 7. Several texts may"
          + " be joined by cat.",
      "Sections are named by their titles (neut, neutrons, PIONS+-, ...); when no title names a"
          + " particle, a single section is allpart, and six are allpart, neut, aneut, prot, aprot,"
          + " pions."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  pixelmon-fluence field -i data/fluence/cmsv3_23_1_0_usrbin_40_ascii -s phase1_6500GeV"
    })
public final class FieldCommand extends PixelMonCommand {

  @Option(
      names = {"-i", "--input", "--input-ascii-file-name"},
      paramLabel = "FILE",
      defaultValue = FluenceFiles.FLUKA_RESULT,
      description = "FLUKA's text file (default: ${DEFAULT-VALUE}).")
  private Path input;

  @Option(
      names = {"-o", "--output", "--output-directory", "--root-file-output-directory"},
      paramLabel = "DIR",
      defaultValue = FluenceFiles.FOLDER,
      description = "Folder of the ROOT file and its units (default: ${DEFAULT-VALUE}).")
  private Path rootFolder;

  @Option(
      names = {"-ot", "--output-txt", "--txt-files-output-directory"},
      paramLabel = "DIR",
      defaultValue = FluenceFiles.TEXT_FOLDER,
      description = "Folder of the text files (default: ${DEFAULT-VALUE}).")
  private Path textFolder;

  @Option(
      names = {"-s", "-suffix", "--suffix"},
      converter = FileNamePart.class,
      paramLabel = "NAME",
      defaultValue = FluenceFiles.SUFFIX,
      description = "End of the file names (default: ${DEFAULT-VALUE}).")
  private String suffix;

  /** The file, unless its own title says that the demo wrote it, wherever it was copied to. */
  private void noteInput(RunContext context, StageOutput stage) {
    Path file = context.path(input);
    if (DemoField.isIn(file)) {
      stage.input(Input.of(stage.shown(file), "", Origin.INVENTED));
    } else {
      stage.input(file);
    }
  }

  @Override
  protected ExitCode run(RunContext context) {
    FieldFiles files = new FieldFiles(context.path(rootFolder), context.path(textFolder), suffix);
    FieldFiles.Made made;
    try (StageOutput stage = context.stageOutput()) {
      context.progress().at("making the field", 0, 0);
      made = files.make(context.path(input));
      noteInput(context, stage);
      made.missing().forEach(sum -> stage.missing("not made: " + sum));
      stage.made(made.files());
    }
    context.written(made.files());
    context.count("particles", made.particles().size());
    context.summary(
        Counted.of(made.particles().size(), "particle")
            + " in "
            + made.bins().stream().map(String::valueOf).collect(Collectors.joining(" or "))
            + " bins: "
            + String.join(", ", made.particles()));
    made.remarks().forEach(context::note);
    made.missing()
        .forEach(
            missing ->
                context.missing(
                    "not made: " + missing, Missing.of("particles", List.of(), missing)));
    return made.missing().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }
}
