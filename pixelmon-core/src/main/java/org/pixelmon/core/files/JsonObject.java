package org.pixelmon.core.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * An object of JSON.
 *
 * @param fields its fields in their order: objects, lists, texts and whole numbers; what else there
 *     is is left out
 */
record JsonObject(Map<String, Object> fields) {

  /**
   * Reads the object that a text is.
   *
   * @throws IOException when it is malformed
   * @throws IllegalArgumentException when it is something else
   */
  static JsonObject parse(JsonFactory factory, String text) throws IOException {
    try (JsonParser parser = factory.createParser(text)) {
      parser.nextToken();
      if (value(parser) instanceof JsonObject object) {
        return object;
      }
      throw new IllegalArgumentException("an object is expected");
    }
  }

  /** What begins at the parser's token; null for what is left out. */
  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        Object value = value(parser);
        if (value != null) {
          fields.put(name, value);
        }
      }
      return new JsonObject(fields);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    if (token == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    return token == JsonToken.VALUE_NUMBER_INT ? (Object) parser.getLongValue() : null;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  String text(String name) {
    return as(String.class, name, fields.get(name));
  }

  long number(String name) {
    return as(Long.class, name, fields.get(name));
  }

  /** The fields of a field that is an object of objects. */
  Map<String, JsonObject> objects(String name) {
    Map<String, JsonObject> objects = new LinkedHashMap<>();
    as(JsonObject.class, name, fields.get(name))
        .fields()
        .forEach((key, value) -> objects.put(key, as(JsonObject.class, key, value)));
    return objects;
  }

  /** The texts of a field that is an object of texts; none when there is no such field. */
  void texts(String name, BiConsumer<String, String> to) {
    if (has(name)) {
      as(JsonObject.class, name, fields.get(name))
          .fields()
          .forEach((key, value) -> to.accept(key, as(String.class, key, value)));
    }
  }

  /** The objects of a list; none when there is no such field. */
  List<JsonObject> list(String name) {
    return elements(JsonObject.class, name);
  }

  /** The texts of a list; none when there is no such field. */
  List<String> texts(String name) {
    return elements(String.class, name);
  }

  private <T> List<T> elements(Class<T> type, String name) {
    List<T> elements = new ArrayList<>();
    for (Object each : as(List.class, name, fields.getOrDefault(name, List.of()))) {
      elements.add(as(type, name, each));
    }
    return elements;
  }

  private static <T> T as(Class<T> type, String name, Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("'" + name + "' is missing or no " + kind(type));
    }
    return type.cast(value);
  }

  private static String kind(Class<?> type) {
    if (type == String.class) {
      return "text";
    }
    if (type == Long.class) {
      return "whole number";
    }
    return type == JsonObject.class ? "object" : "list";
  }
}
