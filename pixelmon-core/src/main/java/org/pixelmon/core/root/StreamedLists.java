package org.pixelmon.core.root;

import java.util.function.Consumer;
import org.pixelmon.core.root.RootInput.Pointer;
import org.pixelmon.core.root.RootInput.Version;

/**
 * ROOT's lists ({@code TList}, {@code TObjArray}) in all versions: what stands in front of the
 * objects and between them grew over the years.
 */
final class StreamedLists {

  private StreamedLists() {}

  /**
   * Goes through a {@code TList} from its version on. Whatever {@code object} reads of an object,
   * the next one is found by the length of this one.
   */
  static void forEach(RootInput in, Consumer<Pointer> object) {
    Version version = in.version();
    boolean options = version.number() > 3; // each object's draw option
    int size = head(in, version.number(), options ? 5 : 4);
    for (int i = 0; i < size; i++) {
      Pointer pointer = in.pointer();
      object.accept(pointer);
      in.leave(pointer);
      if (options) {
        in.string();
      }
    }
    in.leave(version);
  }

  /** Reads the beginning of a {@code TObjArray} and returns how many pointers follow. */
  static int arrayHead(RootInput in) {
    int size = head(in, in.version().number(), 4);
    in.skip(4); // index of the first
    return size;
  }

  private static int head(RootInput in, int version, int leastBytes) {
    if (version > 2) {
      in.skipTObject();
    }
    if (version > 1) {
      in.string(); // its name
    }
    return in.count(leastBytes);
  }
}
