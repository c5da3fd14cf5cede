package org.pixelmon.core.root;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pixelmon.core.error.BadInputException;

/**
 * A ROOT file to read from: a table of contents, and the objects of the classes we know.
 *
 * <p>Files of any ROOT version since 3 are read by the class descriptions they carry, compressed
 * with zlib, LZ4, ZSTD or LZMA or not at all, larger than 2 GB or not. The file is opened anew for
 * each object and need not be closed.
 */
public final class RootFile {

  private final Path path;
  private final List<Located> contents;
  private final ClassDescriptions classes;

  private RootFile(Path path, List<Located> contents, ClassDescriptions classes) {
    this.path = path;
    this.contents = contents;
    this.classes = classes;
  }

  /** An entry of the table of contents and the key that leads to its object. */
  record Located(RootEntry entry, RootKey key) {}

  /**
   * Reads the table of contents, directories below included.
   *
   * @throws BadInputException when the file is absent, is no ROOT file, or is truncated or damaged
   */
  public static RootFile open(Path path) {
    return reading(
        path,
        channel -> {
          RootFileContents file = RootFileContents.read(channel);
          return new RootFile(path, file.entries(), file.classes());
        });
  }

  /** All objects in the file, newest first where a name has several cycles. */
  public List<RootEntry> entries() {
    return contents.stream().map(Located::entry).toList();
  }

  /**
   * Reads an object.
   *
   * @param name {@code name}, {@code directory/name} or either with {@code ;cycle}; without a cycle
   *     the newest
   * @return empty when there is no such object, or its class is not {@link RootEntry#readable}
   * @throws BadInputException when the object is damaged
   */
  public Optional<RootObject> get(String name) {
    return find(name).filter(found -> found.entry().readable()).map(this::read);
  }

  /**
   * Reads an object that must be there.
   *
   * @throws BadInputException when it is absent, of another class or damaged; the message lists
   *     what the file holds
   */
  public <T extends RootObject> T require(String name, Class<T> type) {
    RootObject object = get(name).orElseThrow(() -> absent(name));
    if (!type.isInstance(object)) {
      throw new BadInputException(
          path + ": " + name + " is a " + object.className() + ", not what is needed here",
          holds());
    }
    return type.cast(object);
  }

  private BadInputException absent(String name) {
    String problem =
        find(name)
            .map(found -> name + " is a " + found.entry().className() + ", which is not read")
            .orElse("holds no " + name);
    return new BadInputException(path + ": " + problem, holds());
  }

  private String holds() {
    return CorruptRootDataException.printable(
        contents.stream()
            .map(located -> located.entry().path() + " (" + located.entry().className() + ")")
            .distinct()
            .limit(20)
            .collect(Collectors.joining(", ", "The file holds: ", ".")));
  }

  private Optional<Located> find(String name) {
    return contents.stream()
        .filter(
            located ->
                located.entry().path().equals(name) || located.entry().pathWithCycle().equals(name))
        .max(Comparator.comparingInt(located -> located.entry().cycle()));
  }

  private RootObject read(Located located) {
    return reading(
        path,
        channel -> {
          RootKey key = located.key();
          RootRecords records = new RootRecords(channel);
          RootInput in = records.object(key);
          return explain(
              "object " + located.entry().pathWithCycle(),
              () -> ObjectModel.of(new ObjectDecoder(in, classes).read(key.className())));
        });
  }

  /** Says which part of the file a problem is in. */
  static <T> T explain(String part, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (CorruptRootDataException e) {
      throw new CorruptRootDataException(part + ": " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(FileChannel channel) throws IOException;
  }

  private static <T> T reading(Path path, Reader<T> reader) {
    try (FileChannel channel = FileChannel.open(path)) {
      return reader.read(channel);
    } catch (CorruptRootDataException e) {
      throw new BadInputException(
          path + ": " + e.getMessage(), "Copy or make the ROOT file again.", e);
    } catch (IOException e) {
      throw BadInputException.unreadable(path, "Check the path of the ROOT file.", e);
    }
  }

  static ClassDescriptions noDescriptions() {
    return new ClassDescriptions(Map.of());
  }
}
