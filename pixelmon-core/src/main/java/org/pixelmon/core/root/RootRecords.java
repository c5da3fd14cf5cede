package org.pixelmon.core.root;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Fetches records of an open ROOT file, checking each place against the file's length. */
final class RootRecords {

  private final FileChannel channel;
  private final long size;

  RootRecords(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  byte[] bytes(long from, int length) throws IOException {
    if (from < 0 || length < 0 || from > size - length) {
      throw new CorruptRootDataException(
          "a record at byte " + from + " lies outside of the file of " + size + " bytes");
    }
    MemoryLimit.requireRoomForObject("a record", length);
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new CorruptRootDataException("the file became shorter while it was read");
      }
    }
    return buffer.array();
  }

  /**
   * The object behind a key of the table of contents, uncompressed. Lengths are those of the table,
   * as ROOT takes them; the record's own key must be of the same object.
   */
  RootInput object(RootKey key) throws IOException {
    byte[] record = bytes(key.seekKey(), key.recordBytes());
    RootInput head = new RootInput(record, 0);
    if (!RootKey.readFrom(head).namesSameObjectAs(key)) {
      throw new CorruptRootDataException(
          "it is not where the table of contents says, there is something else");
    }
    return object(record, key, head.position());
  }

  /** The table of contents of a directory, which is never compressed: what follows its own key. */
  RootInput contents(DirectoryRecord directory) throws IOException {
    RootInput in = new RootInput(bytes(directory.seekKeys(), directory.keysBytes()), 0);
    RootKey.readFrom(in);
    return in;
  }

  /** The list of class descriptions, whose place and length the header gives. */
  RootInput descriptions(FileHeader header) throws IOException {
    byte[] record = bytes(header.seekInfo(), header.infoBytes());
    RootInput head = new RootInput(record, 0);
    RootKey key = RootKey.readFrom(head);
    MemoryLimit.requireRoomForTable("the list", key.objectBytes());
    return object(record, key, head.position());
  }

  /**
   * @param leastKeyBytes how long the key is by its strings
   */
  private static RootInput object(byte[] record, RootKey key, int leastKeyBytes) {
    if (key.keyBytes() < leastKeyBytes
        || key.keyBytes() > key.recordBytes()
        || key.recordBytes() > record.length
        || key.objectBytes() < 0) {
      throw new CorruptRootDataException("its key is damaged");
    }
    MemoryLimit.requireRoomForObject("the object", key.objectBytes());
    byte[] stored = Arrays.copyOfRange(record, key.keyBytes(), key.recordBytes());
    byte[] object =
        key.objectBytes() > stored.length
            ? RootCompression.decompress(stored, key.objectBytes())
            : stored;
    return new RootInput(object, key.keyBytes());
  }
}
