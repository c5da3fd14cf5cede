package org.pixelmon.core.omds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.ReferenceData;

/** Homes in which a stage finds the reference rows: in its archive, or in a database over JDBC. */
public final class ReferenceHome {

  private ReferenceHome() {}

  /** Where a stage finds the rows. */
  public enum Source {
    /** Archive files written beforehand; no connection is opened. */
    ARCHIVE,
    /** H2 in Oracle mode; the stage mirrors what it needs. */
    DATABASE
  }

  /** Fills file of the reference rows. */
  public static Path fillsFile() {
    return ReferenceData.path("golden/data/fills_info/fills_run3.csv");
  }

  /** Prepares {@code home} and returns a harness that runs stages in it. */
  public static CliHarness prepare(Path home, Source source) throws IOException {
    if (source == Source.ARCHIVE) {
      ReferenceOmds.writeArchive(home.resolve("data/archive"));
      return new CliHarness(home).with("PIXELMON_OFFLINE", "true");
    }
    Path password = home.resolve("credentials/oms_pwd.txt");
    Files.createDirectories(password.getParent());
    Files.writeString(password, ReferenceOmds.PASSWORD + "\n");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    return new CliHarness(home)
        .with("PIXELMON_OMDS_URL", ReferenceOmds.loadIntoH2())
        .with("PIXELMON_OMDS_USER", ReferenceOmds.USER);
  }
}
