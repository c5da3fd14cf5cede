package org.pixelmon.core.root;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lays the records of a new file one after the other: the directory, the objects, the descriptions
 * of their classes, the table of contents, the free space; and last the header in front.
 *
 * <p>Each record notes its places in the file in 4 bytes, or in 8 where they lie beyond {@link
 * RootKey#BIG_FILE_BYTES}.
 */
final class RootFileLayout {

  private static final int UUID_BYTES = 16;

  private final RandomAccessFile file;
  private final String fileName;
  private final int datime;
  private final int nameBytes;
  private final MessageDigest digest;
  private long end;

  RootFileLayout(RandomAccessFile file, String fileName, int datime) {
    this.file = file;
    this.fileName = fileName;
    this.datime = datime;
    this.digest = sha256();
    RootKey key = directoryKey();
    this.nameBytes =
        key.keyBytes() + RootOutput.stringLength(fileName) + RootOutput.stringLength("");
    this.end = (long) FileHeader.BEGIN + nameBytes + DirectoryRecord.ROOM;
    digest.update(fileName.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends an object and returns its key for the table of contents. */
  RootKey append(RootObject object, int cycle) throws IOException {
    RootObjectId id = new RootObjectId(object.className(), object.name(), object.title(), cycle);
    return appendCompressed(id, out -> ObjectEncoder.write(object, out));
  }

  /** Appends what stands behind the objects, then writes directory and header. */
  void finish(List<RootObject> objects, List<RootKey> keys) throws IOException {
    RootObjectId infoId = new RootObjectId("TList", "StreamerInfo", "Doubly linked list", 1);
    RootKey info =
        appendCompressed(infoId, out -> StreamerInfoEncoder.write(classesOf(objects), out));
    RootKey contents = appendPlain(out -> contents(keys, out));
    long seekFree = end;
    RootKey free = appendPlain(out -> freeSpace(freeRecordEnd(seekFree), out));
    byte[] uuid = uuid();
    writeDirectory(contents, uuid);
    file.seek(0);
    file.write(
        new FileHeader(
                FileHeader.ROOT_VERSION,
                end,
                free.seekKey(),
                free.recordBytes(),
                nameBytes,
                RootCompression.ZLIB_FASTEST,
                info.seekKey(),
                info.recordBytes(),
                uuid)
            .toBytes());
  }

  private RootKey appendCompressed(RootObjectId id, Consumer<RootOutput> content)
      throws IOException {
    RootKey key = RootKey.of(id, datime, end, FileHeader.BEGIN);
    RootOutput object = new RootOutput(key.keyBytes());
    content.accept(object);
    byte[] bytes = object.toByteArray();
    return append(key, bytes.length, RootCompression.compress(bytes));
  }

  private RootKey appendPlain(Consumer<RootOutput> content) throws IOException {
    RootKey key =
        RootKey.of(new RootObjectId("TFile", fileName, "", 1), datime, end, FileHeader.BEGIN);
    RootOutput object = new RootOutput(key.keyBytes());
    content.accept(object);
    byte[] bytes = object.toByteArray();
    return append(key, bytes.length, bytes);
  }

  private RootKey append(RootKey bare, int objectBytes, byte[] stored) throws IOException {
    RootKey key = bare.withObject(objectBytes, stored.length);
    RootOutput head = new RootOutput(0);
    key.writeTo(head);
    file.seek(end);
    write(head.toByteArray());
    write(stored);
    end = file.getFilePointer();
    return key;
  }

  private void write(byte[] bytes) throws IOException {
    digest.update(bytes);
    file.write(bytes);
  }

  private static List<StreamerInfo> classesOf(List<RootObject> objects) {
    Set<String> names = new LinkedHashSet<>();
    for (RootObject object : objects) {
      KnownClasses.addWithParts(object.className(), names);
      if (object instanceof RootMultiGraph graphs) {
        graphs.graphs().forEach(graph -> KnownClasses.addWithParts(graph.className(), names));
      }
    }
    return names.stream().map(KnownClasses.all()::get).toList();
  }

  private static void contents(List<RootKey> keys, RootOutput out) {
    out.i4(keys.size());
    keys.forEach(key -> key.writeTo(out));
  }

  /** Where the record about free space will end: it is the last one and notes that itself. */
  private long freeRecordEnd(long seekFree) {
    RootKey key =
        RootKey.of(new RootObjectId("TFile", fileName, "", 1), datime, seekFree, FileHeader.BEGIN);
    long small = seekFree + key.keyBytes() + FreeSpace.SMALL_BYTES;
    return FreeSpace.after(small).isBig() ? seekFree + key.keyBytes() + FreeSpace.BIG_BYTES : small;
  }

  private static void freeSpace(long from, RootOutput out) {
    FreeSpace.after(from).writeTo(out);
  }

  private RootKey directoryKey() {
    return RootKey.of(new RootObjectId("TFile", fileName, "", 1), datime, FileHeader.BEGIN, 0);
  }

  private void writeDirectory(RootKey contents, byte[] uuid) throws IOException {
    RootOutput record = new RootOutput(0);
    RootKey bare = directoryKey();
    int objectBytes = nameBytes - bare.keyBytes() + DirectoryRecord.ROOM;
    bare.withObject(objectBytes, objectBytes).writeTo(record);
    record.string(fileName).string("");
    new DirectoryRecord(
            datime, contents.recordBytes(), nameBytes, FileHeader.BEGIN, 0, contents.seekKey())
        .writeTo(record, uuid);
    file.seek(FileHeader.BEGIN);
    file.write(record.toByteArray());
  }

  /** 16 bytes of the content's hash in the form of a name-based UUID (RFC 9562, version 8). */
  private byte[] uuid() {
    byte[] uuid = Arrays.copyOf(digest.digest(), UUID_BYTES);
    uuid[6] = (byte) ((uuid[6] & 0x0f) | 0x80);
    uuid[8] = (byte) ((uuid[8] & 0x3f) | 0x80);
    return uuid;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
