package org.pixelmon.fluence.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.FluenceFiles;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.fluence.modules.ModuleTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-fluence modules}. */
@Command(
    name = "modules",
    header = "Fluence of every module, readout group, layer and ring of the disks, as CSV.",
    description = {
      "The mean of the field over the module's sensor (6.48 cm along z in the barrel, along r in"
          + " the endcaps), integrated exactly over the bins; of a group, layer or ring the mean"
          + " over its modules. In n_eq/cm^2 per pp collision and per fb^-1.",
      "--original-sum gives what the original scripts call the average of a group: 65 steps of"
          + " 0.1 cm for 6.48 cm, summed over the modules of the group. Layers and rings are left"
          + " out, as it has none."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fluence modules --era run3",
      "  pixelmon-fluence modules --original-sum --xsec 80 -o - | grep '^group'"
    })
public final class ModulesCommand extends PixelMonCommand {

  @Mixin private FieldOptions field;
  @Mixin private CrossSectionOptions crossSection;

  @Option(
      names = "--original-sum",
      description = "The original's steps, and sums instead of means of groups.")
  private boolean originalSum;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "CSV",
      description =
          "File to write, - for standard output (default: data/fluence/module_fluence_... with"
              + " particle, cross-section and kind in its name).")
  private Path output;

  @Override
  protected ExitCode run(RunContext context) {
    double mb = crossSection.mb(context);
    FluenceField read = field.read(context);
    Detector detector = Detector.load(context.config().configDir());
    ModuleTable table = new ModuleTable(detector, read, mb);
    AtomicFile.TextWriter content = originalSum ? table::writeOriginalSums : table::writeMeans;
    if (output != null && output.toString().equals("-")) {
      printed(context, content);
    } else {
      Path target = context.path(output == null ? defaultOutput(read, mb) : output);
      try (StageOutput stage = context.stageOutput()) {
        AtomicFile.writeText(target, content);
        stage.input(field.file(context));
        stage.made(List.of(target));
      }
      context.written(List.of(target));
    }
    context.count("modules", modules(detector));
    context.summary(
        "fluence of "
            + Counted.of(modules(detector), "module")
            + ", pp cross-section "
            + PythonFloat.repr(mb)
            + " mb");
    return ExitCode.OK;
  }

  private Path defaultOutput(FluenceField read, double mb) {
    String number = PythonFloat.repr(mb).replaceFirst("\\.0$", "");
    String kind = read.particle() + "_" + number + "mb" + (originalSum ? "_original_sum" : "");
    return Path.of(FluenceFiles.FOLDER, FluenceFiles.modulesName(kind));
  }

  private static int modules(Detector detector) {
    return Stream.of(SubSystem.values()).mapToInt(part -> detector.modules(part).size()).sum();
  }

  /** Nothing is printed before all of it is known. */
  private static void printed(RunContext context, AtomicFile.TextWriter content) {
    StringWriter text = new StringWriter();
    try {
      content.writeTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.showTable("modules", out -> out.write(text.toString()));
  }
}
