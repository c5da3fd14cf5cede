package org.pixelmon.fluence.cli;

import java.nio.file.Path;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.files.FluenceFiles;
import org.pixelmon.core.fluence.FluenceField;
import picocli.CommandLine.Option;

/** Which field a command works with. */
final class FieldOptions {

  @Option(
      names = {"-f", "--field", "--fluence-field", "--fluence-file"},
      paramLabel = "FILE",
      defaultValue = FluenceFiles.FIELD,
      description = "ROOT file made by 'field' (default: ${DEFAULT-VALUE}).")
  private Path file;

  @Option(
      names = "--particle",
      paramLabel = "NAME",
      defaultValue = FluenceField.ALL_PARTICLES,
      description = "Which particles' field, e.g. neut or charged (default: ${DEFAULT-VALUE}).")
  private String particle;

  /** The file of the field. */
  Path file(RunContext context) {
    return context.path(file);
  }

  /** The field. */
  FluenceField read(RunContext context) {
    return FluenceField.read(context.path(file), particle);
  }
}
