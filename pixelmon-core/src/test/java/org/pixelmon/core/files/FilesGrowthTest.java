package org.pixelmon.core.files;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.testkit.Growth;

/** Readers of the stages' files do work that grows with the file, whatever stands in it. */
class FilesGrowthTest {

  private static final String TIME = "2022-07-05 14:47:08";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void setUp() {
    file = folder.resolve("file.txt");
  }

  private void check(Consumer<Path> reader, String... beginnings) {
    Growth.ofFile(file, "", "", reader);
    for (String beginning : beginnings) {
      Growth.ofFile(file, beginning, "x", reader);
    }
  }

  @Test
  void ofFills() {
    String header = "fill_number,start_stable_beam,end_stable_beam\n";

    check(FillsFile::read, header, header + "7920,", header + "7920," + TIME + "," + TIME);
  }

  @Test
  void ofLuminosities() {
    String header =
        "fill,delivered (/fb),recorded (/fb),integrated delivered (/fb),"
            + "integrated recorded (/fb)\n";

    check(path -> LuminosityFile.read(path, notice -> {}), header, header + "7920,1,");
  }

  @Test
  void ofCurrents() {
    String cable = "PixelBarrel_BmI_S1_LAY14 ";

    check(path -> CurrentsFile.read(path, name -> ""), cable, cable + "1.5 None " + TIME);
  }

  @Test
  void ofTemperatures() {
    check(path -> TemperaturesFile.read(path, kelvin -> ""), "BPix_BmI_SEC1_LYR1 264.1");
    check(SensorReadingsFile::read, "PixelBarrel_BmI_1I_L4D2MN   1.5   2022-07-05 14:47:08.");
    check(AnnealingFile::read, "1657022400000\t1.5");
    check(SensorNamesFile::read, "PixelBarrel_BmI_1I_L4D2MN");
  }

  @Test
  void ofProfiles() {
    String header = ProfileHeader.of("mA", false).text();
    String row = "\n7920\t1657022400\t300\t264.1\t1e5\t";

    check(ProfileFile::read, header, header + row, "Fill ");
    check(ProfileFile::readText, header + row);
    Growth.ofText("Fill\tTimestamp [s]", "x", ProfileHeader::parse);
  }

  @Test
  void ofTimes() {
    Growth.ofText(TIME, "", UtcTime::parse);
    Growth.ofText("", "", UtcTime::parse);
  }

  @Test
  void ofManifests() {
    check(ManifestJson::read, "{\"format\": 1, \"files\": {\"", "{\"format\": 1, \"x\": [");
  }
}
