package org.pixelmon.currents;

import java.util.List;
import org.pixelmon.core.cli.CommandGroup;
import org.pixelmon.core.cli.Program;
import org.pixelmon.currents.cli.FetchCommand;
import org.pixelmon.currents.cli.PlotAzimuthCommand;
import org.pixelmon.currents.cli.PlotCommand;
import org.pixelmon.currents.cli.ProcessCommand;
import org.pixelmon.currents.cli.ReportCommand;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-currents}. */
@Command(
    name = PixelmonCurrents.NAME,
    mixinStandardHelpOptions = true,
    header = "Currents of the pixel detector: from the database to plots.",
    footer = {
      "",
      "Example, one fill from the database to a plot:",
      "  pixelmon-currents fetch -ff 7965 -lf 7965 -s Barrel",
      "  pixelmon-currents process -ff 7965 -lf 7965 -s Barrel",
      "  pixelmon-currents plot-azimuth -ff 7965 -s Barrel -layer 1 -normroc"
    })
public final class PixelmonCurrents implements CommandGroup {

  static final String NAME = "pixelmon-currents";

  @Override
  public List<Class<?>> commands() {
    return List.of(
        FetchCommand.class,
        ProcessCommand.class,
        PlotCommand.class,
        PlotAzimuthCommand.class,
        ReportCommand.class);
  }

  /** Runs the executable and ends the process with its exit code. */
  public static void main(String[] args) {
    Program.main(NAME, new PixelmonCurrents(), args);
  }
}
