package org.pixelmon.radsim.rows;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The readout group that the name of a profile's file tells of. */
public final class GroupName {

  private static final Pattern NAME =
      Pattern.compile("(?:BPix_B[mp][IO]_SEC\\d_LYR\\d|FPix_B[mp][IO]_D\\d_ROG\\d_RNG\\d)");

  private GroupName() {}

  /**
   * The group, for example {@code BPix_BmI_SEC1_LYR1} of {@code
   * profile_BPix_BmI_SEC1_LYR1_2022.txt}; empty where the name has none.
   */
  public static Optional<String> in(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.find() ? Optional.of(name.group()) : Optional.empty();
  }
}
