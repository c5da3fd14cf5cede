package org.pixelmon.currents.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.cli.EraOrFillsOptions;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.files.FillSelection;
import org.pixelmon.core.files.SimulatedRatios;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.currents.report.Memory;
import org.pixelmon.currents.report.News;
import org.pixelmon.currents.report.Since;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.data.ReportReader;
import org.pixelmon.currents.report.findings.Findings;
import org.pixelmon.currents.report.page.ReportLabel;
import org.pixelmon.currents.report.page.ReportPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-currents report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    header = "A page of what is new, what wants eyes, and how all currents went.",
    description = {
      "Writes index.html, to be opened in any browser, also without a network, and a folder a fill"
          + " with its page and table below fill/. With --check it writes nothing, prints what is new and wants eyes, and"
          + " ends with 7 when there is something, with 0 otherwise."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-currents report -era run3",
      "  pixelmon-currents report -ff 7920 -lf 7983 --check --since 7950"
    })
public final class ReportCommand extends PixelMonCommand {

  @Mixin private EraOrFillsOptions range;
  @Mixin private ReportInputs inputs;
  @Mixin private SinceOption since;

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = "plots/report",
      description = "Folder of the report (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--check",
      description = "Only print what is new and wants eyes; exit code 7 when there is something.")
  private boolean check;

  @Option(
      names = "--label",
      paramLabel = "STATUS",
      defaultValue = "work-in-progress",
      description =
          "What the page may claim: preliminary, work-in-progress, private or none; a page of the"
              + " demo's data says so in any case (default: ${DEFAULT-VALUE}).")
  private CmsLabel.Status label;

  @Override
  protected ExitCode run(RunContext context) {
    Path folder = context.path(output);
    Memory before = Memory.in(folder);
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Since from = since.orElse(before.since(today));
    Eras eras = Eras.load(context.config().configDir());
    List<Fill> fills =
        FillSelection.good(
            inputs.fillsFile(context),
            range.range(eras),
            range.described(),
            inputs.badFills(context));
    ReportReader reader =
        new ReportReader(
            inputs.sources(context),
            Detector.load(context.config().configDir()),
            Limits.load(context.config().configDir()),
            context.progress());
    ReportData data = reader.read(fills, inputs.luminosity(context));
    refuseNothing(context, data);
    Findings findings = Findings.of(data);
    Memory seen = before.with(data, findings, today);
    News news = News.of(data, findings, seen, from);
    context.count("fills", fills.size());
    context.count("findings", findings.all().size());
    context.count("new_findings", news.findings().size());
    if (check) {
      return tell(context, news, findings);
    }
    write(context, reader, data, findings, news, seen, today, eras);
    context.summary(summary(news, findings));
    return ExitCode.OK;
  }

  private void write(
      RunContext context,
      ReportReader reader,
      ReportData data,
      Findings findings,
      News news,
      Memory seen,
      LocalDate today,
      Eras eras) {
    Optional<SimulatedRatios> model = SimulatedRatios.newest(data.sources().simulated());
    Path folder = context.path(output);
    Path page;
    try (StageOutput stage = context.stageOutput()) {
      inputs.note(context, stage, reader.files(), range.range(eras));
      model.ifPresent(table -> stage.input(table.file()));
      ReportPages pages =
          new ReportPages(
              folder,
              ReportLabel.of(label, stage.origin()),
              range.described(),
              data,
              findings,
              model);
      page = pages.page();
      stage.gather();
      pages.writeFills(context.progress());
      pages.writePage(news, today);
      seen.write(folder);
      stage.made(List.of(page));
    }
    context.written(List.of(page));
  }

  private ExitCode tell(RunContext context, News news, Findings findings) {
    FindingsText text = new FindingsText(context, news.findings());
    context.show("detector_findings", text.lines(), text::data);
    context.summary(summary(news, findings));
    return news.findings().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private static String summary(News news, Findings findings) {
    return Counted.of(news.findings().size(), "finding")
        + " "
        + news.since()
        + ", "
        + findings.all().size()
        + " in all";
  }

  private void refuseNothing(RunContext context, ReportData data) {
    if (data.fills().stream().allMatch(fill -> fill.microampere().isEmpty())) {
      throw new NoDataException(
          context.shown(data.sources().currents()) + ": no leakage current of " + range.described(),
          Remedy.of("Make its files with 'pixelmon-currents process'")
              .or(Kind.OTHER_CURRENTS_FOLDER));
    }
  }
}
