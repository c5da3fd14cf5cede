package org.pixelmon.core.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.archive.AliasEntry;
import org.pixelmon.core.archive.DatapointName;

/**
 * The two tables of names: which alias stands for which datapoint from when on, and the numbers of
 * the datapoints.
 *
 * @param aliases in the order of the channels and sensors
 * @param datapoints in the same order
 */
record DemoNames(List<AliasEntry> aliases, List<DatapointName> datapoints) {

  /** Aliases were set this long before the demo begins. */
  private static final int DAYS_BEFORE = 400;

  private static final int CHANNELS_PER_BOARD = 12;
  private static final int BOARDS_PER_CRATE = 20;

  /** Copies the lists. */
  DemoNames {
    aliases = List.copyOf(aliases);
    datapoints = List.copyOf(datapoints);
  }

  /** Names all channels and sensors. */
  static DemoNames of(
      DemoSettings settings,
      DemoChannels channels,
      List<DemoSensor> sensors,
      PlantedFaults faults) {
    Instant since =
        settings.start().minusDays(DAYS_BEFORE).atTime(10, 12).toInstant(ZoneOffset.UTC);
    DemoNames names = new Collector(since).collect(channels, sensors, faults);
    return new DemoNames(names.aliases, names.datapoints);
  }

  private static final class Collector {

    private final Instant since;
    private final List<AliasEntry> aliases = new ArrayList<>();
    private final List<DatapointName> datapoints = new ArrayList<>();

    Collector(Instant since) {
      this.since = since;
    }

    DemoNames collect(DemoChannels channels, List<DemoSensor> sensors, PlantedFaults faults) {
      channels.bias().forEach(c -> add(aliasOf(c.cable()), c.dpid(), supply(), since));
      channels.lowVoltage().forEach(c -> add(aliasOf(c.cable()), c.dpid(), supply(), since));
      sensors.forEach(s -> add(s.alias(), s.dpid(), controller(), since));
      if (faults.hasMove()) {
        String alias = aliasOf(PlantedFaults.MOVED_CABLE);
        add(alias, channels.movedDpid(), supply(), faults.moveTime());
      }
      return new DemoNames(aliases, datapoints);
    }

    private void add(String alias, long dpid, String datapoint, Instant from) {
      aliases.add(new AliasEntry(alias, datapoint + ".", from));
      datapoints.add(new DatapointName(dpid, datapoint));
    }

    private String supply() {
      int n = datapoints.size();
      int board = n / CHANNELS_PER_BOARD;
      int crate = board / BOARDS_PER_CRATE;
      return String.format(
          Locale.ROOT,
          "cms_trk_dcs_03:CAEN/TrackerSY1527_%d/branchController%02d/easyCrate0/easyBoard%02d"
              + "/channel%03d",
          crate / 2 + 1,
          crate,
          board % BOARDS_PER_CRATE,
          n % CHANNELS_PER_BOARD);
    }

    private String controller() {
      return "cms_trk_dcs_08:TrackerPLC/Pixel/Sensor_" + (1200 + 3 * datapoints.size());
    }

    /** {@code PixelBarrel_BmI_S4_LAY14/channel002} with its path: one folder a part of the name. */
    private static String aliasOf(String cable) {
      int slash = cable.indexOf('/');
      String[] parts = cable.substring(0, slash).split("_");
      StringBuilder path = new StringBuilder("CMS_TRACKER");
      StringBuilder name = new StringBuilder();
      for (String part : parts) {
        name.append(name.isEmpty() ? "" : "_").append(part);
        path.append('/').append(name);
      }
      return path + cable.substring(slash);
    }
  }
}
