package org.pixelmon.temperatures.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.cli.FileNamePart;
import org.pixelmon.core.cli.FillRangeOptions;
import org.pixelmon.core.cli.ReplaceEmptyOption;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FillInputs;
import org.pixelmon.core.files.FillSelection;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.SubSystem;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code air} and {@code pipe} share: fills, part of the detector, window, file names. */
final class ReadingsOptions {

  /** More readings than those of a day make no file of a fill. */
  private static final Duration MAX_DELAY = Duration.ofDays(1);

  @Mixin private FillRangeOptions range;
  @Mixin private ReplaceEmptyOption replaceEmpty;

  @Option(
      names = {"-i", "-f", "--fills", "--input-fills-file-name"},
      paramLabel = "FILE",
      defaultValue = FillsFile.DEFAULT,
      description = "Fills file (default: ${DEFAULT-VALUE}).")
  private Path fillsFile;

  @Option(
      names = {"-s", "--sub-system"},
      paramLabel = "Barrel|EndCap",
      description = "Part of the detector (default: both, in files whose names have no part).")
  private SubSystem subSystem;

  @Option(
      names = {"-suffix", "--suffix", "--output-file-name-suffix"},
      paramLabel = "NAME",
      defaultValue = "",
      converter = FileNamePart.class,
      description = "Added to the names of the files: <fill>_Barrel_<suffix>.txt.")
  private String suffix;

  @Option(
      names = {"-delay", "--delay", "--measurement-delay"},
      paramLabel = "SECONDS",
      defaultValue = "1200",
      description = "Length of the window (default: ${DEFAULT-VALUE}).")
  private long delay;

  /** Notes what readings are made of. */
  void note(RunContext context, StageOutput stage) {
    stage.context(context.path(fillsFile));
    stage.input(context.archive(ArchiveTable.TKPLCREADSENSOR, fills(context)));
  }

  /** What the file of each fill is made of. */
  FillInputs inputs(RunContext context, StageOutput stage) {
    return context.fillInputs(stage, context.path(fillsFile));
  }

  List<Fill> fills(RunContext context) {
    return FillSelection.inRange(context.path(fillsFile), range.range());
  }

  Optional<SubSystem> subSystem() {
    return Optional.ofNullable(subSystem);
  }

  boolean replaceEmpty() {
    return replaceEmpty.isGiven();
  }

  String suffix() {
    return suffix;
  }

  Duration window() {
    if (delay < 0 || delay > MAX_DELAY.toSeconds()) {
      throw new UsageException(
          "-delay wants seconds from 0 to " + MAX_DELAY.toSeconds() + ", got " + delay,
          "Example: -delay 1200.");
    }
    return Duration.ofSeconds(delay);
  }
}
