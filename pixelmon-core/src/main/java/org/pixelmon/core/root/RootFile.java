package org.pixelmon.core.root;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pixelmon.core.choice.Nearness;
import org.pixelmon.core.error.BadInputException;

/**
 * A ROOT file to read from: a table of contents, and the objects of the classes we know.
 *
 * <p>Files of any ROOT version since 3 are read by the class descriptions they carry, compressed
 * with zlib, LZ4, ZSTD or LZMA or not at all, larger than 2 GB or not; and those of uproot 3 to 5,
 * which differ in details. Objects, class descriptions and directories that are not needed may be
 * anything. The file is opened anew for each object and need not be closed.
 */
public final class RootFile {

  private static final int MAX_LISTED = 20;

  private final Path path;
  private final List<Located> contents;
  private final List<String> unreadable;
  private final ClassDescriptions classes;

  private RootFile(Path path, RootFileContents contents) {
    this.path = path;
    this.contents = contents.entries();
    this.unreadable = contents.unreadable();
    this.classes = contents.classes();
  }

  /** An entry of the table of contents and the key that leads to its object. */
  record Located(RootEntry entry, RootKey key) {}

  /**
   * Reads the table of contents, directories below included.
   *
   * @throws BadInputException when the file is absent, is no ROOT file, or is truncated or damaged
   */
  public static RootFile open(Path path) {
    return reading(path, channel -> new RootFile(path, RootFileContents.read(channel)));
  }

  /** All objects in the file, newest first where a name has several cycles. */
  public List<RootEntry> entries() {
    return contents.stream().map(Located::entry).toList();
  }

  /** All objects in the file, those first whose name or path is nearest to {@code name}. */
  public List<RootEntry> entriesNearest(String name) {
    return Nearness.sorted(entries(), RootEntry::path, name);
  }

  /**
   * Reads an object.
   *
   * @param name {@code name}, {@code directory/name} or either with {@code ;cycle}; without a cycle
   *     the newest
   * @return empty when there is no such object, or its class is not {@link RootEntry#readable}
   * @throws BadInputException when the object is damaged
   */
  Optional<RootObject> get(String name) {
    return find(name).filter(found -> found.entry().readable()).map(this::read);
  }

  /**
   * Reads an object that must be there.
   *
   * @param name {@code name}, {@code directory/name} or either with {@code ;cycle}; without a cycle
   *     the newest
   * @throws BadInputException when it is absent, of another class or damaged; the message lists
   *     what the file holds, the nearest name first
   */
  public <T extends RootObject> T require(String name, Class<T> type) {
    RootObject object = get(name).orElseThrow(() -> absent(name));
    if (!type.isInstance(object)) {
      throw new BadInputException(
          path + ": " + name + " is a " + object.className() + ", not what is needed here",
          holds(name));
    }
    return type.cast(object);
  }

  private BadInputException absent(String name) {
    String problem =
        find(name)
            .map(found -> name + " is a " + found.entry().className() + ", which is not read")
            .orElseGet(() -> "holds no " + name + notLookedInto());
    return new BadInputException(
        path + ": " + CorruptRootDataException.printable(problem), holds(name));
  }

  private String notLookedInto() {
    return unreadable.isEmpty() ? "" : "; damaged: directory " + unreadable.get(0);
  }

  private String holds(String name) {
    String names =
        entriesNearest(name).stream()
            .map(entry -> entry.path() + " (" + entry.className() + ")")
            .distinct()
            .limit(MAX_LISTED)
            .collect(Collectors.joining(", "));
    return CorruptRootDataException.printable(
        "The file holds: " + (names.isEmpty() ? "nothing" : names) + ".");
  }

  private Optional<Located> find(String name) {
    return contents.stream()
        .filter(
            located ->
                located.entry().path().equals(name) || located.entry().pathWithCycle().equals(name))
        .max(Comparator.comparingInt(located -> located.entry().cycle()));
  }

  private RootObject read(Located located) {
    String part = "object " + located.entry().pathWithCycle();
    return reading(path, channel -> explain(part, () -> read(located.key(), channel)));
  }

  private RootObject read(RootKey key, FileChannel channel) throws IOException {
    RootInput in = new RootRecords(channel).object(key);
    return ObjectModel.of(new ObjectDecoder(in, classes).read(key.className()));
  }

  /** What reads some part of a file. */
  @FunctionalInterface
  interface Part<T> {
    T read() throws IOException;
  }

  /** Says which part of the file a problem is in. */
  static <T> T explain(String part, Part<T> reader) throws IOException {
    try {
      return reader.read();
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
}
