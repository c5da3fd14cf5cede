package org.pixelmon.core.root;

import java.util.Map;
import java.util.Optional;

/**
 * How to read the classes in a file: as the file describes them, and as we know them where it is
 * silent.
 *
 * @param byClass descriptions by class name and version
 */
record ClassDescriptions(Map<String, Map<Integer, StreamerInfo>> byClass) {

  /** Those of a file that describes nothing. */
  static final ClassDescriptions NONE = new ClassDescriptions(Map.of());

  /** What is known of a version of a class. */
  Optional<StreamerInfo> find(String className, int version) {
    StreamerInfo own = byClass.getOrDefault(className, Map.of()).get(version);
    return own != null ? Optional.of(own) : KnownClasses.find(className, version);
  }
}
