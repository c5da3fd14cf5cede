package org.pixelmon.radsim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.cli.FileNamePart;
import org.pixelmon.core.cli.OmdsCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.files.ProfileGapsFile;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.lumi.LumiSections;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.temperature.HvState;
import org.pixelmon.core.temperature.TemperatureSettings;
import org.pixelmon.radsim.cli.StretchOptions.Stretch;
import org.pixelmon.radsim.conditions.Conditions;
import org.pixelmon.radsim.conditions.MeasuredConditions;
import org.pixelmon.radsim.conditions.OriginalConditions;
import org.pixelmon.radsim.profile.ProfileBuilder;
import org.pixelmon.radsim.profile.ProfileForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-radsim prepare}. */
@Command(
    name = "prepare",
    mixinStandardHelpOptions = true,
    header = "Radiation profiles of readout groups, for radiation-damage simulations.",
    description = {
      "Cuts fills, and the time between them, into steps and writes for each step its end"
          + " (s since 1970 UTC), duration, temperature of the silicon, fluence rate and leakage"
          + " current; -999 where a number does not apply. One file per readout group,"
          + " <output>/profile_<GROUP>_<first>_<last>.txt, and beside it"
          + " profile_<GROUP>_<first>_<last>.gaps.csv: what was filled, searched back or left out."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-radsim prepare -ff 7920 -lf 7983 -rog BPix_BmI_SEC1_LYR1",
      "  pixelmon-radsim prepare --year 2022 --layer 1-4 --bunches -skip",
      "  pixelmon-radsim prepare --from 2022-07-06 --to 2022-07-08 -rog BPix_BmI_SEC1_LYR1 \\",
      "      -p profile_stop.txt -tsi 21600 --gap-temperature 263.15 --leakage-unit uA/cm3",
      "  pixelmon-radsim prepare -ff 7920 -lf 7983 -rog BPix_BmI_SEC1_LYR1 --dry-run"
    })
public final class PrepareCommand extends OmdsCommand {

  private static final int MOST_LOOKBACK_DAYS = 10 * 366;

  @Mixin private StretchOptions stretchOptions;
  @Mixin private GroupOptions groupOptions;
  @Mixin private FluenceOptions fluenceOptions;
  @Mixin private FormOptions formOptions;

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = ProfileFile.FOLDER,
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = {"-p", "--profile"},
      converter = FileNamePart.class,
      paramLabel = "NAME",
      description = "Name of the file, for one readout group.")
  private String name;

  @Option(
      names = {"-skip", "--skip-existing-output"},
      description = "Leave out readout groups whose file is there already.")
  private boolean skip;

  @Override
  protected ExitCode run(RunContext context) {
    Detector detector = Detector.load(context.config().configDir());
    Eras eras = Eras.load(context.config().configDir());
    Stretch stretch = stretchOptions.stretch(context, eras, formOptions.asOriginal());
    List<ReadoutGroup> wanted = groupOptions.groups(detector);
    if (name != null && wanted.size() > 1) {
      throw new UsageException(
          "-p names one file, and " + wanted.size() + " readout groups make as many",
          "Leave it out: the files are named after their groups.");
    }
    List<ReadoutGroup> groups = new ArrayList<>(wanted);
    groups.removeIf(group -> skip && Files.exists(file(context, stretch, group)));
    if (groups.size() < wanted.size()) {
      int there = wanted.size() - groups.size();
      context.count("profiles_there", there);
      context.summary(there + (there == 1 ? " profile is" : " profiles are") + " there already");
    }
    return groups.isEmpty() ? ExitCode.OK : prepare(context, detector, eras, stretch, groups);
  }

  private Path file(RunContext context, Stretch stretch, ReadoutGroup group) {
    Path folder = context.path(output);
    return name == null
        ? ProfileFile.of(folder, group.name(), stretch.name())
        : folder.resolve(name);
  }

  private ExitCode prepare(
      RunContext context,
      Detector detector,
      Eras eras,
      Stretch stretch,
      List<ReadoutGroup> groups) {
    if (isDryRun()) {
      return plan(context, detector, stretch, groups);
    }
    boolean asOriginal = formOptions.asOriginal();
    ProfileForm form = formOptions.form(context);
    try (ProfileBuilder builder =
            new ProfileBuilder(
                groups,
                fluenceOptions.fluence(context, detector, groups, asOriginal),
                fluenceOptions.crossSection(eras, stretch.fills()),
                form);
        Records records = records(context);
        LumiSections sections = LumiSections.open(context.config(), context.progress())) {
      Conditions.Source source = source(context, detector, stretch, groups, records, sections);
      builder.build(stretch.plan(), source, context::detail, context.progress());
      PrepareReport report = new PrepareReport(context, stretch.plan(), groups, builder);
      report.refuseNothing();
      context.written(write(context, stretch, groups, builder, records.consulted()));
      return report.tell();
    }
  }

  private Conditions.Source source(
      RunContext context,
      Detector detector,
      Stretch stretch,
      List<ReadoutGroup> groups,
      Records records,
      LumiSections sections) {
    return formOptions.asOriginal()
        ? new OriginalConditions.Archive(records, sections, stretch.fills()).of(detector, groups)
        : new MeasuredConditions.Archive(
                records,
                sections,
                stretch.fills(),
                TemperatureSettings.of(context.config(), HvState.OFF),
                currentLookback(context.config()))
            .of(detector, groups);
  }

  private ExitCode plan(
      RunContext context, Detector detector, Stretch stretch, List<ReadoutGroup> groups) {
    try (Records records = records(context);
        LumiSections sections = LumiSections.planning(context.config())) {
      ProfileBuilder.ask(
          stretch.plan(), source(context, detector, stretch, groups, records, sections));
      List<String> requests = sections.plan();
      context.show("requests", requests, () -> requests);
      return tell(context, records.plan());
    }
  }

  private List<Path> write(
      RunContext context,
      Stretch stretch,
      List<ReadoutGroup> groups,
      ProfileBuilder builder,
      List<TableDays> days) {
    List<Path> written = new ArrayList<>();
    try (StageOutput stage = context.stageOutput()) {
      stage.gather();
      stretchOptions.note(context, stage, stretch.fills());
      fluenceOptions.note(context, stage, formOptions.asOriginal());
      Input archive = context.archive("currents, temperatures, voltages and lumi sections");
      stage.input(archive);
      days.forEach(each -> stage.input(stage.days(archive, each)));
      stage.input(stage.sections(archive, stretch.fills().stream().map(Fill::number).toList()));
      for (int i = 0; i < groups.size(); i++) {
        context.progress().at("writing profiles", i, groups.size());
        Path file = file(context, stretch, groups.get(i));
        builder.write(i, file);
        stage.made(
            List.of(file, ProfileGapsFile.of(file)),
            List.of(),
            List.of(),
            PrepareReport.summary(builder.gaps(i)));
        written.add(file);
      }
    }
    return written;
  }

  private static Duration currentLookback(Configuration config) {
    double days = config.number(Setting.CURRENT_LOOKBACK_DAYS);
    if (days < 0 || days > MOST_LOOKBACK_DAYS) {
      throw new UsageException(
          "setting "
              + Setting.CURRENT_LOOKBACK_DAYS.key()
              + " wants days from 0 to "
              + MOST_LOOKBACK_DAYS
              + ", got "
              + days,
          "The default is " + Setting.CURRENT_LOOKBACK_DAYS.builtIn() + ".");
    }
    return Duration.ofSeconds(Math.round(days * Duration.ofDays(1).toSeconds()));
  }
}
