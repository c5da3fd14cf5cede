package org.pixelmon.core.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.UsageException;

/**
 * The phase-1 pixel detector: 1184 barrel and 672 endcap modules, 128 and 96 readout groups, their
 * cables and their cooling. Immutable.
 */
public final class Detector {

  private static final Pattern PHASE_0_CABLE =
      Pattern.compile("PixelBarrel_B[mp][IO]_S[1-8]_LAY[13](/.*)?");

  private final List<BarrelModule> barrelModules;
  private final List<EndcapModule> endcapModules;
  private final List<BarrelGroup> barrelGroups;
  private final List<EndcapGroup> endcapGroups;
  private final List<LowVoltageDevice> devices;
  private final CoolingSystem cooling;
  private final EndcapCooling endcapCooling;
  private final SortedMap<String, Integer> phase0Rocs;
  private final Map<String, ReadoutGroup> groupByName = new HashMap<>();
  private final Map<String, ReadoutGroup> groupByHvCable = new HashMap<>();
  private final Map<String, LowVoltageDevice> deviceByName = new HashMap<>();
  private final SortedMap<String, Channel> channelByCable = new TreeMap<>();

  private Detector(ConfigDir config) {
    Map<SubSystem, ModuleSize> sizes = ModuleSizes.load(config);
    Wiring wiring = Wiring.load(config);
    barrelModules = BarrelTables.modules(config, sizes.get(SubSystem.BARREL));
    barrelGroups = BarrelTables.groups(barrelModules, wiring);
    endcapModules = EndcapTables.modules(config, sizes.get(SubSystem.ENDCAP));
    endcapGroups = EndcapTables.groups(endcapModules, wiring);
    cooling = CoolingSystem.load(config, barrelGroups);
    endcapCooling = EndcapCooling.load(config, endcapGroups);
    phase0Rocs = Phase0Rocs.load(config);
    devices = devices(allGroups());
    allGroups().forEach(group -> groupByName.put(group.name(), group));
    allGroups().forEach(group -> groupByHvCable.put(group.hvCable(), group));
    devices.forEach(device -> deviceByName.put(device.name(), device));
    devices.forEach(this::addChannels);
  }

  /**
   * Builds the detector from {@code config/geometry} and {@code config/cooling}.
   *
   * @throws BadInputException when a table is missing or an entry is wrong, missing or given twice;
   *     the message names the file and, where there is one, the line
   */
  public static Detector load(ConfigDir config) {
    return new Detector(config);
  }

  private static List<LowVoltageDevice> devices(Stream<ReadoutGroup> groups) {
    SortedMap<String, List<ReadoutGroup>> byDevice = new TreeMap<>();
    groups.forEach(
        group ->
            byDevice.computeIfAbsent(group.supply().device(), key -> new ArrayList<>()).add(group));
    return byDevice.entrySet().stream()
        .map(entry -> new LowVoltageDevice(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void addChannels(LowVoltageDevice device) {
    add(device.digitalCable(), ChannelKind.DIGITAL, device, Optional.empty());
    add(device.analogCable(), ChannelKind.ANALOG, device, Optional.empty());
    for (ReadoutGroup group : device.groups()) {
      add(group.leakageCable(), ChannelKind.LEAKAGE, device, Optional.of(group));
    }
  }

  private void add(
      String cable, ChannelKind kind, LowVoltageDevice device, Optional<ReadoutGroup> group) {
    channelByCable.put(cable, new Channel(cable, kind, device, group));
  }

  private Stream<ReadoutGroup> allGroups() {
    return Stream.concat(barrelGroups.stream(), endcapGroups.stream());
  }

  /** All barrel modules, by half cylinder, layer, ladder and position. */
  public List<BarrelModule> barrelModules() {
    return barrelModules;
  }

  /** All endcap modules, by half cylinder, disk, ring, panel and blade. */
  public List<EndcapModule> endcapModules() {
    return endcapModules;
  }

  /** All modules of a part of the detector. */
  public List<PixelModule> modules(SubSystem part) {
    return List.copyOf(part == SubSystem.BARREL ? barrelModules : endcapModules);
  }

  /** The 128 readout groups of the barrel, sorted by name. */
  public List<BarrelGroup> barrelGroups() {
    return barrelGroups;
  }

  /** The 96 high-voltage groups of the endcaps, sorted by name. */
  public List<EndcapGroup> endcapGroups() {
    return endcapGroups;
  }

  /** All readout groups of a part of the detector, sorted by name. */
  public List<ReadoutGroup> groups(SubSystem part) {
    return List.copyOf(part == SubSystem.BARREL ? barrelGroups : endcapGroups);
  }

  /**
   * The readout group of that name.
   *
   * @throws UsageException when there is none
   */
  public ReadoutGroup group(String name) {
    return findGroup(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown readout group '" + name + "'",
                    Meant.hint(
                        name,
                        new TreeSet<>(groupByName.keySet()),
                        "Names look like BPix_BmI_SEC4_LYR1 or FPix_BmI_D1_ROG1_RNG2;"
                            + " config/fluence/group_field.csv lists all.")));
  }

  /** The readout group of that name, if there is one. */
  public Optional<ReadoutGroup> findGroup(String name) {
    return Optional.ofNullable(groupByName.get(name));
  }

  /** The readout group whose leakage current a cable carries; empty for any other cable. */
  public Optional<ReadoutGroup> groupOfCable(String cable) {
    return channel(cable).flatMap(Channel::group);
  }

  /** The readout group a high-voltage cable (like {@code .../HV1}) biases; empty for any other. */
  public Optional<ReadoutGroup> groupOfHvCable(String cable) {
    return Optional.ofNullable(groupByHvCable.get(cable));
  }

  /** The phase-1 channel of a cable; empty for any other cable. */
  public Optional<Channel> channel(String cable) {
    return Optional.ofNullable(channelByCable.get(cable));
  }

  /** All channels of a part of the detector, sorted by cable: 256 (barrel) and 192 (endcap). */
  public List<Channel> channels(SubSystem part) {
    return channelByCable.values().stream()
        .filter(channel -> channel.device().subSystem() == part)
        .toList();
  }

  /** The power-supply device of this name, for example {@code PixelBarrel_BmI_S4_LAY14}. */
  public Optional<LowVoltageDevice> findDevice(String name) {
    return Optional.ofNullable(deviceByName.get(name));
  }

  /** All power-supply devices of a part of the detector, sorted by name. */
  public List<LowVoltageDevice> devices(SubSystem part) {
    return devices.stream().filter(device -> device.subSystem() == part).toList();
  }

  /**
   * Whether a cable or device has a barrel name of phase 0 ({@code ..._LAY1}, {@code ..._LAY3}).
   * OMDS keeps these names beside those of phase 1, some on the same channels: they are to be left
   * out. Endcap names are the same in both phases.
   */
  public static boolean isPhase0Cable(String cable) {
    return PHASE_0_CABLE.matcher(cable).matches();
  }

  /** The barrel's cooling loops and their sensors. */
  public CoolingSystem cooling() {
    return cooling;
  }

  /** The sensors that tell the temperature of the cooling at a readout group. */
  public LoopSensors loopSensors(ReadoutGroup group) {
    return group instanceof BarrelGroup barrel
        ? cooling.sensorsFor(barrel)
        : endcapCooling.of((EndcapGroup) group);
  }

  /**
   * Number of read-out chips by readout group, barrel and endcap. Phase 0 has names of its own, for
   * example {@code PixelEndCap_BmI_D1_ROG1}, both rings together.
   */
  public SortedMap<String, Integer> rocsPerGroup(Phase phase) {
    if (phase == Phase.PHASE_0) {
      return new TreeMap<>(phase0Rocs);
    }
    SortedMap<String, Integer> rocs = new TreeMap<>();
    allGroups().forEach(group -> rocs.put(group.name(), group.nRocs()));
    return rocs;
  }
}
