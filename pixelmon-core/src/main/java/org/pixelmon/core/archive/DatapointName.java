package org.pixelmon.core.archive;

import java.util.Objects;

/**
 * The number of a datapoint, by which the tables of records name it.
 *
 * @param id the number ({@code dpid} elsewhere)
 * @param name name without the final dot that {@link AliasEntry#datapointElement()} has
 */
public record DatapointName(long id, String name) {

  /** Refuses a null name. */
  public DatapointName {
    Objects.requireNonNull(name);
  }
}
