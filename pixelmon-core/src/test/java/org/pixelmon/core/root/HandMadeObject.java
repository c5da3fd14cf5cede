package org.pixelmon.core.root;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.pixelmon.core.root.StreamerInfo.Element;

/**
 * An object written member by member as the descriptions of its classes say, whatever their
 * versions. Members that got no value are 0, empty or no object.
 */
final class HandMadeObject {

  private final Map<String, StreamerInfo> classes;
  private final Map<String, Object> values = new HashMap<>();

  HandMadeObject(Map<String, StreamerInfo> classes) {
    this.classes = classes;
  }

  /**
   * @param value a Number, a String, a {@code double[]}, a {@code Consumer<RootOutput>} that writes
   *     the object inside or behind the pointer, or another {@link HandMadeObject} for one inside
   */
  HandMadeObject with(String member, Object value) {
    values.put(member, value);
    return this;
  }

  void write(String className, RootOutput out) {
    StreamerInfo info = classes.get(className);
    out.versioned(info.version(), () -> info.elements().forEach(element -> element(element, out)));
  }

  private void element(Element e, RootOutput out) {
    switch (e.type()) {
      case 66 -> HandMadeDescriptions.tObject(out);
      case 67 -> HandMadeDescriptions.named(text("fName"), text("fTitle"), out);
      case 65 -> out.string(text(e.name()));
      case 0 -> base(e.name(), out);
      case 61, 62, 63 -> inside(e, out);
      case 64 -> pointer(e.name(), out);
      default -> numbers(e, out);
    }
  }

  private void base(String className, RootOutput out) {
    if (className.startsWith("TArray")) {
      array(className, array("fArray"), out);
    } else {
      write(className, out);
    }
  }

  private void inside(Element e, RootOutput out) {
    String className = e.objectClass();
    if (className.startsWith("TArray")) {
      array(className, array(e.name()), out);
    } else if (values.get(e.name()) instanceof HandMadeObject object) {
      object.write(className, out);
    } else if (!raw(e.name(), out)) {
      out.versioned(
          5,
          () -> {
            HandMadeDescriptions.tObject(out);
            out.string("").i4(0);
          });
    }
  }

  private void pointer(String name, RootOutput out) {
    if (!raw(name, out)) {
      out.nullPointer();
    }
  }

  @SuppressWarnings("unchecked") // a test gives nothing else
  private boolean raw(String name, RootOutput out) {
    if (values.get(name) instanceof Consumer<?> writer) {
      ((Consumer<RootOutput>) writer).accept(out);
      return true;
    }
    return false;
  }

  private void numbers(Element e, RootOutput out) {
    if (e.type() > 40) {
      double[] array = array(e.name());
      out.i1(array.length == 0 ? 0 : 1).doubles(array);
      return;
    }
    double number = values.get(e.name()) instanceof Number n ? n.doubleValue() : 0;
    switch (e.type()) {
      case 18 -> out.i1((int) number);
      case 2, 12 -> out.i2((int) number);
      case 5 -> out.f4(number);
      case 8 -> out.f8(number);
      default -> out.i4((int) number);
    }
  }

  private static void array(String className, double[] values, RootOutput out) {
    out.i4(values.length);
    for (double value : values) {
      switch (className) {
        case "TArrayC" -> out.i1((int) value);
        case "TArrayS" -> out.i2((int) value);
        case "TArrayI" -> out.i4((int) value);
        case "TArrayL64" -> out.i8((long) value);
        case "TArrayF" -> out.f4(value);
        default -> out.f8(value);
      }
    }
  }

  private String text(String name) {
    return values.get(name) instanceof String text ? text : "";
  }

  private double[] array(String name) {
    return values.get(name) instanceof double[] array ? array : new double[0];
  }
}
