package org.pixelmon.core.geometry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.testkit.ConfigCopy;

/** A wrong, missing or doubled entry is an error that names the place. */
class SpoiltTablesTest {

  @TempDir private Path folder;
  private ConfigCopy copy;

  @BeforeEach
  void copyConfig() throws IOException {
    copy = ConfigCopy.in(folder);
  }

  private AbstractThrowableAssert<?, ?> assertLoadingFails() {
    return assertThatThrownBy(() -> Detector.load(copy.config()))
        .isInstanceOf(BadInputException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "geometry/bpix_layers.csv",
        "geometry/bpix_positions.csv",
        "geometry/bpix_sectors.csv",
        "geometry/fpix_rings.csv",
        "geometry/fpix_panels.csv",
        "geometry/fpix_blades.csv",
        "geometry/fpix_disks.csv",
        "geometry/fpix_readout_groups.csv",
        "geometry/half_cylinders.csv",
        "geometry/module_sizes.csv",
        "geometry/power_channels.csv",
        "geometry/phase0_rocs.csv",
        "cooling/loops.csv",
        "cooling/sensor_aliases.csv",
        "cooling/broken_sensors.csv",
        "cooling/endcap_sensors.csv"
      })
  void aMissingTableIsNamed(String table) throws IOException {
    copy.delete(table);
    assertLoadingFails().hasMessage(copy.config().table(table) + ": file not found");
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // A number that is none, or impossible.
        "bpix_layers.csv | 2,14,1.47506375,6.57754,6.93514,7.20514"
            + " | 2,14,1.47506375,6.5x,6.93514,7.20514 | r_low_cm wants a number, got '6.5x'",
        "bpix_layers.csv | 2,14,1.47506375,6.57754,6.93514,7.20514"
            + " | 2,14,1.47506375,-6.5,6.93514,7.20514 | r_low_cm must be above 0, got -6.5",
        "bpix_layers.csv | 2,14,1.47506375,6.57754,6.93514,7.20514"
            + " | 2,14,1.47506375,6.57754,6.93514 | expected 6 values, got 5",
        "module_sizes.csv | EndCap,6.48,1.62,0.0285,16 | EndCap,6.48,1.62,0.0285,16.5"
            + " | n_rocs wants a whole number, got '16.5'",
        // A layer left out or doubled.
        "bpix_layers.csv | 2,14,1.47506375,6.57754,6.93514,7.20514"
            + " | 3,14,1.47506375,6.57754,6.93514,7.20514 | expected layer 2, got 3",
        // Sectors that overlap, leave their layer, or are no range.
        "bpix_sectors.csv | 2,2,3-4,1-4 | 2,2,2-4,1-4"
            + " | layer 2 ladder 2 position 1 is given twice",
        "bpix_sectors.csv | 2,8,13-14,1-4 | 2,8,13-15,1-4"
            + " | ladders must run from 1 to 14, got 13-15",
        "bpix_sectors.csv | 2,2,3-4,1-4 | 2,2,4-3,1-4 | ladders must run from 1 to 14, got 4-3",
        "bpix_sectors.csv | 2,2,3-4,1-4 | 2,2,3..4,1-4"
            + " | ladders wants a number or a range like 1-4, got '3..4'",
        "bpix_sectors.csv | 2,2,3-4,1-4 | 2,9,3-4,1-4 | sector must be from 1 to 8, got 9",
        // Names that do not exist.
        "half_cylinders.csv | BmO,reversed | BmX,reversed"
            + " | unknown half cylinder 'BmX': expected BmI, BmO, BpI or BpO",
        "half_cylinders.csv | BmO,reversed | BmI,reversed | half cylinder BmI is given twice",
        "half_cylinders.csv | BmO,reversed | BmO,mirrored"
            + " | fpix_labels wants same or reversed, got 'mirrored'",
        "module_sizes.csv | EndCap,6.48,1.62,0.0285,16 | Endcaps,6.48,1.62,0.0285,16"
            + " | unknown sub-system 'Endcaps': wants Barrel or EndCap",
        "power_channels.csv | Barrel,LAY23,channel001,analog,, | Barrel,LAY23,channel001,analogue,,"
            + " | unknown kind 'analogue': expected digital, analog or leakage",
        // Two channels for one layer, none for another.
        "power_channels.csv | Barrel,LAY23,channel002,leakage,HV1,3"
            + " | Barrel,LAY23,channel002,leakage,HV1,1"
            + " | the leakage channel of Barrel layer 1 is given twice",
        "power_channels.csv | Barrel,LAY23,channel002,leakage,HV1,3"
            + " | Barrel,LAY23,channel002,leakage,,3"
            + " | a leakage channel needs the name of its high-voltage cable in column hv",
        "power_channels.csv | Barrel,LAY23,channel003,leakage,HV2,2"
            + " | Barrel,LAY23,channel002,leakage,HV2,2"
            + " | channel002 of Barrel device type LAY23 is given twice",
        "fpix_panels.csv | 2,1,12.7906,1.44146072,0.1526 | 1,1,12.7906,1.44146072,0.1526"
            + " | panel 1 of ring 1 is given twice",
        "fpix_blades.csv | 1,4,32.6757,0 | 1,3,32.6757,0 | blade 3 of ring 1 is given twice",
        "fpix_disks.csv | 2,7.5 | 2,NaN | z_offset_cm wants a finite number, got 'NaN'",
        "phase0_rocs.csv | Barrel,1,2-7,64 | Barrel,1,1-7,64"
            + " | the number of chips of BPix_BmI_SEC1_LYR1 is given twice",
      })
  void aWrongEntryIsNamedByFileAndLine(String table, String line, String wrong, String problem)
      throws IOException {
    String place = copy.replace("geometry/" + table, line, wrong);
    assertLoadingFails().hasMessage(place + ": " + problem);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "loops.csv | L4D3PN,5-6,3 | L5D3PN,5-6,3 | loop wants a name like L4D3PN, got 'L5D3PN'",
        "loops.csv | L4D3PN,5-6,3 | L4D2MN,5-6,3 | L4D2MN is given twice",
        "loops.csv | L4D3PN,5-6,3 | L4D3PN,5-6,2"
            + " | loop L4D3PN has 2 sensors here but 3 usable ones in sensor_aliases.csv",
        "sensor_aliases.csv | 4I_L2D2PN,6R_L4D3PN | 4I_L2D2PN,6R_L4D3MN"
            + " | cooling loop L4D3MN is not in loops.csv",
        "sensor_aliases.csv | 4I_L2D2PN,6R_L4D3PN | 4M_L2D2PN,6R_L4D3PN"
            + " | 4M_L2D2PN is given twice",
        "sensor_aliases.csv | 4I_L2D2PN,6R_L4D3PN | 4I_L2D2PN,6I_L4D3PN"
            + " | 6I_L4D3PN is given twice",
        "broken_sensors.csv | 6I_L4D3PN | 6I-L4D3PN"
            + " | omds_alias wants a name like 6I_L4D3PN, got '6I-L4D3PN'",
        "broken_sensors.csv | 6I_L4D3PN | 6I_L4D3MF | 6I_L4D3MF is given twice",
        "endcap_sensors.csv | BmO,2,3,PixelEndcap_BmO_PC_2B,1 | BmO,2,4,PixelEndcap_BmO_PC_2B,1"
            + " | BmO_D2_PRT4 is given twice",
        "endcap_sensors.csv | BmO,2,3,PixelEndcap_BmO_PC_2B,1 | BmO,4,3,PixelEndcap_BmO_PC_2B,1"
            + " | disk must be from 1 to 3, got 4",
        "endcap_sensors.csv | BmO,2,3,PixelEndcap_BmO_PC_2B,1 | BmO,2,3,PC_2B,1"
            + " | sensors wants names like PixelEndcap_BmI_PC_1A, got 'PC_2B'",
        "endcap_sensors.csv | BmO,2,3,PixelEndcap_BmO_PC_2B,1 | BmO,2,3,,1"
            + " | sensors wants names like PixelEndcap_BmI_PC_1A, got ''",
        "endcap_sensors.csv | BmO,2,3,PixelEndcap_BmO_PC_2B,1 | BmO,2,3,PixelEndcap_BmO_PC_2B,2"
            + " | required must be from 1 to 1, got 2",
        "endcap_sensors.csv | BmO,2,3,PixelEndcap_BmO_PC_2B,1"
            + " | BmO,2,3,PixelEndcap_BmO_PC_2B PixelEndcap_BmO_PC_2B,1"
            + " | a sensor is given twice: PixelEndcap_BmO_PC_2B PixelEndcap_BmO_PC_2B",
        "endcap_sensors.csv | BmO,2,3,PixelEndcap_BmO_PC_2B,1 | # BmO | BmO_D2_PRT3 has no sensors",
      })
  void aWrongCoolingEntryIsNamedByFileAndLine(
      String table, String line, String wrong, String problem) throws IOException {
    String place = copy.replace("cooling/" + table, line, wrong);
    assertLoadingFails()
        .message()
        .matches("(?s).*" + Pattern.quote(": " + problem))
        .contains(place.substring(0, place.lastIndexOf(':') + 1));
  }

  @Test
  void aLayerThatIsMissingIsNoticedWhereItIsUsed() throws IOException {
    copy.replace("geometry/bpix_layers.csv", "4,32,1.5207752055,15.8152,16.1462,16.4162", "");
    String firstUse = copy.replace("geometry/bpix_sectors.csv", "4,1,1-4,1-4", "4,1,1-4,1-4");
    assertLoadingFails().hasMessage(firstUse + ": layer must be from 1 to 3, got 4");
  }

  @Test
  void modulesInNoSectorAreNamedAtTheirLayer() throws IOException {
    copy.replace("geometry/bpix_sectors.csv", "2,2,3-4,1-4", "2,2,3,1-4");
    String layer = "2,14,1.47506375,6.57754,6.93514,7.20514";
    String place = copy.replace("geometry/bpix_layers.csv", layer, layer);
    assertLoadingFails()
        .hasMessage(
            place + ": layer 2 ladder 4 position 1 belongs to no sector in bpix_sectors.csv");
  }

  @Test
  void bladesWithoutZOrGroupAreNamedAtTheirRing() throws IOException {
    String place = copy.replace("geometry/fpix_rings.csv", "2,17", "2,17");
    copy.replace("geometry/fpix_blades.csv", "2,10-17,31.5858,-0.25", "2,10-16,31.5858,-0.25");
    assertLoadingFails().hasMessage(place + ": blade 17 of ring 2 is not in fpix_blades.csv");
    copy.replace("geometry/fpix_blades.csv", "2,10-16,31.5858,-0.25", "2,10-17,31.5858,-0.25");
    copy.replace("geometry/fpix_readout_groups.csv", "2,4,14-17", "2,4,15-17");
    assertLoadingFails()
        .hasMessage(place + ": label 14 of ring 2 is not in fpix_readout_groups.csv");
  }

  @Test
  void aPanelThatIsMissingIsNamedAtItsRing() throws IOException {
    String place = copy.replace("geometry/fpix_rings.csv", "2,17", "2,17");
    copy.replace("geometry/fpix_panels.csv", "2,1,12.7906,1.44146072,0.1526", "");
    assertLoadingFails().hasMessage(place + ": panel 1 of ring 2 is not in fpix_panels.csv");
  }

  @Test
  void whatIsMissingAltogetherIsNamedWithItsTable() throws IOException {
    copy.replace("geometry/half_cylinders.csv", "BmO,reversed", "");
    assertLoadingFails()
        .hasMessage(
            copy.config().table("geometry/half_cylinders.csv") + ": half cylinder BmO is missing");
  }

  @Test
  void aSupplyThatIsMissingIsNamedWithItsTable() throws IOException {
    copy.replace("geometry/power_channels.csv", "EndCap,ROG,channel003,leakage,HV2,1", "");
    assertLoadingFails()
        .hasMessage(
            copy.config().table("geometry/power_channels.csv")
                + ": the leakage channel of EndCap ring 1 is missing");
  }

  @Test
  void aLeakageChannelOfADeviceWithoutAnalogChannelIsAnError() throws IOException {
    copy.replace("geometry/power_channels.csv", "EndCap,ROG,channel001,analog,,", "");
    assertLoadingFails()
        .hasMessageContaining("power_channels.csv:")
        .hasMessageEndingWith("the analog channel of EndCap device type ROG is missing");
  }

  @Test
  void aSectorThatNoLoopCoolsIsAnError() throws IOException {
    copy.replace("cooling/loops.csv", "L4D3PN,5-6,3", "L4D3PN,5,3");
    assertLoadingFails()
        .hasMessage(
            copy.config().table("cooling/loops.csv")
                + ": BPix_BmI_SEC6_LYR4 is cooled by 0 loops instead of one");
  }

  @Test
  void aTableWithoutRowsIsAnError() throws IOException {
    Path table = copy.config().table("geometry/fpix_disks.csv");
    Files.writeString(table, "disk,z_offset_cm\n");
    assertLoadingFails().hasMessage(table + ": the table has no rows");
  }
}
