package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.limits.Quantity;
import org.pixelmon.radsim.merge.FragmentFiles;
import org.pixelmon.radsim.merge.MergedPlace;
import org.pixelmon.radsim.profile.LeakageUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pixelmon-radsim merge}. */
@Command(
    name = "merge",
    header = "Makes one radiation profile of several of the same readout group.",
    description = {
      "The rows of all files by time, identical ones once. The order in which files are named or"
          + " listed does not matter. Rows that end at one time and disagree are reported, and one"
          + " is kept: the one that begins where the row before it ends; else the one of a fill;"
          + " else the one with a leakage current; else the longest; else the one with the greater"
          + " numbers. Rows are passed on as they stand; those without a duration are left out.",
      "Each row should begin where the one before it ends. A hole or an overlap is reported with"
          + " its length, and the exit code is 7, as it is for disagreements and rows left out."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-radsim merge \\",
      "      -i data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt \\",
      "         data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_2022.txt \\",
      "      -o data/radiation_simulation/merged/profile_BPix_BmI_SEC1_LYR1.txt",
      "  pixelmon-radsim merge -i data/radiation_simulation/merged --fill-gaps 263.15 \\",
      "      -o 'data/radiation_simulation/filled/profile_{group}.txt'"
    })
public final class MergeCommand extends PixelMonCommand {

  @Option(
      names = {"-i", "--input", "--input-directory"},
      paramLabel = "DIR|FILE",
      arity = "1..*",
      required = true,
      description = "Profiles, or folders of them: of a folder all that end with .txt.")
  private List<Path> inputs;

  @Option(
      names = {"-o", "--output", "--output-profile"},
      paramLabel = "FILE",
      required = true,
      description =
          "The profile to write; with {group} in its path one for each readout group in the names"
              + " of the files.")
  private Path output;

  @Option(
      names = {"-rog", "--readout-group"},
      paramLabel = "GROUP",
      description = "Leave out files with the name of another readout group in theirs.")
  private String group;

  @Option(
      names = "--fill-gaps",
      paramLabel = "KELVIN",
      description = "Insert a row of this temperature, without fluence, for every hole.")
  private Double fillKelvin;

  @Option(
      names = "--leakage-unit",
      paramLabel = "UNIT",
      description =
          "Unit of the leakage currents, whatever the headers say: uA, uA/cm2, uA/cm3, mA/cm2."
              + " Profiles of the original have uA and say mA/cm2.")
  private LeakageUnit leakageUnit;

  @Option(
      names = "--strict",
      description = "Write nothing and end with 4 if there is anything to report.")
  private boolean strict;

  @Override
  protected ExitCode run(RunContext context) {
    checkTemperature(context);
    MergedPlace place = new MergedPlace(context.path(output));
    SortedMap<String, List<Path>> files =
        FragmentFiles.of(
            inputs.stream().map(context::path).toList(), place, Optional.ofNullable(group));
    MergeRun run;
    try (StageOutput stage = context.stageOutput()) {
      run =
          new MergeRun(
              context,
              fillKelvin == null ? OptionalDouble.empty() : OptionalDouble.of(fillKelvin),
              Optional.ofNullable(leakageUnit),
              strict,
              stage);
      MergeRun merging = run;
      context
          .progress()
          .each(
              "merging profiles",
              files.entrySet(),
              each -> merging.merge(each.getValue(), place.of(each.getKey())));
    }
    return run.end();
  }

  private void checkTemperature(RunContext context) {
    if (fillKelvin != null) {
      String problem =
          Limits.load(context.config().configDir())
              .problem(Quantity.SILICON_TEMPERATURE, fillKelvin);
      if (!problem.isEmpty()) {
        throw new UsageException("--fill-gaps: " + problem, "Example: --fill-gaps 263.15.");
      }
    }
  }
}
