package org.pixelmon.core.root;

import java.util.Map;

/**
 * How to read the classes in a file: as the file describes them, and as we know them where it is
 * silent.
 *
 * @param byClass descriptions by class name and version
 */
record ClassDescriptions(Map<String, Map<Integer, StreamerInfo>> byClass) {

  /** What is known of a version of a class; null for nothing. */
  StreamerInfo find(String className, int version) {
    StreamerInfo own = byClass.getOrDefault(className, Map.of()).get(version);
    if (own != null) {
      return own;
    }
    StreamerInfo known = KnownClasses.all().get(className);
    return known != null && known.version() == version ? known : null;
  }
}
