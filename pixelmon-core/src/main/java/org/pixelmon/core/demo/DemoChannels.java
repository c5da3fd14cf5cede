package org.pixelmon.core.demo;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.EndcapGroup;
import org.pixelmon.core.geometry.LowVoltageDevice;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.physics.LeakageCurrentScaling;

/**
 * The channels of all power supplies of the demo detector.
 *
 * @param bias one a readout group
 * @param lowVoltage two a device
 * @param movedDpid datapoint to which the moving alias goes
 */
record DemoChannels(List<BiasChannel> bias, List<LowVoltageChannel> lowVoltage, long movedDpid) {

  /**
   * Mean fluence of layers 1 to 4, n_eq/cm2 per fb^-1, at a pp cross-section of 79.1 mb. Source:
   * FLUKA field of CMS v3.23.1.0 (phase 1, 6.5 TeV beams), averaged over the modules.
   */
  private static final double[] LAYER_FLUENCE = {6.69e12, 1.66e12, 0.80e12, 0.476e12};

  /**
   * Mean fluence of rings 1 and 2 in disks 1 to 3, as {@link #LAYER_FLUENCE}, along r over the
   * module's 6.48 cm.
   */
  private static final double[][] RING_FLUENCE = {
    {1.47e12, 1.37e12, 1.34e12}, {0.675e12, 0.655e12, 0.645e12}
  };

  /** Operating bias voltage of layers 1 to 4, V, as in 2022. */
  private static final double[] LAYER_VOLTS = {450, 300, 250, 250};

  private static final double ENDCAP_VOLTS = 300;

  /** Distance of the beams from the detector's axis, cm, and where to (azimuth), rad. */
  private static final double BEAM_OFFSET_CM = 0.12;

  private static final double BEAM_OFFSET_PHI = 0.15;

  /** The fluence falls as r to this power: layers 1 and 2 of {@link #LAYER_FLUENCE} give 1.7. */
  private static final double RADIAL_POWER = 1.7;

  /** How much the current of one group differs from another's. */
  private static final double SPREAD = 0.03;

  /** Two endcap groups run warm, as in the real detector, K. */
  private static final double WARM_GROUP_K = 14;

  private static final long FIRST_DPID = 100_001;

  /** Copies the lists. */
  DemoChannels {
    bias = List.copyOf(bias);
    lowVoltage = List.copyOf(lowVoltage);
  }

  /** Wires up the groups of the detector. */
  static DemoChannels of(
      List<? extends ReadoutGroup> groups,
      List<LowVoltageDevice> devices,
      DemoLoops loops,
      long seed) {
    DemoRandom random = new DemoRandom(seed, "sensors");
    List<BiasChannel> bias = new ArrayList<>();
    List<LowVoltageChannel> lowVoltage = new ArrayList<>();
    long dpid = FIRST_DPID;
    for (ReadoutGroup group : groups) {
      bias.add(bias(group, dpid, loops, 1 + random.bell(SPREAD)));
      dpid += 3;
    }
    for (LowVoltageDevice device : devices) {
      lowVoltage.add(new LowVoltageChannel(device.digitalCable(), dpid, true));
      lowVoltage.add(new LowVoltageChannel(device.analogCable(), dpid + 1, false));
      dpid += 3;
    }
    return new DemoChannels(bias, lowVoltage, dpid);
  }

  private static BiasChannel bias(ReadoutGroup group, long dpid, DemoLoops loops, double spread) {
    boolean isNew = group instanceof BarrelGroup barrel && barrel.layer() == 1;
    return new BiasChannel(
        group.leakageCable(),
        group.hvCable(),
        dpid,
        !isNew,
        fluencePerFb(group) * (1 + modulation(group)) * spread,
        group.nRocs() * LeakageCurrentScaling.ROC_VOLUME_CM3,
        silicon(group, loops),
        volts(group));
  }

  private static double fluencePerFb(ReadoutGroup group) {
    if (group instanceof EndcapGroup endcap) {
      return RING_FLUENCE[endcap.ring() - 1][endcap.disk() - 1];
    }
    return LAYER_FLUENCE[((BarrelGroup) group).layer() - 1];
  }

  /** Relative change of the fluence because the beams are not in the centre, to first order. */
  private static double modulation(ReadoutGroup group) {
    double radius =
        group.modules().stream().mapToDouble(module -> module.rCm()).average().orElseThrow();
    return RADIAL_POWER
        * BEAM_OFFSET_CM
        / radius
        * StrictMath.cos(group.meanPhiRad() - BEAM_OFFSET_PHI);
  }

  private static SiliconTemperature silicon(ReadoutGroup group, DemoLoops loops) {
    if (group instanceof BarrelGroup barrel) {
      return loops.silicon(barrel);
    }
    EndcapGroup endcap = (EndcapGroup) group;
    boolean warm =
        endcap.disk() == 1
            && (endcap.halfCylinder().label() + endcap.readoutGroup()).matches("BmI1|BpI4");
    return loops.silicon(endcap, warm ? WARM_GROUP_K : 0);
  }

  private static double volts(ReadoutGroup group) {
    return group instanceof BarrelGroup barrel ? LAYER_VOLTS[barrel.layer() - 1] : ENDCAP_VOLTS;
  }
}
