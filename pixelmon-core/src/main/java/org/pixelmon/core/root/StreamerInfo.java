package org.pixelmon.core.root;

import java.util.List;

/**
 * What one version of a class is made of, in the order it is written ({@code TStreamerInfo}).
 *
 * @param checksum ROOT's checksum over the names and types of all members
 */
record StreamerInfo(String className, int version, int checksum, List<Element> elements) {

  /** Type codes of elements ({@code TVirtualStreamerInfo::EReadWrite}). */
  static final int BASE = 0;

  /** Added to the code of a number: an array of fixed length. */
  static final int ARRAY = 20;

  /** Added to the code of a number: an array as long as another member says. */
  static final int POINTER = 40;

  /** An object inside another, derived from {@code TObject}. */
  static final int OBJECT = 61;

  /** An object inside another, of any other class. */
  static final int ANY = 62;

  /** An object behind a pointer that is never empty: written as if it were inside. */
  static final int OBJECT_ALWAYS = 63;

  /** An object behind a pointer. */
  static final int OBJECT_POINTER = 64;

  /** A string. */
  static final int STRING = 65;

  /** The base class {@code TObject}. */
  static final int TOBJECT = 66;

  /** The base class {@code TNamed}. */
  static final int TNAMED = 67;

  StreamerInfo {
    elements = List.copyOf(elements);
  }

  /** The same without what stands behind the member {@code last}. */
  StreamerInfo upTo(String last) {
    int count = elements.stream().map(Element::name).toList().indexOf(last) + 1;
    return new StreamerInfo(className, version, checksum, elements.subList(0, count));
  }

  /**
   * A base class or a member.
   *
   * @param kind ROOT's class that describes it, such as {@code TStreamerBasicType}
   * @param type type code
   * @param size bytes it takes in memory (not in the file)
   * @param arrayLength number of values of an array of fixed length
   * @param baseVersion class version of a base class
   * @param baseChecksum checksum of a base class
   * @param counter the member that says how long an array is; empty for others
   */
  record Element(
      String kind,
      String name,
      String title,
      int type,
      int size,
      String typeName,
      int arrayLength,
      int baseVersion,
      int baseChecksum,
      Counter counter) {

    /** The class of the object inside or behind the pointer. */
    String objectClass() {
      return typeName.endsWith("*") ? typeName.substring(0, typeName.length() - 1) : typeName;
    }
  }

  /** The member that holds an array's length, its class and that class's version. */
  record Counter(String member, String className, int version) {
    static final Counter NONE = new Counter("", "", 0);
  }
}
