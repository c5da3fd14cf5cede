package org.pixelmon.core.cli;

import java.util.Map;
import org.pixelmon.core.config.Setting;
import picocli.CommandLine.Mixin;

/** A subcommand that reads the archive, and may ask remotes for what the archive lacks. */
public abstract class ArchiveCommand extends PixelMonCommand {

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Override
  final Map<Setting, String> settings() {
    Map<Setting, String> flags = super.settings();
    if (options.archive() != null) {
      flags.put(Setting.ARCHIVE_DIR, options.archive().toAbsolutePath().toString());
    }
    if (options.offline()) {
      flags.put(Setting.OFFLINE, "true");
    }
    return flags;
  }
}
