package org.pixelmon.radsim.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.TextFile;
import org.pixelmon.radsim.damage.Constant;
import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.damage.ConstantSet;

/**
 * The constants of the damage models, {@code config/radsim/damage.toml}: a table for each, {@code
 * [hamburg.beta]}, with {@code value}, {@code unit}, {@code source}, and {@code uncertainty}, or
 * {@code plus} and {@code minus}, where one is quoted.
 */
public final class ConstantsFile {

  /** Its name below {@code config/}. */
  public static final String TABLE = "radsim/damage.toml";

  private static final String HINT = "Begin with a copy of config/" + TABLE + ".";

  /** Longer lines are damage; the library goes one call deeper for each point of a key. */
  private static final int LONGEST_LINE = 1000;

  private static final List<String> KEYS =
      List.of("value", "unit", "source", "uncertainty", "plus", "minus");

  private final Path file;
  private final TomlLines lines;

  private ConstantsFile(Path file, TomlLines lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * The constants of the configuration.
   *
   * @throws BadInputException when the file is missing, or as {@link #read} says
   */
  public static ConstantSet load(ConfigDir config) {
    return read(config.table(TABLE));
  }

  /**
   * Reads constants.
   *
   * @throws BadInputException when the file is missing or no TOML, lacks a constant or has one that
   *     is not known, when a unit is not the one that the models compute with, or a number is none
   *     that they can work with; the message names file and line
   */
  public static ConstantSet read(Path file) {
    String text;
    try {
      text = TextFile.read(file);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
    checkLines(file, text);
    try {
      return new ConstantsFile(file, new TomlLines(text))
          .constants(new TomlMapper().readTree(text));
    } catch (JsonProcessingException e) {
      String problem = "not TOML: " + e.getOriginalMessage();
      throw e.getLocation() == null || e.getLocation().getLineNr() < 1
          ? new BadInputException(file + ": " + problem, HINT, e)
          : BadInputException.at(file, e.getLocation().getLineNr(), problem);
    }
  }

  private static void checkLines(Path file, String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.length() > LONGEST_LINE) {
        throw BadInputException.at(
            file, number, "a line of " + line.length() + " characters is not one of constants");
      }
    }
  }

  private ConstantSet constants(JsonNode root) {
    List<Constant> constants = new ArrayList<>();
    for (Map.Entry<String, JsonNode> group : root.properties()) {
      if (!group.getValue().isObject()) {
        throw error(List.of(group.getKey()), unknown(group.getKey()));
      }
      for (Map.Entry<String, JsonNode> entry : group.getValue().properties()) {
        String label = group.getKey() + "." + entry.getKey();
        ConstantName name =
            ConstantName.of(label)
                .orElseThrow(() -> error(List.of(group.getKey(), entry.getKey()), unknown(label)));
        constants.add(constant(name, entry.getValue()));
      }
    }
    String missing =
        Stream.of(ConstantName.values())
            .filter(name -> constants.stream().noneMatch(constant -> constant.name() == name))
            .map(ConstantName::label)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new BadInputException(file + ": missing: " + missing, HINT);
    }
    return ConstantSet.of(constants);
  }

  private static String unknown(String label) {
    String question =
        Meant.question(label, Stream.of(ConstantName.values()).map(ConstantName::label).toList());
    return "unknown constant '" + label + "'" + (question.isEmpty() ? "" : "; " + question);
  }

  private Constant constant(ConstantName name, JsonNode table) {
    if (!table.isObject()) {
      throw error(name, "wants a table with value, unit and source");
    }
    for (Map.Entry<String, JsonNode> entry : table.properties()) {
      if (!KEYS.contains(entry.getKey())) {
        throw error(
            name,
            entry.getKey(),
            "unknown key '" + entry.getKey() + "'; there are " + String.join(", ", KEYS));
      }
    }
    String unit = text(name, table, "unit");
    if (!unit.equals(name.unit())) {
      throw error(name, "unit", "is in " + name.unit() + ", got the unit '" + unit + "'");
    }
    double value = number(name, table, "value").orElseThrow(() -> error(name, "has no value"));
    String problem = name.problem(value);
    if (!problem.isEmpty()) {
      throw error(place(name, "value"), problem);
    }
    Optional<Double> both = uncertainty(name, table, "uncertainty");
    Optional<Double> minus = uncertainty(name, table, "minus");
    Optional<Double> plus = uncertainty(name, table, "plus");
    if (minus.isPresent() != plus.isPresent() || (both.isPresent() && plus.isPresent())) {
      throw error(name, "wants an uncertainty, or plus and minus, or none");
    }
    return new Constant(
        name,
        value,
        both.or(() -> minus).orElse(0.0),
        both.or(() -> plus).orElse(0.0),
        text(name, table, "source"));
  }

  private String text(ConstantName name, JsonNode table, String key) {
    JsonNode text = table.get(key);
    if (text == null) {
      throw error(name, "has no " + key);
    }
    if (!text.isTextual() || text.textValue().isBlank()) {
      throw error(name, key, key + " wants a text");
    }
    return text.textValue();
  }

  private Optional<Double> uncertainty(ConstantName name, JsonNode table, String key) {
    Optional<Double> number = number(name, table, key);
    if (number.isPresent() && number.get() < 0) {
      throw error(name, key, key + " is not below 0, got " + number.get());
    }
    return number;
  }

  private Optional<Double> number(ConstantName name, JsonNode table, String key) {
    JsonNode number = table.get(key);
    if (number == null) {
      return Optional.empty();
    }
    if (!number.isNumber() || !Double.isFinite(number.doubleValue())) {
      throw error(name, key, key + " wants a finite number, got " + number);
    }
    return Optional.of(number.doubleValue());
  }

  private BadInputException error(ConstantName name, String problem) {
    return error(place(name, ""), name.label() + " " + problem);
  }

  private BadInputException error(ConstantName name, String key, String problem) {
    return error(place(name, key), name.label() + ": " + problem);
  }

  private static List<String> place(ConstantName name, String key) {
    List<String> place = new ArrayList<>(List.of(name.label().split("\\.")));
    if (!key.isEmpty()) {
      place.add(key);
    }
    return place;
  }

  private BadInputException error(List<String> place, String problem) {
    return lines
        .of(place)
        .map(line -> BadInputException.at(file, line, problem))
        .orElseGet(() -> new BadInputException(file + ": " + problem, ""));
  }
}
