package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.radsim.check.CheckedProfile;
import org.pixelmon.radsim.check.GroupFields;
import org.pixelmon.radsim.check.LuminosityEquivalent;
import org.pixelmon.radsim.check.ProfileChecker;
import org.pixelmon.radsim.check.ProfileTotals;
import org.pixelmon.radsim.rows.GroupName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pixelmon-radsim check}. */
@Command(
    name = "check",
    header = "Checks radiation profiles as a simulation reads them, and prints their totals.",
    description = {
      "Every line below the header must be a step: fill, timestamp, duration and fluence rate whole"
          + " numbers, the duration above 0, the timestamp above that of the line before, the"
          + " temperature one that a detector has; no line empty. What is not so is named with file"
          + " and line, and the exit code is 4.",
      "A hole between two steps, or an overlap, can be read, but the clock of a simulation, which"
          + " adds up the durations, goes wrong by its length: they are listed, and the exit code"
          + " is 7, as it is for a profile without rows.",
      "Days are the sum of the durations, of the days from the first start to the last end; means of"
          + " temperatures are weighted with the durations. The luminosity equivalent is the"
          + " delivered luminosity that gives this fluence, with the group's mean of the field"
          + " of -f, or else of the phase-1 FLUKA field at 6.5 TeV in config/."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-radsim check data/radiation_simulation/merged/profile_BPix_BmI_SEC1_LYR1.txt",
      "  pixelmon-radsim check -f data/fluence/fluence_field_phase1_6500GeV.root \\",
      "      data/radiation_simulation/filled/profile_BPix_BmI_SEC1_LYR1.txt"
    })
public final class CheckCommand extends PixelMonCommand {

  @Parameters(paramLabel = "PROFILE", arity = "1..*", description = "Profiles to check.")
  private List<Path> profiles;

  @Option(
      names = {"-rog", "--readout-group"},
      paramLabel = "GROUP",
      description = "Readout group of the profiles (default: the one in the file's name).")
  private String group;

  @Option(
      names = {"-f", "--field", "--fluence-file"},
      paramLabel = "FILE",
      description =
          "ROOT file of the fluence field, for the luminosity equivalent (default: the means of"
              + " the groups in config/).")
  private Path field;

  @Option(
      names = "--original",
      description =
          "Rates are sums over the modules of the group, as the original scripts write them.")
  private boolean original;

  @Override
  protected ExitCode run(RunContext context) {
    ConfigDir config = context.config().configDir();
    ProfileChecker checker = new ProfileChecker(Limits.load(config));
    GroupFields fields = fields(context, config);
    Eras eras = Eras.load(config);
    List<String> faults = new ArrayList<>();
    List<Fields> read = new ArrayList<>();
    boolean partial = false;
    int done = 0;
    for (Path given : profiles) {
      context.progress().at("checking profiles", done++, profiles.size());
      CheckedProfile checked = checker.check(context.path(given));
      faults.addAll(checked.faults());
      Optional<ProfileTotals> totals = checked.totals();
      if (totals.isPresent()) {
        Optional<LuminosityEquivalent> luminosity =
            groupOf(checked)
                .map(name -> LuminosityEquivalent.of(checked.rows(), fields.of(name), eras));
        read.add(TotalsFields.of(context.inHome(checked.file()), totals.get(), luminosity));
        List<String> lines = new ArrayList<>();
        lines.add(context.shown(checked.file()).toString());
        lines.addAll(TotalsText.of(totals.get(), TotalsText.luminosity(luminosity)));
        context.show("profiles", lines, () -> read);
      }
      partial |= checked.faults().isEmpty() && reportBreaks(context, checked);
    }
    context.count("profiles", profiles.size());
    context.count("faults", faults.size());
    if (!faults.isEmpty()) {
      throw unreadable(context, faults);
    }
    context.summary(Counted.of(profiles.size(), "profile") + " checked");
    return partial ? ExitCode.PARTIAL : ExitCode.OK;
  }

  private GroupFields fields(RunContext context, ConfigDir config) {
    Optional<FluenceField> named = Optional.empty();
    if (field != null) {
      named = Optional.of(FluenceField.read(context.path(field), FluenceField.ALL_PARTICLES));
    }
    return new GroupFields(config, named, original);
  }

  private Optional<String> groupOf(CheckedProfile checked) {
    return group == null ? GroupName.in(checked.file()) : Optional.of(group);
  }

  /** Tells of holes and overlaps and a profile without rows; whether there is any of them. */
  private static boolean reportBreaks(RunContext context, CheckedProfile checked) {
    if (checked.rows().isEmpty()) {
      context.missing(
          context.shown(checked.file()) + ": no rows",
          Missing.of("rows", List.of(context.inHome(checked.file()).toString()), "no rows"));
      return true;
    }
    ProfileMessages messages = new ProfileMessages(context);
    messages.list("steps", checked.breaks(), messages::of);
    return !checked.breaks().isEmpty();
  }

  private static BadInputException unreadable(RunContext context, List<String> faults) {
    new ProfileMessages(context).list("rows", faults.subList(1, faults.size()), fault -> fault);
    return new BadInputException(
        faults.get(0)
            + (faults.size() == 1
                ? ""
                : " (and " + Counted.of(faults.size() - 1, "fault") + " more)"),
        "");
  }
}
