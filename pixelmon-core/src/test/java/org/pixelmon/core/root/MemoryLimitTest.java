package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;

/** A small file that claims much is refused before any room is made for it. */
class MemoryLimitTest {

  private static final long HEAP = Runtime.getRuntime().maxMemory();
  private static final int BLOCK_BYTES = 0xff_ffff;

  @TempDir private Path folder;

  @Test
  void anObjectOfMoreThanAQuarterOfTheMemoryIsRefused() throws Exception {
    int blocks = (int) Math.min(127, HEAP / 4 / BLOCK_BYTES + 1);
    byte[] block = zeros();
    byte[] stored = new byte[blocks * block.length];
    for (int i = 0; i < blocks; i++) {
      System.arraycopy(block, 0, stored, i * block.length, block.length);
    }
    HandMadeFile hand = new HandMadeFile();
    hand.top().add(new RootObjectId("TH2D", "big", "", 1), stored, blocks * BLOCK_BYTES);
    Path path = hand.write(folder.resolve("big.root"));

    assertThat(path).satisfies(small -> assertThat(Files.size(small)).isLessThan(3_000_000));
    assertThatThrownBy(() -> RootFile.open(path).require("big", RootHistogram2D.class))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(path + ": object big;1: the object: ")
        .hasMessageEndingWith(
            " bytes are more than there is room for (Java's -Xmx / 4, " + HEAP / 4 + " bytes)");
  }

  /** A block of zeros: a thousandth of them is stored. */
  private static byte[] zeros() {
    Deflater deflater = new Deflater(9);
    deflater.setInput(new byte[BLOCK_BYTES]);
    deflater.finish();
    byte[] room = new byte[20_000];
    byte[] packed = Arrays.copyOf(room, deflater.deflate(room));
    deflater.end();
    RootOutput out = new RootOutput(0).raw((byte) 'Z', (byte) 'L', (byte) 8);
    for (int length : new int[] {packed.length, BLOCK_BYTES}) {
      out.i1(length).i1(length >> 8).i1(length >> 16);
    }
    return out.raw(packed).toByteArray();
  }

  @Test
  void manySmallNumbersAreRefusedByTheRoomTheyWouldTake() {
    Map<String, StreamerInfo> classes = ClassVersions.ROOT_6_32.classes();
    int cells = (int) (HEAP / 8 / 8) + 1;
    RootOutput out = new RootOutput(0);
    out.versioned(1, () -> out.i4(cells).raw(new byte[cells]));
    StreamerInfo info =
        new StreamerInfo("Bytes", 1, 0, classes.get("TH2C").elements().subList(1, 2));
    ClassDescriptions described = new ClassDescriptions(Map.of("Bytes", Map.of(1, info)));

    assertThatThrownBy(
            () -> new ObjectDecoder(new RootInput(out.toByteArray(), 0), described).read("Bytes"))
        .isInstanceOf(CorruptRootDataException.class)
        .hasMessageStartingWith("an object of " + cells + " numbers: ");
  }

  @Test
  void aTableOfContentsOfMoreThanASmallPartOfTheMemoryIsRefused() throws Exception {
    Path path = folder.resolve("sparse.root");
    HandMadeFile hand = new HandMadeFile(HandMadeFile.Habit.BIG);
    hand.top()
        .directory(
            "huge",
            (huge, table) -> {
              table[0] = Integer.MAX_VALUE;
              table[1] = 100;
            });
    hand.write(path);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(3L << 30); // takes no room on the disk
    }

    assertThatThrownBy(() -> RootFile.open(path).require("x", RootNamed.class))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("damaged: directory huge/: all tables of contents together: 2147483");
  }
}
