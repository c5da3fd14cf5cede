package org.pixelmon.fills.cli;

import java.nio.file.Files;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;

/** The archive that a command is about. */
final class ExistingArchive {

  private ExistingArchive() {}

  /**
   * The configured archive.
   *
   * @throws NoDataException when it is not there
   */
  static ArchiveLayout of(RunContext context) {
    ArchiveLayout layout = new ArchiveLayout(context.config().archiveDir());
    if (!Files.isDirectory(layout.root())) {
      throw new NoDataException(
          layout.root() + ": there is no archive", Remedy.of(Kind.OTHER_ARCHIVE));
    }
    layout.requireReadable();
    return layout;
  }
}
