package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.limits.Quantity;
import org.pixelmon.radsim.merge.Fragment;
import org.pixelmon.radsim.merge.FragmentFiles;
import org.pixelmon.radsim.merge.MergedFile;
import org.pixelmon.radsim.merge.MergedHeader;
import org.pixelmon.radsim.merge.MergedProfile;
import org.pixelmon.radsim.merge.ProfileMerger;
import org.pixelmon.radsim.profile.LeakageUnit;
import org.pixelmon.radsim.rows.TimeBreak;
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
      "      -o data/radiation_simulation/filled/profile_BPix_BmI_SEC1_LYR1.txt"
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
      description = "The profile to write.")
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
    checkOptions(context);
    List<Path> given = inputs.stream().map(context::path).toList();
    Path target = context.path(output);
    List<Fragment> fragments =
        FragmentFiles.of(given, target, Optional.ofNullable(group)).stream()
            .map(Fragment::read)
            .toList();
    MergedProfile merged =
        ProfileMerger.merge(
            MergedHeader.of(fragments, Optional.ofNullable(leakageUnit).map(LeakageUnit::label)),
            fragments);
    if (merged.rows().isEmpty()) {
      throw new NoDataException(
          "no rows in " + Plural.of(fragments.size(), "profile"), "Were they made to the end?");
    }
    boolean odd = report(context, merged);
    if (strict && odd) {
      throw new BadInputException(
          "the profiles do not make one without fault: " + oddities(merged),
          "Nothing is written. Mend them, or merge without being strict.");
    }
    MergedFile.write(
        target,
        merged,
        fillKelvin == null ? OptionalDouble.empty() : OptionalDouble.of(fillKelvin));
    context.note(summary(fragments, merged));
    context.out().println(context.shown(target));
    return odd ? ExitCode.PARTIAL : ExitCode.OK;
  }

  private void checkOptions(RunContext context) {
    if (fillKelvin != null) {
      String problem =
          Limits.load(context.config().configDir())
              .problem(Quantity.SILICON_TEMPERATURE, fillKelvin);
      if (!problem.isEmpty()) {
        throw new UsageException("--fill-gaps: " + problem, "Example: --fill-gaps 263.15.");
      }
    }
  }

  /** Tells what is odd; whether there is anything. */
  private boolean report(RunContext context, MergedProfile merged) {
    ProfileMessages messages = new ProfileMessages(context);
    messages.list(merged.disagreements(), messages::of);
    messages.list(merged.withoutDuration(), messages::ofNoStep);
    messages.list(merged.overlaps(), messages::of);
    if (fillKelvin == null) {
      messages.list(merged.holes(), messages::of);
    } else {
      merged.holes().forEach(hole -> context.detail("filled: " + messages.of(hole)));
    }
    return !oddities(merged).isEmpty();
  }

  /** How much there is to report, in words; empty for nothing. */
  private String oddities(MergedProfile merged) {
    List<String> words = new ArrayList<>();
    addCount(words, merged.disagreements().size(), "time at which rows disagree");
    addCount(words, merged.withoutDuration().size(), "row without a duration");
    addCount(words, merged.overlaps().size(), "overlap");
    if (fillKelvin == null) {
      addCount(words, merged.holes().size(), "hole");
    }
    return String.join(", ", words);
  }

  private static void addCount(List<String> words, int count, String what) {
    if (count > 0) {
      words.add(Plural.of(count, what));
    }
  }

  private String summary(List<Fragment> fragments, MergedProfile merged) {
    long empty = fragments.stream().filter(fragment -> fragment.rows().isEmpty()).count();
    long holeSeconds = merged.holes().stream().mapToLong(TimeBreak::seconds).sum();
    return Plural.of(fragments.size(), "profile")
        + (empty == 0 ? "" : " (" + empty + " without rows)")
        + ", "
        + Plural.of(merged.rows().size(), "row")
        + ", "
        + merged.duplicates()
        + " given more than once, "
        + Plural.of(merged.holes().size(), "hole")
        + (holeSeconds == 0 ? "" : " of " + holeSeconds + " s in all")
        + (fillKelvin == null || holeSeconds == 0 ? "" : ", filled with " + fillKelvin + " K");
  }
}
