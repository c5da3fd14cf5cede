package org.pixelmon.core.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.SpecialFills;
import org.pixelmon.core.fluence.GroupFluence;
import org.pixelmon.core.fluence.PartFluence;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;
import org.pixelmon.core.testkit.fuzz.FuzzTarget.FileParser;

/** Whatever became of the tables in {@code config/}, which people may change. */
class ConfigFuzzTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> damagedTablesGiveAValueOrAreRefusedInOneLine() throws IOException {
    ConfigDir config = ConfigCopy.in(folder.resolve("config")).config();
    Detector detector = Detector.load(config);
    FuzzTarget settings =
        FuzzTarget.ofFile(
            "settings",
            folder.resolve("home/config/pixelmon.properties"),
            file -> {
              Configuration read = Configuration.load(Map.of(), Map.of(), folder.resolve("home"));
              for (Setting setting : Setting.values()) {
                read.text(setting);
              }
              read.number(Setting.HV_ON_VOLT);
            },
            "# mine\ntemperatures.hvOnVolt = 90.5\noms.url = https://cmsoms.cern.ch\n");
    return Stream.concat(
        Fuzz.tests(
            settings,
            table(config, "table of eras", "eras.csv", file -> Eras.load(config)),
            table(config, "special fills", "special_fills.csv", file -> SpecialFills.load(config)),
            table(config, "limits", "limits.csv", file -> Limits.load(config)),
            table(
                config,
                "fluence of groups",
                "fluence/group_field.csv",
                file -> GroupFluence.load(config, detector)),
            table(
                config,
                "fluence of parts",
                "fluence/mean_field.csv",
                f -> PartFluence.load(config))),
        geometry(config));
  }

  private static FuzzTarget table(ConfigDir config, String name, String table, FileParser parser)
      throws IOException {
    Path file = config.table(table);
    return FuzzTarget.ofFile(name, file, parser, List.of(Files.readAllBytes(file)));
  }

  /** Each table of the detector in turn; the others are as they should be. */
  private static Stream<DynamicTest> geometry(ConfigDir config) throws IOException {
    List<Path> tables;
    try (Stream<Path> files = Files.walk(config.root())) {
      tables =
          files
              .filter(file -> file.toString().matches(".*/(geometry|cooling)/.*\\.csv"))
              .sorted()
              .toList();
    }
    return tables.stream().flatMap(file -> geometry(config, file));
  }

  private static Stream<DynamicTest> geometry(ConfigDir config, Path file) {
    try {
      byte[] good = Files.readAllBytes(file);
      FuzzTarget target =
          new FuzzTarget(
              "detector: " + file.getFileName(),
              List.of(good),
              input -> {
                Files.write(file, input);
                try {
                  Detector.load(config);
                } finally {
                  Files.write(file, good);
                }
              },
              5);
      return Fuzz.tests(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
