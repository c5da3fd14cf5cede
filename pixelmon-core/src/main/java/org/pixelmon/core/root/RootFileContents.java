package org.pixelmon.core.root;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pixelmon.core.root.FileHeader.Located;

/**
 * Reads the header, all tables of contents and the class descriptions of a file. A directory that
 * cannot be read is noted and passed by: what is wanted may lie elsewhere.
 */
final class RootFileContents {

  private static final int LEAST_HEADER_BYTES = 64;
  private static final int MAX_DEPTH = 200;

  /** A key takes less than 64 KiB, and the places behind it very little. */
  private static final int MAX_DIRECTORY_BYTES = 1 << 17;

  private static final int MAX_PATH_CHARACTERS = 10_000;
  private static final int MAX_REASONS = 20;

  private final RootRecords records;
  private final List<RootFile.Located> entries = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final Set<Long> visited = new HashSet<>();
  private long tableBytes;
  private ClassDescriptions classes = ClassDescriptions.NONE;

  private RootFileContents(RootRecords records) {
    this.records = records;
  }

  static RootFileContents read(FileChannel channel) throws IOException {
    RootFileContents contents = new RootFileContents(new RootRecords(channel));
    contents.readFile();
    return contents;
  }

  List<RootFile.Located> entries() {
    return List.copyOf(entries);
  }

  /** Which directories could not be read, each with the reason; the first few. */
  List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  ClassDescriptions classes() {
    return classes;
  }

  private void readFile() throws IOException {
    if (records.size() < LEAST_HEADER_BYTES) {
      throw new CorruptRootDataException(
          "not a ROOT file: it has only " + records.size() + " bytes");
    }
    int headerBytes = (int) Math.min(FileHeader.BEGIN, records.size());
    Located located = FileHeader.readFrom(new RootInput(records.bytes(0, headerBytes), 0));
    FileHeader header = located.header();
    if (header.end() > records.size()) {
      throw new CorruptRootDataException(
          "truncated: " + records.size() + " of " + header.end() + " bytes are there");
    }
    readRootDirectory((long) located.begin() + header.nameBytes());
    if (header.seekInfo() != 0 && entries.stream().anyMatch(e -> e.entry().readable())) {
      classes =
          RootFile.explain(
              "class descriptions", () -> StreamerInfoDecoder.read(records.descriptions(header)));
    }
  }

  private void readRootDirectory(long place) throws IOException {
    int length = (int) Math.min(DirectoryRecord.ROOM, records.size() - place);
    RootInput in = new RootInput(records.bytes(place, Math.max(0, length)), 0);
    DirectoryRecord root = DirectoryRecord.readFrom(in);
    if (root.seekKeys() == 0 || root.keysBytes() == 0) {
      throw new CorruptRootDataException(
          "it has no table of contents: the program that wrote it did not close it");
    }
    readDirectory(root, "", 0);
  }

  private void readDirectory(DirectoryRecord directory, String path, int depth) throws IOException {
    if (directory.keysBytes() == 0) {
      return; // a directory into which nothing was written
    }
    if (!visited.add(directory.seekKeys())) {
      throw new CorruptRootDataException("directories hold themselves");
    }
    if (depth > MAX_DEPTH || path.length() > MAX_PATH_CHARACTERS) {
      throw new CorruptRootDataException("directories are nested without end");
    }
    long together = tableBytes + directory.keysBytes();
    MemoryLimit.requireRoomForTable("all tables of contents together", together);
    RootInput in = records.contents(directory);
    if (together > records.size()) {
      throw new CorruptRootDataException("directories share their tables of contents");
    }
    tableBytes = together;
    int count = in.count(RootKey.LEAST_BYTES);
    for (int i = 0; i < count; i++) {
      RootKey key = RootKey.readFrom(in);
      RootEntry entry = new RootEntry(path, key.name(), key.cycle(), key.className(), key.title());
      entries.add(new RootFile.Located(entry, key));
      if (key.isDirectory()) {
        readBelow(key, entry.path() + "/", depth);
      }
    }
  }

  private void readBelow(RootKey key, String path, int depth) throws IOException {
    try {
      if (key.recordBytes() > MAX_DIRECTORY_BYTES) {
        throw new CorruptRootDataException("its key is damaged");
      }
      readDirectory(DirectoryRecord.readFrom(records.object(key)), path, depth + 1);
    } catch (CorruptRootDataException e) {
      if (unreadable.size() < MAX_REASONS) {
        unreadable.add(path + ": " + e.getMessage());
      }
    }
  }
}
