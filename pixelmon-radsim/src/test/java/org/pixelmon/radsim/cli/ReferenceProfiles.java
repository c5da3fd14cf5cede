package org.pixelmon.radsim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.omds.ReferenceHome;
import org.pixelmon.core.omds.ReferenceOmds;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.fluence.PixelmonFluence;
import org.pixelmon.radsim.PixelmonRadsim;
import org.tukaani.xz.XZInputStream;

/** A home with the reference rows, lumi sections and fluence field, in which profiles are made. */
final class ReferenceProfiles {

  private final Path home;
  private final CliHarness stage;

  private ReferenceProfiles(Path home, CliHarness stage) {
    this.home = home;
    this.stage = stage;
  }

  /** Prepares a home. */
  static ReferenceProfiles in(Path home) throws IOException {
    CliHarness stage = ReferenceHome.prepare(home, ReferenceHome.Source.ARCHIVE);
    List<Fill> fills = FillsFile.read(ReferenceHome.fillsFile());
    ReferenceOmds.writeLumiSections(
        home.resolve("data/archive"), fills.stream().map(Fill::number).toList());
    return new ReferenceProfiles(home, stage);
  }

  /** Makes the ROOT file of the field at its default place. */
  ReferenceProfiles withField() throws IOException {
    Path ascii = home.resolve("cmsv3_usrbin_40_ascii");
    try (InputStream xz =
        new XZInputStream(
            Files.newInputStream(ReferenceData.path("fluka/cmsv3_23_1_0_usrbin_40_ascii.xz")))) {
      Files.copy(xz, ascii);
    }
    CliHarness.Result made =
        stage.run(new PixelmonFluence(), "field", "-i", ascii.toString(), "-s", "phase1_6500GeV");
    if (made.code() != 0) {
      throw new IllegalStateException(made.err());
    }
    return this;
  }

  /** Runs {@code prepare} with the reference fills. */
  CliHarness.Result prepare(String... options) {
    List<String> args =
        new ArrayList<>(List.of("prepare", "-i", ReferenceHome.fillsFile().toString()));
    args.addAll(Arrays.asList(options));
    return stage.run(new PixelmonRadsim(), args.toArray(String[]::new));
  }

  /** The lines of a profile. */
  List<String> lines(String name) throws IOException {
    return Files.readAllLines(home.resolve("data/radiation_simulation").resolve(name));
  }
}
