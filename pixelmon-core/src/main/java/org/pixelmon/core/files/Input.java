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
 * @param fingerprint what it was like; empty when that cannot be looked at again
 */
public record Input(
    String source,
    String part,
    int files,
    long bytes,
    Optional<Instant> newest,
    Origin origin,
    Optional<Fingerprint> fingerprint) {

  /** What cannot be looked at again: a remote. */
  public static Input of(String source, String part, Origin origin) {
    return new Input(source, part, 0, 0, Optional.empty(), origin, Optional.empty());
  }

  /** A part of it, and what that was like. */
  Input part(String name, Fingerprint was) {
    return new Input(source, name, 0, 0, Optional.empty(), origin, Optional.of(was));
  }

  /** The same of another origin. */
  Input with(Origin other) {
    return new Input(source, part, files, bytes, newest, other, fingerprint);
  }

  /** The same, of which nobody will ask whether it changed: only parts of it count. */
  Input asContext() {
    return new Input(source, part, files, bytes, newest, origin, Optional.empty());
  }

  /** Written out: to make the one of a record, which sets of inputs want, costs a run 10 ms. */
  @Override
  public int hashCode() {
    return 31 * source.hashCode() + part.hashCode();
  }
}
