package org.pixelmon.core.files;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.fill.BadFills;
import org.pixelmon.core.io.NamedValues;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;

/**
 * Whatever a file holds that one stage writes for another, or people for one: a value or a line.
 */
class FilesFuzzTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> damagedFilesOfTheStagesGiveAValueOrAreRefusedInOneLine() {
    Path file = folder.resolve("input");
    return Fuzz.tests(
        FuzzTarget.ofFile(
            "fills file",
            file,
            FillsFile::read,
            """
            fill_number,start_stable_beam,end_stable_beam,bunches_colliding
            7920,2022-07-05 14:47:08.000000,2022-07-05 22:10:10.000000,2
            7922,2022-07-06T00:37:59Z,2022-07-06 10:08:26.25 UTC,
            """,
            """
            # by hand
            "end_stable_beam",fill_number,,"start_stable_beam"
            2022-07-05 22:10:10+00:00,7920.0,0,2022-07-05 14:47:08
            """),
        FuzzTarget.ofFile(
            "luminosity file",
            file,
            path -> LuminosityFile.read(path, notice -> {}),
            """
            fill,delivered (/fb),recorded (/fb),integrated delivered (/fb),integrated recorded (/fb)
            7920,0.015923674000000002,0.0147,0.015923674000000002,0.0147
            7922,0.023946801,,0.039870475,0.0147
            7923,1.5e-05,nan,0.0100,0.0147
            """),
        FuzzTarget.ofFile(
            "currents of a fill",
            file,
            path -> CurrentsFile.read(path, cable -> ""),
            """
            PixelBarrel_BmI_S4_LAY14/channel002   12.5   299.5   2022-07-05 14:57:09.737000
            PixelBarrel_BmI_S4_LAY14/channel003   None   None   2022-07-05 14:57:09
            PixelBarrel_BmI_S4_LAY23/channel000   4   2   2022-07-05 14:57:10 2450
            """),
        FuzzTarget.ofFile(
            "processed currents",
            file,
            path -> NamedValues.read(path, "none"),
            """
            BPix_BmI_SEC1_LYR1 11.5000
            BPix_BmI_SEC2_LYR1 -0.2396
            """),
        FuzzTarget.ofFile(
            "temperatures of a fill",
            file,
            path -> TemperaturesFile.read(path, kelvin -> kelvin > 200 ? "" : "too cold"),
            """
            BPix_BmI_SEC1_LYR1 265.0050
            BPix_BmI_SEC2_LYR1 264.4300
            """),
        FuzzTarget.ofFile(
            "sensor readings",
            file,
            SensorReadingsFile::read,
            """
            PixelBarrel_BmI_Top_Air   -8.25   2022-07-05 14:57:09.737000
            PixelBarrel_BpO_Top_Air   12   2022-07-05 14:57:09
            """),
        FuzzTarget.ofFile(
            "annealing temperatures",
            file,
            AnnealingFile::read,
            "1657022400000\t-8.25\n1657108800000\t12\n"),
        FuzzTarget.ofFile(
            "radiation profile",
            file,
            ProfileFile::read,
            """
            Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]\tLeakage_current [mA/cm2]
            7960\t1657456493\t1200\t\t264.62\t\t   5360002\t\t 14.00
            -999\t1657457693\t1200\t\t264.62\t\t         0\t\t-999.00
            """,
            """
            fill timestamp [s] duration [s] temperature [K] fluence [n_eq/cm2/s] leakage_current [uA] bunches
            7960 1657456493 1200 264.62 5360002.5 1e-3 2450
            """),
        FuzzTarget.ofFile("manifest", file, ManifestJson::read, MANIFEST),
        FuzzTarget.ofFile(
            "sensor names",
            file,
            SensorNamesFile::read,
            "# mine\nPixelBarrel_BmI_1I_L4D2MN\n\nb # c"),
        FuzzTarget.ofFile("bad fills", file, BadFills::load, "7920 # quench\n\n# and\n8000\n"),
        FuzzTarget.ofText(
            "times",
            text -> {
              UtcTime.parse(text);
              UtcTime.parsePython(text);
            },
            "2022-07-05 14:47:08.000000",
            "2022-07-05T14:47:08Z",
            "2022-07-05 14:47:08.5+02:00"));
  }

  private static final String MANIFEST =
      """
      {"format":1,
      "runs":{
      "7b3d08f1":{"command":"pixelmon-fills get","version":"0.1","inputs":[{"source":"data/archive","part":"fills","data":"measured"}],"missing":["a"]}
      },
      "products":[
      {"files":{"fills.csv":{"bytes":1,"modified":"2022-07-05T14:47:08Z","crc32":"0a0b0c0d"}},"run":"7b3d08f1","data":"invented","inputs":[{"source":"x","files":2,"bytes":7,"newest":"2022-07-05T14:47:08Z","data":"unlisted"}]}
      ]}
      """;
}
