package org.pixelmon.core.root;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An object as read from a file: its members by name, those of its base classes among them. A
 * member is a Double, a {@code double[]}, a String, a {@link StreamedObject} or a list of these.
 */
final class StreamedObject {

  private final String className;
  private final Map<String, Object> members = new HashMap<>();

  StreamedObject(String className) {
    this.className = className;
  }

  String className() {
    return className;
  }

  void put(String member, Object value) {
    members.put(member, value);
  }

  boolean has(String member) {
    return members.containsKey(member);
  }

  double number(String member) {
    return get(member, Double.class);
  }

  int integer(String member) {
    return (int) number(member);
  }

  String text(String member) {
    return get(member, String.class);
  }

  double[] numbers(String member) {
    return get(member, double[].class);
  }

  StreamedObject object(String member) {
    return get(member, StreamedObject.class);
  }

  @SuppressWarnings("unchecked") // lists are only ever made of objects
  List<StreamedObject> objects(String member) {
    return get(member, List.class);
  }

  private <T> T get(String member, Class<T> type) {
    Object value = members.get(member);
    if (!type.isInstance(value)) {
      throw new CorruptRootDataException(
          "its class " + className + " has no member " + member + " that we can read");
    }
    return type.cast(value);
  }
}
