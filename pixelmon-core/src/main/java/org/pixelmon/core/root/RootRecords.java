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
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new CorruptRootDataException("the file became shorter while it was read");
      }
    }
    return buffer.array();
  }

  /** The object behind a key of the table of contents, uncompressed. */
  RootInput object(RootKey key) throws IOException {
    byte[] record = bytes(key.seekKey(), key.recordBytes());
    RootKey own = RootKey.readFrom(new RootInput(record, 0));
    if (!own.className().equals(key.className()) || !own.name().equals(key.name())) {
      throw new CorruptRootDataException(
          "object " + key.name() + " is not where the table of contents says");
    }
    return object(record, own);
  }

  /** The object of a record whose place and length are known. */
  RootInput object(long from, int length) throws IOException {
    byte[] record = bytes(from, length);
    return object(record, RootKey.readFrom(new RootInput(record, 0)));
  }

  private static RootInput object(byte[] record, RootKey key) {
    if (key.keyBytes() > record.length || key.recordBytes() > record.length) {
      throw new CorruptRootDataException("the record of " + key.name() + " is damaged");
    }
    long room = Runtime.getRuntime().maxMemory() / 4;
    if (key.objectBytes() > room) {
      throw new CorruptRootDataException(
          "object "
              + key.name()
              + " claims "
              + key.objectBytes()
              + " bytes, more than there is room for (Java's -Xmx / 4, "
              + room
              + " bytes)");
    }
    byte[] stored = Arrays.copyOfRange(record, key.keyBytes(), key.recordBytes());
    byte[] object =
        key.objectBytes() > stored.length
            ? RootFile.explain(
                "object " + key.name(), () -> RootCompression.decompress(stored, key.objectBytes()))
            : stored;
    return new RootInput(object, key.keyBytes());
  }
}
