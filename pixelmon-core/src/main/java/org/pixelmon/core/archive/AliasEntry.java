package org.pixelmon.core.archive;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of the table of aliases: from {@code since} on, until the next line of the same alias,
 * the alias names this datapoint.
 *
 * @param alias full alias, for example {@code CMS_TRACKER/PixelBarrel/.../PixelBarrel_BmI_S4_LAY14/
 *     channel002}
 * @param datapointElement name of the datapoint with a final dot, as the remote table has it
 * @param since UTC
 */
public record AliasEntry(String alias, String datapointElement, Instant since) {

  /** Refuses nulls. */
  public AliasEntry {
    Objects.requireNonNull(alias);
    Objects.requireNonNull(datapointElement);
    Objects.requireNonNull(since);
  }
}
