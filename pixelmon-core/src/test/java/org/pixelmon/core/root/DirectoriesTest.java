package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;

/** We write no directories, but read them: here an object is moved into one by hand. */
class DirectoriesTest {

  private static final RootObject INNER = Samples.histogram1D("inner", true);
  private static final int BEGIN = FileHeader.BEGIN;

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void writeAnObject() {
    path = folder.resolve("directories.root");
    RootFileWriter.write(path, List.of(INNER));
  }

  @Test
  void findsObjectsByTheirDirectoryAndName() throws Exception {
    moveIntoDirectory(false);

    RootFile file = RootFile.open(path);

    assertThat(file.entries())
        .extracting(RootEntry::pathWithCycle)
        .containsExactly("sub;1", "sub/inner;1");
    assertThat(file.get("sub/inner")).contains(INNER);
    assertThat(file.get("sub/inner;1")).contains(INNER);
    assertThat(file.get("inner")).isEmpty();
    assertThat(file.get("sub")).isEmpty();
    assertThat(Jsroot.read(path).get("keys").get(0).get("className").asText())
        .isEqualTo("TDirectoryFile");
  }

  @Test
  void refusesADirectoryThatHoldsItself() throws Exception {
    moveIntoDirectory(true);

    RootFile file = RootFile.open(path);
    assertThatThrownBy(() -> file.require("inner", RootHistogram1D.class))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            path + ": holds no inner; damaged: directory sub/: directories hold themselves");
  }

  private void moveIntoDirectory(boolean intoItself) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      byte[] bytes = new byte[(int) file.length()];
      file.readFully(bytes);
      int directoryAt = BEGIN + FileHeader.readFrom(new RootInput(bytes, 0)).header().nameBytes();
      DirectoryRecord root = directory(bytes, directoryAt);
      RootKey inner = firstKey(bytes, root);

      long subAt = file.length();
      RootObjectId subId = new RootObjectId("TDirectoryFile", "sub", "a folder", 1);
      RootKey sub =
          RootKey.of(subId, 0, subAt, BEGIN).withObject(DirectoryRecord.ROOM, DirectoryRecord.ROOM);
      long subKeysAt = subAt + sub.recordBytes();
      RootKey subKeys = contents(subKeysAt, inner);
      long rootKeysAt = subKeysAt + subKeys.recordBytes();
      RootKey rootKeys = contents(rootKeysAt, sub);
      long keysOfSub = intoItself ? rootKeysAt : subKeysAt;
      int bytesOfKeys = intoItself ? rootKeys.recordBytes() : subKeys.recordBytes();
      DirectoryRecord record =
          new DirectoryRecord(0, bytesOfKeys, sub.keyBytes(), subAt, BEGIN, keysOfSub);

      write(file, subAt, sub, out -> record.writeTo(out, new byte[16]));
      write(file, subKeysAt, subKeys, out -> inner.writeTo(count(out)));
      write(file, rootKeysAt, rootKeys, out -> sub.writeTo(count(out)));
      long end = file.getFilePointer();
      RootOutput patched = new RootOutput(0);
      new DirectoryRecord(0, rootKeys.recordBytes(), root.nameBytes(), BEGIN, 0, rootKeysAt)
          .writeTo(patched, new byte[16]);
      file.seek(directoryAt);
      file.write(patched.toByteArray());
      file.seek(12);
      file.writeInt((int) end);
    }
  }

  private static DirectoryRecord directory(byte[] file, int at) {
    RootInput in = new RootInput(file, 0);
    in.skip(at);
    return DirectoryRecord.readFrom(in);
  }

  private static RootKey firstKey(byte[] file, DirectoryRecord directory) {
    RootInput in = new RootInput(file, 0);
    in.skip((int) directory.seekKeys());
    RootKey.readFrom(in);
    in.skip(4); // number of keys
    return RootKey.readFrom(in);
  }

  private static RootKey contents(long at, RootKey only) {
    int length = 4 + only.keyBytes();
    return RootKey.of(new RootObjectId("TFile", "directories.root", "", 1), 0, at, BEGIN)
        .withObject(length, length);
  }

  private static RootOutput count(RootOutput out) {
    return out.i4(1);
  }

  private static void write(
      RandomAccessFile file, long at, RootKey key, Consumer<RootOutput> object) throws IOException {
    RootOutput out = new RootOutput(0);
    key.writeTo(out);
    object.accept(out);
    file.seek(at);
    file.write(out.toByteArray());
  }
}
