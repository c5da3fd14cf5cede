package org.pixelmon.currents.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.files.ChannelCurrent;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.Channel;
import org.pixelmon.core.geometry.ChannelKind;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.records.Question;
import org.pixelmon.core.records.RecordGrid;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;

/**
 * Finds the last current of each channel in [start of stable beams, start + delay] (or the end of
 * stable beams, if the fill is shorter) for many fills with one question to the archive.
 *
 * <p>Currents are recorded when they change: a channel that did not change in the window has no
 * record in it. A look-back widens the window before the start, so that such a channel gets its
 * value from before.
 */
public final class CurrentsFetcher {

  private final Records records;
  private final Detector detector;

  /** Asks {@code records}, which fetch what their archive lacks. */
  public CurrentsFetcher(Records records, Detector detector) {
    this.records = records;
    this.detector = detector;
  }

  /**
   * The currents of each fill, in the order of the fills; empty where none was recorded. Throws as
   * {@link Records} does.
   *
   * @param delay time after the start of stable beams at which the currents are measured
   * @param lookBack how long before the start a record may lie; zero for the original's window
   */
  public List<FillCurrents> fetch(
      List<Fill> fills, SubSystem subSystem, Duration delay, Duration lookBack) {
    List<Channel> channels =
        detector.channels(subSystem).stream().sorted(Comparator.comparing(Channel::cable)).toList();
    List<String> cables = channels.stream().map(Channel::cable).toList();
    RecordGrid grid = records.latest(Question.currents(cables), windows(fills, delay, lookBack));
    List<FillCurrents> found = new ArrayList<>();
    for (int i = 0; i < fills.size(); i++) {
      found.add(ofFill(fills.get(i), i, grid, channels));
    }
    return found;
  }

  /** Looks which days {@link #fetch} needs, for a plan; the parameters are the same. */
  public void want(List<Fill> fills, Duration delay, Duration lookBack) {
    records.want(ArchiveTable.FWCAENCHANNEL, windows(fills, delay, lookBack));
  }

  private static List<TimeWindow> windows(List<Fill> fills, Duration delay, Duration lookBack) {
    return fills.stream()
        .map(
            fill ->
                new TimeWindow(fill.startStableBeam().minus(lookBack), fill.measurementTime(delay)))
        .toList();
  }

  private static FillCurrents ofFill(
      Fill fill, int window, RecordGrid grid, List<Channel> expected) {
    List<ChannelCurrent> channels = new ArrayList<>();
    Map<ChannelKind, List<String>> missing = new EnumMap<>(ChannelKind.class);
    for (ChannelKind kind : ChannelKind.values()) {
      missing.put(kind, new ArrayList<>());
    }
    boolean known = true;
    for (int i = 0; i < grid.names().size(); i++) {
      known &= grid.isKnown(window, i);
      if (grid.has(window, i)) {
        double volt = grid.second(window, i);
        channels.add(
            new ChannelCurrent(
                grid.names().get(i),
                grid.value(window, i),
                Double.isNaN(volt) ? OptionalDouble.empty() : OptionalDouble.of(volt),
                grid.time(window, i)));
      } else {
        missing.get(expected.get(i).kind()).add(grid.names().get(i));
      }
    }
    channels.sort(Comparator.comparing(ChannelCurrent::time).thenComparing(ChannelCurrent::cable));
    return new FillCurrents(
        fill.number(),
        channels,
        missing,
        known ? new TreeSet<>() : grid.missingDays(window),
        grid.windows().get(window).days(ArchiveTable.FWCAENCHANNEL));
  }
}
