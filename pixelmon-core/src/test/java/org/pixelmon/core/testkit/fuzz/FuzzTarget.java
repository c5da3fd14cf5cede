package org.pixelmon.core.testkit.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parser and inputs that it accepts.
 *
 * @param name what it reads, for the table of results
 * @param corpus inputs that it accepts
 * @param parser takes an input
 * @param share one input in so many of those asked for is tried: above 1 for slow parsers
 */
public record FuzzTarget(String name, List<byte[]> corpus, Parser parser, int share) {

  /** What takes an input: gives a value, or throws one of our exceptions. */
  @FunctionalInterface
  public interface Parser {

    /** Parses. */
    void parse(byte[] input) throws Exception;
  }

  /** What reads a text; {@link Parser} says what may happen. */
  @FunctionalInterface
  public interface TextParser {

    /** Parses. */
    void parse(String text) throws Exception;
  }

  /** What reads a file; {@link Parser} says what may happen. */
  @FunctionalInterface
  public interface FileParser {

    /** Parses. */
    void parse(Path file) throws Exception;
  }

  /** A parser of texts. */
  public static FuzzTarget ofText(String name, TextParser parser, String... corpus) {
    return new FuzzTarget(
        name, texts(corpus), input -> parser.parse(new String(input, StandardCharsets.UTF_8)), 1);
  }

  /**
   * A parser of files.
   *
   * @param file where inputs are put
   */
  public static FuzzTarget ofFile(String name, Path file, FileParser parser, List<byte[]> corpus) {
    return new FuzzTarget(
        name,
        corpus,
        input -> {
          write(file, input);
          parser.parse(file);
        },
        1);
  }

  /** A parser of files of text. */
  public static FuzzTarget ofFile(String name, Path file, FileParser parser, String... corpus) {
    return ofFile(name, file, parser, texts(corpus));
  }

  private static List<byte[]> texts(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static void write(Path file, byte[] input) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, input);
  }

  /** The same, with one input in so many. */
  public FuzzTarget oneIn(int inputs) {
    return new FuzzTarget(name, corpus, parser, inputs);
  }
}
