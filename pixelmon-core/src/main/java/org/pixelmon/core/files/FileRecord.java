package org.pixelmon.core.files;

import java.util.List;
import org.pixelmon.core.fill.FillRange;

/**
 * What the manifest of a folder knows of a file, and whether that is still true.
 *
 * @param standing how file and manifest fit together
 * @param command the command line that made it; empty when that is not known
 * @param comparable whether its inputs were noted in a way that tells whether they changed
 * @param inputs what it was made of
 * @param missing what it lacks, or why there is none
 */
public record FileRecord(
    Standing standing,
    String command,
    boolean comparable,
    List<Input> inputs,
    List<String> missing) {

  /** How a file and the manifest beside it fit together. */
  public enum Standing {
    /** The file is there as it was made. */
    LISTED,
    /** It is there, but not as it was made: another program has changed it. */
    CHANGED,
    /** It is there, written by a run that was killed before it could list it. */
    INTERRUPTED,
    /** It is there, and the manifest says nothing of it. */
    FOREIGN,
    /** It was made, and is no longer there. */
    GONE,
    /** A run looked, and there was nothing to be written. */
    WITHOUT,
    /** It is not there, and the manifest says nothing of it. */
    UNKNOWN
  }

  /** The fills whose rows it was made of, where it was made of rows. */
  public List<FillRange> fills() {
    return inputs.stream()
        .filter(
            input ->
                input.fingerprint().filter(was -> was.kind() == Fingerprint.Kind.ROWS).isPresent())
        .flatMap(input -> FillRows.parse(input.part()).stream())
        .toList();
  }

  static FileRecord unknown(Standing standing) {
    return new FileRecord(standing, "", false, List.of(), List.of());
  }
}
