package org.pixelmon.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.testkit.ConfigCopy;

class DetectorTest {

  private final Detector detector = Detector.load(ConfigCopy.original());

  @Test
  void hasAllGroupsDevicesAndChannels() {
    assertThat(detector.groups(SubSystem.BARREL)).hasSize(128);
    assertThat(detector.groups(SubSystem.ENDCAP)).hasSize(96);
    assertThat(detector.devices(SubSystem.BARREL)).hasSize(64);
    assertThat(detector.devices(SubSystem.ENDCAP)).hasSize(48);
    assertThat(detector.channels(SubSystem.BARREL)).hasSize(256);
    assertThat(detector.channels(SubSystem.ENDCAP)).hasSize(192);
  }

  @ParameterizedTest
  @EnumSource(SubSystem.class)
  void groupsAreSortedByNameAndFoundByIt(SubSystem part) {
    List<ReadoutGroup> groups = detector.groups(part);
    assertThat(groups.stream().map(ReadoutGroup::name).toList()).isSorted();
    for (ReadoutGroup group : groups) {
      assertThat(detector.group(group.name())).isSameAs(group);
      assertThat(detector.groupOfCable(group.leakageCable())).containsSame(group);
      assertThat(detector.groupOfHvCable(group.hvCable())).containsSame(group);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PixelBarrel_BmI_S4_LAY14, channel002, HV1, BPix_BmI_SEC4_LYR1",
    "PixelBarrel_BmI_S4_LAY14, channel003, HV2, BPix_BmI_SEC4_LYR4",
    "PixelBarrel_BpO_S8_LAY23, channel002, HV1, BPix_BpO_SEC8_LYR3",
    "PixelBarrel_BpO_S8_LAY23, channel003, HV2, BPix_BpO_SEC8_LYR2",
    "PixelEndCap_BmI_D1_ROG1, channel002, HV1, FPix_BmI_D1_ROG1_RNG2",
    "PixelEndCap_BpO_D3_ROG4, channel003, HV2, FPix_BpO_D3_ROG4_RNG1",
  })
  void aCableLeadsToItsGroupAndBack(String device, String channel, String hv, String group) {
    assertThat(detector.groupOfCable(device + "/" + channel))
        .get()
        .returns(group, ReadoutGroup::name)
        .returns(device + "/" + hv, ReadoutGroup::hvCable);
    assertThat(detector.group(group).leakageCable()).isEqualTo(device + "/" + channel);
    assertThat(detector.groupOfHvCable(device + "/" + hv)).contains(detector.group(group));
  }

  @Test
  void tellsDigitalAnalogAndLeakageChannelsApart() {
    String device = "PixelBarrel_BmI_S4_LAY14/";
    assertThat(detector.channel(device + "channel000"))
        .get()
        .returns(ChannelKind.DIGITAL, Channel::kind);
    assertThat(detector.channel(device + "channel001"))
        .get()
        .returns(ChannelKind.ANALOG, Channel::kind);
    assertThat(detector.channel(device + "channel003"))
        .get()
        .returns(ChannelKind.LEAKAGE, Channel::kind);
    assertThat(detector.groupOfCable(device + "channel001")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PixelBarrel_BmI_S4_LAY14",
        "PixelBarrel_BmI_S4_LAY14/channel004",
        "PixelBarrel_BmI_S4_LAY3/channel002",
        "PixelEndCap_BmI_D4_ROG1/channel002",
        ""
      })
  void anUnknownCableHasNoChannel(String cable) {
    assertThat(detector.channel(cable)).isEmpty();
    assertThat(detector.groupOfCable(cable)).isEmpty();
    assertThat(detector.groupOfHvCable(cable)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PixelBarrel_BmI_S4_LAY3/channel002, true",
    "PixelBarrel_BpO_S8_LAY1/channel000, true",
    "PixelBarrel_BpO_S8_LAY1, true",
    "PixelBarrel_BmI_S4_LAY14/channel002, false",
    "PixelEndCap_BmI_D1_ROG1/channel002, false",
  })
  void knowsTheNamesOfPhase0(String cable, boolean phase0) {
    assertThat(Detector.isPhase0Cable(cable)).isEqualTo(phase0);
  }

  @Test
  void aDeviceFeedsTheChipsOfAllItsGroups() {
    LowVoltageDevice device =
        detector.channel("PixelBarrel_BmI_S3_LAY23/channel001").orElseThrow().device();
    assertThat(device.groups())
        .extracting(ReadoutGroup::name)
        .containsExactly("BPix_BmI_SEC3_LYR2", "BPix_BmI_SEC3_LYR3");
    assertThat(device.nRocs()).isEqualTo(64 + 192);
    assertThat(device.analogCable()).isEqualTo("PixelBarrel_BmI_S3_LAY23/channel001");
    assertThat(device.digitalCable()).isEqualTo("PixelBarrel_BmI_S3_LAY23/channel000");
    assertThat(device.halfCylinder()).isEqualTo(HalfCylinder.BMI);
  }

  @Test
  void endcapGroupsHaveTheChipsOfTheirFourToTenModules() {
    String halfDisk = "FPix_BpI_D2_ROG";
    assertThat(detector.endcapGroups().stream().filter(group -> group.name().startsWith(halfDisk)))
        .extracting(EndcapGroup::nRocs)
        .containsExactly(96, 128, 64, 160, 96, 128, 96, 128);
  }

  @Test
  void theModulesOfAllGroupsAreTheDetector() {
    for (SubSystem part : SubSystem.values()) {
      List<String> inGroups =
          detector.groups(part).stream()
              .flatMap(group -> group.modules().stream())
              .map(PixelModule::name)
              .toList();
      assertThat(inGroups)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              detector.modules(part).stream().map(PixelModule::name).toList());
    }
  }

  @Test
  void theMeanAzimuthOfAGroupThatStraddlesPiStaysOnItsSide() {
    ReadoutGroup straddling = detector.group("FPix_BpO_D1_ROG3_RNG1");
    assertThat(straddling.modules())
        .anyMatch(module -> module.phiRad() > 0)
        .anyMatch(module -> module.phiRad() < 0);
    // By hand: the mean of -3.07694 -2.79134 -2.50574 (3.07284 - 2 pi) -2.92475 -2.63915.
    assertThat(straddling.meanPhiRad()).isCloseTo(-2.858044, Offset.offset(1e-6));
  }

  @Test
  void halfCylindersLieOnTheirSides() {
    for (SubSystem part : SubSystem.values()) {
      for (PixelModule module : detector.modules(part)) {
        assertThat(Math.signum(module.zCm())).isEqualTo(module.halfCylinder().zSide().sign());
        assertThat(module.phiRad()).isGreaterThan(-Math.PI).isLessThanOrEqualTo(Math.PI);
      }
    }
    // The outermost modules of a half may reach over the border, its mean may not.
    for (BarrelGroup group : detector.barrelGroups()) {
      assertThat(Math.cos(group.meanPhiRad()) > 0).isEqualTo(group.halfCylinder().isInner());
    }
  }

  @Test
  void barrelModulesExtendAlongZAndEndcapModulesAlongR() {
    PixelModule barrel = detector.group("BPix_BpI_SEC4_LYR1").modules().get(0);
    assertThat(barrel.zMaxCm() - barrel.zMinCm()).isCloseTo(6.48, Offset.offset(1e-12));
    assertThat(barrel.rMaxCm() - barrel.rMinCm()).isCloseTo(0.0285, Offset.offset(1e-12));
    PixelModule endcap = detector.group("FPix_BpI_D1_ROG1_RNG1").modules().get(0);
    assertThat(endcap.rMaxCm() - endcap.rMinCm()).isCloseTo(6.48, Offset.offset(1e-12));
    assertThat((endcap.zMaxCm() + endcap.zMinCm()) / 2)
        .isCloseTo(endcap.zCm(), Offset.offset(1e-12));
  }

  @Test
  void anUnknownGroupIsAWrongRequest() {
    assertThat(detector.findGroup("BPix_BmI_SEC9_LYR1")).isEmpty();
    assertThatThrownBy(() -> detector.group("BPix_BmI_SEC9_LYR1"))
        .isInstanceOf(UsageException.class)
        .hasMessage("unknown readout group 'BPix_BmI_SEC9_LYR1'");
  }

  @Test
  void phase1ChipsCoverBothParts() {
    assertThat(
            detector.rocsPerGroup(Phase.PHASE_1).values().stream()
                .collect(Collectors.summingInt(Integer::intValue)))
        .isEqualTo(16 * (1184 + 672));
  }
}
