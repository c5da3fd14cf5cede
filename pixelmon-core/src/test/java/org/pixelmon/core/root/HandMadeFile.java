package org.pixelmon.core.root;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A ROOT file put together record by record, with what other writers than ours leave in theirs.
 * Keys, directories and records are written here anew, independently of the code under test.
 */
final class HandMadeFile {

  /** What sets a writer's files apart. */
  enum Habit {
    /** Places of 8 bytes in all records (uproot 3). */
    BIG,
    /** The lengths in the head of a table of contents are those of an empty one (uproot 3). */
    STALE_TABLE_HEAD,
    /** Directories are "TDirectory", and 4 bytes too short in the table (ROOT 5.27 to 5.30). */
    SHORT_DIRECTORY_KEYS,
    /** Directories are "TDirectory" everywhere (ROOT before 5.27). */
    OLD_DIRECTORIES,
    /** A deleted record stands before each object. */
    DELETED_RECORDS
  }

  private static final int BEGIN = 100;
  private static final int DIRECTORY_BYTES = 60;

  private final Set<Habit> habits;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<byte[]> topKeys = new ArrayList<>();
  private final List<Patch> patches = new ArrayList<>();
  private UnaryOperator<byte[]> compression = UnaryOperator.identity();
  private int[] descriptions = {0, 0};
  private int[] lastTable = {0, 0};

  HandMadeFile(Habit... habits) {
    this.habits = EnumSet.noneOf(Habit.class);
    this.habits.addAll(List.of(habits));
    bytes.writeBytes(new byte[BEGIN + nameBytes() + DIRECTORY_BYTES]);
  }

  /** Bytes that are known only after what follows them. */
  private record Patch(int at, byte[] bytes) {}

  /** Packs what is added from now on. */
  HandMadeFile packedBy(UnaryOperator<byte[]> newCompression) {
    compression = newCompression;
    return this;
  }

  /** Where objects and directories are added: the top of the file or a directory. */
  final class Folder {
    private final List<byte[]> keys;
    private final int seek;

    private Folder(List<byte[]> keys, int seek) {
      this.keys = keys;
      this.seek = seek;
    }

    Folder add(RootObject object) {
      return add(object.className(), object.name(), 1, out -> ObjectEncoder.write(object, out));
    }

    Folder add(String className, String name, int cycle, Consumer<RootOutput> object) {
      RootOutput out = new RootOutput(keyBytes(className, name));
      object.accept(out);
      byte[] plain = out.toByteArray();
      return add(
          new RootObjectId(className, name, "", cycle), compression.apply(plain), plain.length);
    }

    /** An object of {@code objectBytes} bytes, as it is stored. */
    Folder add(RootObjectId id, byte[] stored, int objectBytes) {
      if (habits.contains(Habit.DELETED_RECORDS)) {
        bytes.writeBytes(new RootOutput(0).i4(-40).raw(new byte[36]).toByteArray());
      }
      int keyBytes = keyBytes(id.className(), id.name());
      int recordBytes = keyBytes + stored.length;
      int[] lengths = {recordBytes, objectBytes, keyBytes, id.cycle(), bytes.size(), seek};
      byte[] key = key(lengths, id.className(), id.name());
      bytes.writeBytes(key);
      bytes.writeBytes(stored);
      keys.add(key);
      return this;
    }

    Folder directory(String name, Consumer<Folder> content) {
      return directory(name, (folder, record) -> content.accept(folder));
    }

    /**
     * @param content may change the directory's record: length and place of its table of contents
     */
    Folder directory(String name, BiConsumer<Folder, int[]> content) {
      boolean isShort = habits.contains(Habit.SHORT_DIRECTORY_KEYS);
      String own =
          isShort || habits.contains(Habit.OLD_DIRECTORIES) ? "TDirectory" : "TDirectoryFile";
      int at = bytes.size();
      int keyBytes = keyBytes(own, name);
      int[] lengths = {keyBytes + DIRECTORY_BYTES, DIRECTORY_BYTES, keyBytes, 1, at, seek};
      bytes.writeBytes(new byte[keyBytes + DIRECTORY_BYTES]);
      Folder inner = new Folder(new ArrayList<>(), at);
      int[] table = {0, 0};
      content.accept(inner, table);
      if (table[0] == 0) {
        table = table(inner.keys, own, name, at);
      }
      keys.add(key(lengths, isShort ? "TDirectoryFile" : own, name));
      patches.add(new Patch(at, key(lengths, own, name)));
      patches.add(new Patch(at + keyBytes, record(table, keyBytes, at, seek)));
      return this;
    }
  }

  /** The top of the file. */
  Folder top() {
    return new Folder(topKeys, BEGIN);
  }

  /** Adds the descriptions of classes; without them a file has none. */
  HandMadeFile describe(Consumer<RootOutput> list) {
    int at = bytes.size();
    top().add("TList", "StreamerInfo", 1, list);
    topKeys.remove(topKeys.size() - 1);
    int first = habits.contains(Habit.DELETED_RECORDS) ? at + 40 : at;
    descriptions = new int[] {first, bytes.size() - first};
    return this;
  }

  /** Writes the file. */
  Path write(Path path) throws IOException {
    int[] table = table(topKeys, "TFile", "hand.root", BEGIN);
    byte[] file = bytes.toByteArray();
    int keyBytes = keyBytes("TFile", "hand.root");
    int objectBytes = nameBytes() - keyBytes + DIRECTORY_BYTES;
    int[] lengths = {keyBytes + objectBytes, objectBytes, keyBytes, 1, BEGIN, 0};
    patches.add(new Patch(0, header(file.length)));
    patches.add(new Patch(BEGIN, key(lengths, "TFile", "hand.root")));
    patches.add(new Patch(BEGIN + nameBytes(), record(table, nameBytes(), BEGIN, 0)));
    for (Patch patch : patches) {
      System.arraycopy(patch.bytes, 0, file, patch.at, patch.bytes.length);
    }
    return Files.write(path, file);
  }

  private byte[] header(int end) {
    boolean big = isBig();
    return new RootOutput(0)
        .raw((byte) 'r', (byte) 'o', (byte) 'o', (byte) 't')
        .i4(big ? 1_061_800 : 52_700)
        .i4(BEGIN)
        .seek(end, big)
        .seek(0, big)
        .i4(0)
        .i4(0)
        .i4(nameBytes())
        .i1(big ? 8 : 4)
        .i4(0)
        .seek(descriptions[0], big)
        .i4(descriptions[1])
        .toByteArray();
  }

  private byte[] record(int[] table, int nameBytes, int at, int parent) {
    boolean big = isBig();
    return new RootOutput(0)
        .i2(big ? 1005 : 5)
        .i4(0)
        .i4(0)
        .i4(table[0])
        .i4(nameBytes)
        .seek(at, big)
        .seek(parent, big)
        .seek(table[1], big)
        .toByteArray();
  }

  /** Appends a table of contents; returns its length and place. */
  private int[] table(List<byte[]> keys, String className, String name, int seek) {
    int at = bytes.size();
    int keyBytes = keyBytes(className, name);
    int length = 4 + keys.stream().mapToInt(key -> key.length).sum();
    boolean stale = habits.contains(Habit.STALE_TABLE_HEAD);
    int[] lengths = {keyBytes + (stale ? 4 : length), length, keyBytes, 1, stale ? 0 : at, seek};
    bytes.writeBytes(key(lengths, className, name));
    bytes.writeBytes(new RootOutput(0).i4(keys.size()).toByteArray());
    keys.forEach(bytes::writeBytes);
    lastTable = new int[] {bytes.size() - at, at};
    return lastTable;
  }

  /** Length and place of the table of contents written last. */
  int[] lastTable() {
    return lastTable;
  }

  private byte[] key(int[] lengths, String className, String name) {
    return new RootOutput(0)
        .i4(lengths[0])
        .i2(isBig() ? 1004 : 4)
        .i4(lengths[1])
        .i4(0)
        .i2(lengths[2])
        .i2(lengths[3])
        .seek(lengths[4], isBig())
        .seek(lengths[5], isBig())
        .string(className)
        .string(name)
        .string("")
        .toByteArray();
  }

  private int keyBytes(String className, String name) {
    return (isBig() ? 34 : 26) + 3 + className.length() + name.length();
  }

  private int nameBytes() {
    return keyBytes("TFile", "hand.root") + 1 + "hand.root".length() + 1;
  }

  private boolean isBig() {
    return habits.contains(Habit.BIG);
  }
}
