package org.pixelmon.core.cli;

import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.pixelmon.core.choice.Choices;
import org.pixelmon.core.io.NumberText;
import org.pixelmon.core.limits.DataTimes;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** Turns the words of a command line into values, and says in plain words what does not fit. */
final class Converters {

  private static final int LONGEST_NUMBER = 1000;

  private Converters() {}

  /** Makes a command line and its subcommands use them. */
  static void register(CommandLine line) {
    register(line, int.class, Converters::wholeNumber);
    register(line, Integer.class, Converters::wholeNumber);
    register(line, long.class, Converters::longNumber);
    register(line, Long.class, Converters::longNumber);
    register(line, double.class, Converters::number);
    register(line, Double.class, Converters::number);
    register(line, Path.class, Converters::path);
    register(line, LocalDate.class, Converters::day);
    register(line, Instant.class, Converters::moment);
    registerChoices(line, line.getCommandSpec());
  }

  private static <T> void register(
      CommandLine line, Class<T> type, Function<String, T> conversion) {
    line.registerConverter(type, new Conversion<>(conversion));
  }

  /**
   * A converter that is no lambda: a lambda of an interface of picocli, whose class files are of an
   * old kind, keeps this and all converters of picocli's own out of the archive of classes.
   */
  private record Conversion<T>(Function<String, T> function) implements ITypeConverter<T> {
    @Override
    public T convert(String text) {
      return function.apply(text);
    }
  }

  private static void registerChoices(CommandLine line, CommandSpec spec) {
    for (ArgSpec argument : spec.args()) {
      for (Class<?> type : argument.auxiliaryTypes()) {
        registerChoice(line, type);
      }
      registerChoice(line, argument.type());
    }
    spec.subcommands().values().forEach(sub -> registerChoices(line, sub.getCommandSpec()));
  }

  private static <T> void registerChoice(CommandLine line, Class<T> type) {
    if (type.isEnum()) {
      register(line, type, text -> choice(type, text));
    }
  }

  private static <T> T choice(Class<T> type, String text) {
    return Choices.find(type, text)
        .orElseThrow(
            () ->
                new TypeConversionException("wants " + Choices.all(type) + ", got '" + text + "'"));
  }

  private static int wholeNumber(String text) {
    return Math.toIntExact(whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  private static long longNumber(String text) {
    return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static long whole(String text, long least, long greatest) {
    BigInteger value;
    try {
      value = new BigInteger(notTooLong(text));
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a whole number");
    }
    if (value.compareTo(BigInteger.valueOf(least)) < 0
        || value.compareTo(BigInteger.valueOf(greatest)) > 0) {
      throw new TypeConversionException(
          "'" + text + "' is not a number from " + least + " to " + greatest);
    }
    return value.longValue();
  }

  /** Finite, and without Java's own ways to write a number, such as {@code 1d}. */
  private static double number(String text) {
    return NumberText.finite(text)
        .orElseThrow(
            () -> new TypeConversionException("'" + text + "' is not " + NumberText.wanted(text)));
  }

  /** What reads exact numbers works by the square of their digits. */
  private static String notTooLong(String number) {
    if (number.length() > LONGEST_NUMBER) {
      throw new TypeConversionException("'" + number + "' is too long a number");
    }
    return number;
  }

  private static Path path(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("wants a file or folder, got '" + text + "'");
    }
    if (text.matches("-.+")) {
      throw new TypeConversionException(
          "'" + text + "' looks like an option; a file of that name is written './" + text + "'");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'" + text + "' cannot be the name of a file or folder: " + e.getReason());
    }
  }

  private static LocalDate day(String text) {
    LocalDate day;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("wants a day like 2022-07-05, got '" + text + "'");
    }
    if (!DataTimes.allow(day)) {
      throw new TypeConversionException(
          "'" + text + "' is no day of data: those are in " + DataTimes.YEARS);
    }
    return day;
  }

  private static Instant moment(String text) {
    Instant moment;
    try {
      moment = Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "wants a UTC time like 2022-07-05T14:47:08Z, got '" + text + "'");
    }
    if (!DataTimes.allow(moment)) {
      throw new TypeConversionException(
          "'" + text + "' is no time of data: those are in " + DataTimes.YEARS);
    }
    return moment;
  }
}
