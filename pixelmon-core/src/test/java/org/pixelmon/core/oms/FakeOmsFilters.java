package org.pixelmon.core.oms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Filters and orders rows as OMS does: {@code filter[attribute][OP]=value}, {@code sort=-a}. */
final class FakeOmsFilters {

  private static final Pattern FILTER = Pattern.compile("filter\\[(\\w+)]\\[(\\w+)]");

  private FakeOmsFilters() {}

  static boolean accept(Map<String, String> parameters, JsonNode attributes) {
    return parameters.entrySet().stream()
        .allMatch(
            parameter -> {
              Matcher filter = FILTER.matcher(parameter.getKey());
              return !filter.matches()
                  || accept(
                      attributes.path(filter.group(1)), filter.group(2), parameter.getValue());
            });
  }

  private static boolean accept(JsonNode value, String operator, String wanted) {
    boolean absent = value.isNull() || value.isMissingNode();
    if (wanted.equals("null")) {
      return operator.equals("NEQ") != absent;
    }
    if (absent) {
      return operator.equals("NEQ");
    }
    int order =
        value.isNumber()
            ? Double.compare(value.doubleValue(), Double.parseDouble(wanted))
            : value.asText().compareTo(wanted);
    return switch (operator) {
      case "EQ" -> order == 0;
      case "NEQ" -> order != 0;
      case "LT" -> order < 0;
      case "LE" -> order <= 0;
      case "GT" -> order > 0;
      case "GE" -> order >= 0;
      default -> throw new IllegalArgumentException("unknown operator " + operator);
    };
  }

  static void sort(String key, List<JsonNode> rows) {
    String attribute = key.replaceFirst("^-", "");
    Comparator<JsonNode> order =
        Comparator.comparingDouble(row -> row.path("attributes").path(attribute).asDouble());
    rows.sort(key.startsWith("-") ? order.reversed() : order);
  }
}
