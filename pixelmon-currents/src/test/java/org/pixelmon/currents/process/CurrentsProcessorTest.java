package org.pixelmon.currents.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.ProcessedFiles;
import org.pixelmon.core.geometry.Channel;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.TestCurrents;

class CurrentsProcessorTest {

  private static final String TIME = "   None   2022-07-05 14:57:09";

  @TempDir Path folder;
  private TestHome home;
  private boolean replaceEmpty;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
  }

  private ProcessedCurrents process(SubSystem part, String... lines) {
    return new CurrentsProcessor(TestCurrents.DETECTOR, part, replaceEmpty)
        .process(
            home.write("in.txt", lines),
            new ProcessedFiles(home.path("out"), 7920, part.cableName()));
  }

  private ProcessedCurrents processAll(SubSystem part) {
    return process(
        part,
        TestCurrents.DETECTOR.channels(part).stream()
            .map(Channel::cable)
            .map(cable -> cable + "   96" + TIME)
            .toArray(String[]::new));
  }

  @Test
  void aKindThatIsGoneReplacesAFileWithCurrentsOnlyWhenThatIsWanted() {
    ProcessedFiles files = new ProcessedFiles(home.path("out"), 7920, "Barrel");
    processAll(SubSystem.BARREL);

    ProcessedCurrents less =
        process(SubSystem.BARREL, "PixelBarrel_BmI_S4_LAY14/channel000   4.3" + TIME);
    assertThat(less.olderIn(files))
        .containsExactly(
            files.analog(), files.analogPerRoc(), files.leakage(), files.leakagePerRoc());
    assertThat(home.lines("out/7920_Barrel_HV_ByLayer.txt")).isNotEmpty();
    assertThat(home.lines("out/7920_Barrel_Dig.txt")).hasSize(1);

    replaceEmpty = true;
    process(SubSystem.BARREL, "PixelBarrel_BmI_S4_LAY14/channel000   4.3" + TIME);
    assertThat(less.olderIn(files)).isEmpty();
    assertThat(home.lines("out/7920_Barrel_HV_ByLayer.txt")).isEmpty();
  }

  @Test
  void eachChannelGoesToItsFileByItsCable() {
    process(
        SubSystem.BARREL,
        "PixelBarrel_BmI_S4_LAY14/channel000   4.3" + TIME,
        "PixelBarrel_BmI_S4_LAY14/channel001   6" + TIME,
        "PixelBarrel_BmI_S4_LAY14/channel002   12.5" + TIME,
        "PixelBarrel_BmI_S4_LAY14/channel003   25" + TIME,
        "PixelBarrel_BmI_S4_LAY23/channel002   30" + TIME,
        "PixelBarrel_BmI_S4_LAY23/channel003   40" + TIME);

    assertThat(home.lines("out/7920_Barrel_Dig.txt"))
        .containsExactly("PixelBarrel_BmI_S4_LAY14 4.3000");
    assertThat(home.lines("out/7920_Barrel_Ana.txt"))
        .containsExactly("PixelBarrel_BmI_S4_LAY14 6.0000");
    assertThat(home.lines("out/7920_Barrel_HV_ByLayer.txt"))
        .containsExactly(
            "BPix_BmI_SEC4_LYR1 12.5000",
            "BPix_BmI_SEC4_LYR2 40.0000",
            "BPix_BmI_SEC4_LYR3 30.0000",
            "BPix_BmI_SEC4_LYR4 25.0000");
  }

  @Test
  void currentsPerRocAreDividedByTheRocsTheyFeed() {
    ProcessedCurrents currents = processAll(SubSystem.BARREL);

    currents
        .leakagePerRoc()
        .forEach(
            (name, value) ->
                assertThat(value).isEqualTo(96.0 / TestCurrents.DETECTOR.group(name).nRocs()));
    currents
        .analogPerRoc()
        .forEach(
            (name, value) ->
                assertThat(value)
                    .isEqualTo(
                        96.0 / TestCurrents.DETECTOR.findDevice(name).orElseThrow().nRocs()));
    Map<String, String> perRoc = TestCurrents.entries(home.lines("out/7920_Barrel_HV_PerRoc.txt"));
    // A sector of layer 1 has 3 modules of 16 ROCs.
    assertThat(perRoc).containsEntry("BPix_BmI_SEC4_LYR1", "2.0000").hasSize(128);
    // LAY14 feeds 3 modules of layer 1 and 16 of layer 4.
    assertThat(TestCurrents.entries(home.lines("out/7920_Barrel_AnaPerRoc.txt")))
        .containsEntry("PixelBarrel_BmI_S4_LAY14", "0.3158")
        .hasSize(64);
  }

  @Test
  void theEndcapHas96GroupsByDiskReadoutGroupAndRing() {
    ProcessedCurrents currents = processAll(SubSystem.ENDCAP);

    assertThat(currents.leakage()).hasSize(96);
    assertThat(currents.digital()).hasSize(48);
    assertThat(currents.leakage().keySet())
        .allMatch(name -> name.matches("FPix_B[mp][IO]_D[1-3]_ROG[1-4]_RNG[12]"));
    assertThat(currents.leakagePerRoc().values().stream().mapToDouble(perRoc -> 96 / perRoc).sum())
        .isEqualTo(672 * 16);
  }

  @Test
  void theFirstHighVoltageChannelOfTheEndcapFeedsTheOuterRing() {
    process(
        SubSystem.ENDCAP,
        "PixelEndCap_BmI_D1_ROG2/channel002   160" + TIME,
        "PixelEndCap_BmI_D1_ROG2/channel003   128" + TIME);

    assertThat(home.lines("out/7920_EndCap_HV_ByLayer.txt"))
        .containsExactly("FPix_BmI_D1_ROG2_RNG1 128.0000", "FPix_BmI_D1_ROG2_RNG2 160.0000");
    assertThat(home.lines("out/7920_EndCap_HV_PerRoc.txt"))
        .containsExactly("FPix_BmI_D1_ROG2_RNG1 2.0000", "FPix_BmI_D1_ROG2_RNG2 1.0000");
  }

  @Test
  void aChannelWithoutARecordIsAbsentAndNotZero() {
    ProcessedCurrents currents =
        process(SubSystem.BARREL, "PixelBarrel_BmI_S4_LAY14/channel002   0" + TIME);

    assertThat(currents.leakage()).containsExactly(Map.entry("BPix_BmI_SEC4_LYR1", 0.0));
    assertThat(currents.digital()).isEmpty();
    assertThat(home.path("out/7920_Barrel_Dig.txt")).isEmptyFile();
  }

  @Test
  void cablesOfPhase0AreKnownAndPassedOver() {
    ProcessedCurrents currents =
        process(SubSystem.BARREL, "PixelBarrel_BmI_S4_LAY3/channel002   7" + TIME);

    assertThat(currents.isEmpty()).isTrue();
    assertThat(home.path("out")).doesNotExist();
  }

  @Test
  void aCableOfTheOtherPartIsRefused() {
    for (String cable :
        new String[] {"EndCap_BmI_D1_ROG2/channel002", "EndCap_x_LAY3/channel002"}) {
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(
              () ->
                  process(
                      SubSystem.BARREL,
                      "PixelBarrel_BmI_S4_LAY14/channel002   0" + TIME,
                      "Pixel" + cable + "   7" + TIME))
          .withMessageContaining("in.txt:2: ");
    }
    assertThat(home.path("out")).doesNotExist();
  }

  @Test
  void anUnknownCableIsRefusedAndNoFileIsWritten() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(
            () -> process(SubSystem.BARREL, "PixelBarrel_BmI_S9_LAY14/channel002   7" + TIME))
        .withMessageContaining("in.txt:1: unknown cable 'PixelBarrel_BmI_S9_LAY14/channel002'");
    assertThat(home.path("out")).doesNotExist();
  }

  @Test
  void everyChannelOfTheDetectorBelongsToOneFile() {
    for (SubSystem part : SubSystem.values()) {
      ProcessedCurrents currents = processAll(part);
      assertThat(currents.leakage().keySet())
          .containsExactlyInAnyOrderElementsOf(
              TestCurrents.DETECTOR.groups(part).stream().map(ReadoutGroup::name).toList());
    }
  }
}
