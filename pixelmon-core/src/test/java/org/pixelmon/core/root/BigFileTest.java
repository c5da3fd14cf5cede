package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places beyond 2 GB take 8 bytes; a file with a hole in front of its objects needs no disk. */
class BigFileTest {

  private static final long BEYOND = 5_000_000_000L;

  @TempDir private Path folder;

  /** A file that jumps once, after some bytes: what follows lies beyond 2 GB. */
  private static final class FileWithHole extends RandomAccessFile {
    private final int jumpAfter;
    private boolean jumped;

    FileWithHole(Path path, int jumpAfter) throws IOException {
      super(path.toFile(), "rw");
      this.jumpAfter = jumpAfter;
    }

    @Override
    public long getFilePointer() throws IOException {
      long here = super.getFilePointer();
      if (!jumped && here > jumpAfter) {
        jumped = true;
        seek(here + 2_100_000_000L);
      }
      return super.getFilePointer();
    }
  }

  @Test
  void objectsBeforeAndBeyondTwoGigabytesAreReadAlike() throws Exception {
    Path path = folder.resolve("big.root");
    List<RootObject> objects = Samples.all();
    try (RandomAccessFile file = new FileWithHole(path, 2000)) {
      RootFileLayout layout = new RootFileLayout(file, "big.root", 0);
      List<RootKey> keys = new ArrayList<>();
      for (RootObject object : objects) {
        keys.add(layout.append(object, 1));
      }
      layout.finish(objects, keys);
      assertThat(keys).extracting(key -> RootKey.isBig(key.seekKey())).contains(true, false);
      assertThat(file.length()).isGreaterThan(2_100_000_000L);
    }

    RootFile file = RootFile.open(path);
    JsonNode dump = Jsroot.readInPlace(path);

    for (RootObject object : objects) {
      assertThat(file.get(object.name())).contains(object);
      JsrootComparison.assertSame(Jsroot.object(dump, object.name(), 1), object);
    }
  }

  @Test
  void aHeaderOfABigFileSaysSoInItsVersionAndUsesEightByteWords() {
    byte[] uuid = new byte[16];
    FileHeader big =
        new FileHeader(63200, BEYOND, BEYOND - 90, 90, 60, 101, BEYOND - 999, 909, uuid);

    byte[] bytes = big.toBytes();
    FileHeader read = FileHeader.readFrom(new RootInput(bytes, 0)).header();

    assertThat(bytes).hasSize(100);
    assertThat(ByteBuffer.wrap(bytes).getInt(4)).isEqualTo(1_063_200);
    assertThat(ByteBuffer.wrap(bytes).getLong(12)).isEqualTo(BEYOND);
    assertThat(ByteBuffer.wrap(bytes).get(40)).isEqualTo((byte) 8);
    assertThat(
            List.of(read.version(), read.end(), read.seekFree(), read.seekInfo(), read.infoBytes()))
        .containsExactly(63200, BEYOND, BEYOND - 90, BEYOND - 999, 909);
  }

  @Test
  void aHeaderOfASmallFileUsesFourByteWords() {
    FileHeader small = new FileHeader(63200, 2_000_000_000L, 7, 8, 9, 101, 10, 11, new byte[16]);

    byte[] bytes = small.toBytes();

    assertThat(ByteBuffer.wrap(bytes).getInt(4)).isEqualTo(63_200);
    assertThat(ByteBuffer.wrap(bytes).getInt(12)).isEqualTo(2_000_000_000);
    assertThat(ByteBuffer.wrap(bytes).get(32)).isEqualTo((byte) 4);
    assertThat(FileHeader.readFrom(new RootInput(bytes, 0)).header().end())
        .isEqualTo(2_000_000_000L);
  }

  @Test
  void aKeyBeyondTwoGigabytesIsEightBytesLonger() {
    RootObjectId id = new RootObjectId("TH2F", "name", "title", 3);
    RootKey near = RootKey.of(id, 42, RootKey.BIG_FILE_BYTES, 100).withObject(1000, 500);
    RootKey far = RootKey.of(id, 42, RootKey.BIG_FILE_BYTES + 1, 100).withObject(1000, 500);

    assertThat(far.keyBytes()).isEqualTo(near.keyBytes() + 8);
    assertThat(reread(near, 4)).isEqualTo(near);
    assertThat(reread(far, 1004)).isEqualTo(far);
  }

  private static RootKey reread(RootKey key, int version) {
    RootOutput out = new RootOutput(0);
    key.writeTo(out);
    byte[] bytes = out.toByteArray();
    assertThat(bytes).hasSize(key.keyBytes());
    assertThat(ByteBuffer.wrap(bytes).getShort(4)).isEqualTo((short) version);
    return RootKey.readFrom(new RootInput(bytes, 0));
  }

  @Test
  void aDirectoryTakesTheSameRoomInBothForms() {
    for (long seekKeys : new long[] {4711, BEYOND}) {
      DirectoryRecord record = new DirectoryRecord(42, 300, 60, 100, 0, seekKeys);
      RootOutput out = new RootOutput(0);
      record.writeTo(out, new byte[16]);

      assertThat(out.toByteArray()).hasSize(DirectoryRecord.ROOM);
      assertThat(DirectoryRecord.readFrom(new RootInput(out.toByteArray(), 0))).isEqualTo(record);
    }
  }

  @Test
  void freeSpaceRunsToTwoGigabytesOrOneMoreBeyondTheEnd() {
    assertThat(FreeSpace.after(1000)).isEqualTo(new FreeSpace(1000, 2_000_000_000L));
    assertThat(FreeSpace.after(BEYOND)).isEqualTo(new FreeSpace(BEYOND, BEYOND + 1_000_000_000L));
    for (long end : new long[] {1000, BEYOND}) {
      FreeSpace free = FreeSpace.after(end);
      RootOutput out = new RootOutput(0);
      free.writeTo(out);
      assertThat(out.toByteArray())
          .hasSize(free.isBig() ? FreeSpace.BIG_BYTES : FreeSpace.SMALL_BYTES);
      assertThat(new RootInput(out.toByteArray(), 0).i2()).isEqualTo(free.isBig() ? 1001 : 1);
    }
  }
}
