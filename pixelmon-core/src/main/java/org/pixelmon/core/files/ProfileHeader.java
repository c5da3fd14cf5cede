package org.pixelmon.core.files;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a radiation profile.
 *
 * @param text the line as it stands, without a line end
 * @param leakageUnit unit of the leakage current as it names it; see {@link Profile#leakageUnit}
 * @param withBunches whether the last column is the number of colliding bunches
 */
public record ProfileHeader(String text, String leakageUnit, boolean withBunches) {

  /** The columns up to the unit of the leakage current. */
  static final String COLUMNS =
      "Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]\tLeakage_current [";

  private static final String BUNCHES = "\tNumber of bunches";

  /** Blanks and the case of letters are as people have them. */
  private static final Pattern READ =
      Pattern.compile(
          "\ufeff?\\s*fill\\s+timestamp\\s*\\[s]\\s+duration\\s*\\[s]\\s+temperature\\s*\\[k]"
              + "\\s+fluence\\s*\\[n_eq/cm2/s]\\s+leakage_current\\s*\\[([^]\\s]*)]"
              + "(\\s+(?:number of )?bunches)?\\s*",
          Pattern.CASE_INSENSITIVE);

  /** Refuses null. */
  public ProfileHeader {
    Objects.requireNonNull(text);
    Objects.requireNonNull(leakageUnit);
  }

  /** The header of a profile of ours. */
  public static ProfileHeader of(String leakageUnit, boolean withBunches) {
    return new ProfileHeader(
        COLUMNS + leakageUnit + "]" + (withBunches ? BUNCHES : ""), leakageUnit, withBunches);
  }

  /**
   * What a line says, if it is the header of a profile: one of ours, the original's or a fork's.
   */
  public static Optional<ProfileHeader> parse(String line) {
    Matcher header = READ.matcher(line);
    if (!header.matches()) {
      return Optional.empty();
    }
    String text = line.startsWith("\ufeff") ? line.substring(1) : line;
    return Optional.of(new ProfileHeader(text, header.group(1), header.group(2) != null));
  }
}
