package org.pixelmon.core.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an input was like when it was read, to know later whether it still is.
 *
 * @param kind what kind of input it is
 * @param looks checksum of sizes and times of change, where it is of files: what looks the same is
 *     the same; empty for others
 * @param sum checksum of the content
 */
public record Fingerprint(Kind kind, String looks, String sum) {

  /** What can be looked at again. */
  public enum Kind {
    /** A file. */
    FILE,
    /** Files of a folder, of which some need not exist. */
    FILES,
    /** The rows of fills in a file with a row a fill. */
    ROWS,
    /** Days of a table of an archive. */
    DAYS,
    /** Lumi sections of fills in an archive. */
    SECTIONS,
    /** All answers of OMS in an archive. */
    ANSWERS,
    /** One of the detector's tables. */
    TABLE,
    /** A setting. */
    SETTING;

    /** As manifests write it: {@code rows}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> parse(String text) {
      return Arrays.stream(values()).filter(kind -> kind.toString().equals(text)).findFirst();
    }
  }

  /** One that has no look but its content. */
  static Fingerprint of(Kind kind, long sum) {
    return new Fingerprint(kind, "", ManifestJson.hexadecimal(sum));
  }

  /** One of files. */
  static Fingerprint of(Kind kind, long looks, long sum) {
    return new Fingerprint(kind, ManifestJson.hexadecimal(looks), ManifestJson.hexadecimal(sum));
  }
}
