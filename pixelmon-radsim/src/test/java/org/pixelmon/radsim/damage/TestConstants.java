package org.pixelmon.radsim.damage;

import java.nio.file.Path;
import org.pixelmon.radsim.simulate.ConstantsFile;

/** The constants of {@code config/}. */
public final class TestConstants {

  private TestConstants() {}

  /** As they stand there. */
  public static ConstantSet load() {
    return ConstantsFile.read(
        Path.of(System.getProperty("pixelmon.config")).resolve(ConstantsFile.TABLE));
  }
}
