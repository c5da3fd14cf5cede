package org.pixelmon.core.archive;

/**
 * Where the data of a part of the archive come from.
 *
 * @param database what the database is called, without user and password; for other sources their
 *     name ({@code brilcalc}, {@code demo ...})
 * @param schema the schema of its tables; empty for none
 */
public record ArchiveSource(String database, String schema) {

  /** Luminosity sections as brilcalc computed them. */
  public static final ArchiveSource BRILCALC = new ArchiveSource("brilcalc", "");

  private static final int LONGEST = 500;

  /** Refuses what does not fit in one line of a text. */
  public ArchiveSource {
    check(database);
    check(schema);
    if (database.isBlank()) {
      throw new IllegalArgumentException("a source without a name");
    }
  }

  private static void check(String text) {
    if (text.length() > LONGEST
        || !text.equals(text.strip())
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("not the name of a source: '" + text + "'");
    }
  }

  /** A source with a name alone. */
  public static ArchiveSource named(String name) {
    return new ArchiveSource(name, "");
  }

  /** As messages and files name it. */
  public String text() {
    return schema.isEmpty() ? database : database + ", schema " + schema;
  }
}
