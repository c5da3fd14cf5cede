package org.pixelmon.fills.cli;

import picocli.CommandLine.Command;

/** {@code pixelmon-fills archive}. */
@Command(
    name = "archive",
    header = "Shows what the local archive holds, verifies it and takes files away from it.",
    mixinStandardHelpOptions = true,
    subcommands = {StatusCommand.class, VerifyCommand.class, PruneCommand.class},
    footer = {
      "",
      "Examples:",
      "  pixelmon-fills archive status",
      "  pixelmon-fills archive verify",
      "  pixelmon-fills archive prune --damaged --dry-run"
    })
public final class ArchiveTools {}
