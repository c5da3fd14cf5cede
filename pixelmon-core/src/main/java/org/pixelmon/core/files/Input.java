package org.pixelmon.core.files;

import java.time.Instant;
import java.util.Optional;

/**
 * What a file was made of: a file, several files of one folder, or an archive.
 *
 * @param source path, relative to the home folder where it lies below it, or the name of a remote
 * @param part which part of it, for example the days of an archive; may be empty
 * @param files number of files; 0 when it is not files
 * @param bytes their size together
 * @param newest when the newest of them was changed; empty when it is not files
 * @param origin whether it was measured
 */
public record Input(
    String source, String part, int files, long bytes, Optional<Instant> newest, Origin origin) {

  /** What is no file that can be looked at again: an archive, a remote. */
  public static Input of(String source, String part, Origin origin) {
    return new Input(source, part, 0, 0, Optional.empty(), origin);
  }

  /** Written out: to make the one of a record, which sets of inputs want, costs a run 10 ms. */
  @Override
  public int hashCode() {
    return 31 * source.hashCode() + part.hashCode();
  }
}
