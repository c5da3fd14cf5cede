package org.pixelmon.currents.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pixelmon.core.files.ChannelCurrent;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.omds.CurrentRecord;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.omds.TimeWindow;

/**
 * Finds the last current of each channel in [start of stable beams, start + delay] (or the end of
 * stable beams, if the fill is shorter) for many fills with one question to the archive.
 *
 * <p>Currents are recorded when they change: a channel that did not change in the window has no
 * record in it. A look-back widens the window before the start, so that such a channel gets its
 * value from before.
 */
public final class CurrentsFetcher {

  private final Omds omds;
  private final Detector detector;

  /** Asks {@code omds}, which fetches what its archive lacks. */
  public CurrentsFetcher(Omds omds, Detector detector) {
    this.omds = omds;
    this.detector = detector;
  }

  /**
   * The currents of each fill, in the order of the fills; empty where none was recorded.
   *
   * @param delay time after the start of stable beams at which the currents are measured
   * @param lookBack how long before the start a record may lie; zero for the original's window
   * @throws org.pixelmon.core.error.NoDataException when the archive lacks a day of a fill
   */
  public List<FillCurrents> fetch(
      List<Fill> fills, SubSystem subSystem, Duration delay, Duration lookBack) {
    List<TimeWindow> windows =
        fills.stream()
            .map(
                fill ->
                    new TimeWindow(
                        fill.number(),
                        fill.startStableBeam().minus(lookBack),
                        fill.measurementTime(delay)))
            .toList();
    String prefix = "Pixel" + subSystem.cableName() + "_";
    Map<Integer, List<ChannelCurrent>> byFill = new HashMap<>();
    for (CurrentRecord found : omds.latestCurrents(windows, prefix)) {
      // Phase-0 aliases (LAY1, LAY3) still name datapoints of today: they are not channels of ours.
      if (detector.channel(found.cable()).isPresent()) {
        byFill
            .computeIfAbsent(found.fill(), fill -> new ArrayList<>())
            .add(new ChannelCurrent(found.cable(), found.current(), found.voltage(), found.time()));
      }
    }
    return fills.stream()
        .map(fill -> new FillCurrents(fill.number(), byFill.getOrDefault(fill.number(), List.of())))
        .toList();
  }
}
