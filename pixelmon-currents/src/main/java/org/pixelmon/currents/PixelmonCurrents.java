package org.pixelmon.currents;

import org.pixelmon.core.cli.Application;
import org.pixelmon.currents.cli.FetchCommand;
import org.pixelmon.currents.cli.PlotAzimuthCommand;
import org.pixelmon.currents.cli.PlotCommand;
import org.pixelmon.currents.cli.ProcessCommand;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-currents}. */
@Command(
    name = "pixelmon-currents",
    mixinStandardHelpOptions = true,
    header = "Currents of the pixel detector: from the database to plots.",
    subcommands = {
      FetchCommand.class,
      ProcessCommand.class,
      PlotCommand.class,
      PlotAzimuthCommand.class
    },
    footer = {
      "",
      "Example, one fill from the database to a plot:",
      "  pixelmon-currents fetch -ff 7965 -lf 7965 -s Barrel",
      "  pixelmon-currents process -ff 7965 -lf 7965 -s Barrel",
      "  pixelmon-currents plot-azimuth -ff 7965 -s Barrel -layer 1 -normroc"
    })
public final class PixelmonCurrents {

  /** Runs the executable and ends the process with its exit code. */
  public static void main(String[] args) {
    Application.main(new PixelmonCurrents(), args);
  }
}
