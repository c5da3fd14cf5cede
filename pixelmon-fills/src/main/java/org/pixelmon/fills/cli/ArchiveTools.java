package org.pixelmon.fills.cli;

import java.util.List;
import org.pixelmon.core.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code pixelmon-fills archive}. */
@Command(
    name = "archive",
    header = "Shows what the local archive holds, fetches days, verifies and takes files away.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fills archive status",
      "  pixelmon-fills archive verify",
      "  pixelmon-fills archive prune --damaged --dry-run"
    })
public final class ArchiveTools implements CommandGroup {
  @Override
  public List<Class<?>> commands() {
    return List.of(
        StatusCommand.class, MirrorCommand.class, VerifyCommand.class, PruneCommand.class);
  }
}
