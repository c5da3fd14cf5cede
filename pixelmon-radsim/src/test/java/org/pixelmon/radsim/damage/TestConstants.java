package org.pixelmon.radsim.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.radsim.simulate.ConstantsFile;

/** The constants of {@code config/}. */
public final class TestConstants {

  private static final Path FILE =
      Path.of(System.getProperty("pixelmon.config")).resolve(ConstantsFile.TABLE);

  private TestConstants() {}

  /** As they stand there. */
  public static ConstantSet load() {
    return ConstantsFile.read(FILE);
  }

  /** The lines of the file. */
  public static List<String> lines() {
    try {
      return new ArrayList<>(Files.readAllLines(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
