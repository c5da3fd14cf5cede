package org.pixelmon.core.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A file that a run made.
 *
 * @param bytes its size, of a folder that of all in it; empty when it is not there any more
 * @param kind what it is, by its name
 */
record MadeFile(OptionalLong bytes, String kind) {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("txt", "text"),
          Map.entry("csv", "table"),
          Map.entry("json", "json"),
          Map.entry("root", "root"),
          Map.entry("C", "macro"),
          Map.entry("png", "image"),
          Map.entry("pdf", "image"),
          Map.entry("svg", "image"),
          Map.entry("html", "page"),
          Map.entry("parquet", "parquet"));

  static MadeFile of(Path file) {
    if (Files.isDirectory(file)) {
      return new MadeFile(sizeOfAll(file), "folder");
    }
    String name = file.getFileName().toString();
    String kind = KINDS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "other");
    return new MadeFile(size(file), kind);
  }

  private static OptionalLong size(Path file) {
    try {
      return OptionalLong.of(Files.size(file));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong sizeOfAll(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return OptionalLong.of(
          all.filter(Files::isRegularFile).mapToLong(file -> size(file).orElse(0)).sum());
    } catch (IOException | UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }
}
