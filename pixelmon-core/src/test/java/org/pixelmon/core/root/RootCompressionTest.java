package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.testkit.ReferenceData;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class RootCompressionTest {

  private static final byte[] OBJECT =
      "leakage current of the barrel, layer 1; ".repeat(500).getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @ValueSource(strings = {"ZL", "CS", "L4", "ZS", "XZ"})
  void readsBlocksOfEveryAlgorithm(String algorithm) throws IOException {
    byte[] one = block(algorithm, OBJECT);
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);

    assertThat(RootCompression.decompress(one, OBJECT.length)).isEqualTo(OBJECT);
    assertThat(RootCompression.decompress(two, 2 * OBJECT.length))
        .startsWith(OBJECT)
        .endsWith(OBJECT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZL", "CS", "L4", "ZS", "XZ"})
  void saysWhichAlgorithmsDataAreDamaged(String algorithm) throws IOException {
    byte[] damaged = block(algorithm, OBJECT);
    Arrays.fill(damaged, 18, damaged.length, (byte) 0x5a);

    assertThatThrownBy(() -> RootCompression.decompress(damaged, OBJECT.length))
        .isInstanceOf(CorruptRootDataException.class)
        .hasMessageStartingWith("compressed data (" + algorithm + ") ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZL", "CS", "L4", "ZS", "XZ"})
  void endsWithDataOrOneErrorWhateverBytesChange(String algorithm) throws IOException {
    byte[] whole = block(algorithm, OBJECT);
    Random random = new Random(3);
    int refused = 0;
    for (int round = 0; round < 3000; round++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      try {
        assertThat(RootCompression.decompress(changed, OBJECT.length)).hasSize(OBJECT.length);
      } catch (CorruptRootDataException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(500);
  }

  @Test
  void refusesLengthsThatCannotBeBeforeMakingRoom() throws IOException {
    byte[] block = block("ZL", OBJECT);

    assertThatThrownBy(() -> RootCompression.decompress(block, OBJECT.length - 1))
        .hasMessageContaining("make an object of " + (OBJECT.length - 1) + " bytes");
    assertThatThrownBy(() -> RootCompression.decompress(block, Integer.MAX_VALUE))
        .hasMessage("compressed data end early");
    block[8] = (byte) 0xff; // 16 MB of some hundred bytes
    assertThatThrownBy(() -> RootCompression.decompress(block, 16_000_000))
        .hasMessageContaining("cannot hold");
    block[0] = 7;
    assertThatThrownBy(() -> RootCompression.decompress(block, OBJECT.length))
        .hasMessage("unknown compression \"?L\"");
  }

  @Test
  void refusesLzmaThatAsksForMoreMemoryThanIsAllowed() throws IOException {
    byte[] greedy = block("XZ", OBJECT);
    int head = 9 + 12; // after our own head and that of the xz stream (xz file format 1.1, 3.1)
    greedy[head + 4] = 32; // dictionary of 256 MiB
    CRC32 crc = new CRC32();
    crc.update(greedy, head, 8);
    ByteBuffer.wrap(greedy).order(ByteOrder.LITTLE_ENDIAN).putInt(head + 8, (int) crc.getValue());

    assertThatThrownBy(() -> RootCompression.decompress(greedy, OBJECT.length))
        .isInstanceOf(CorruptRootDataException.class)
        .hasMessageMatching(
            "compressed data \\(XZ\\) ask for [0-9]+ KiB of memory, more than the 131072 KiB"
                + " allowed");
  }

  @Test
  void leavesWhatCompressionCannotShorten() {
    byte[] small = Arrays.copyOf(OBJECT, 256);
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);

    assertThat(RootCompression.compress(small)).isSameAs(small);
    assertThat(RootCompression.compress(noise)).isSameAs(noise);
    assertThat(RootCompression.compress(OBJECT)).hasSizeLessThan(300).startsWith('Z', 'L', 8);
  }

  @ParameterizedTest
  @CsvSource({"root/sample-6.20.04-lz4.root, L4", "root/sample-6.20.04-lzma.root, XZ"})
  void readsBlocksMadeByRoot(String name, String algorithm) throws Exception {
    Path path = ReferenceData.path(name);
    JsonNode theirs = Jsroot.read(path).get("infos");
    try (FileChannel channel = FileChannel.open(path)) {
      RootRecords records = new RootRecords(channel);
      FileHeader header =
          FileHeader.readFrom(new RootInput(records.bytes(0, FileHeader.BEGIN), 0)).header();
      byte[] record = records.bytes(header.seekInfo(), header.infoBytes());
      int keyBytes = RootKey.readFrom(new RootInput(record, 0)).keyBytes();
      assertThat(new String(record, keyBytes, 2, StandardCharsets.US_ASCII)).isEqualTo(algorithm);

      ClassDescriptions ours = StreamerInfoDecoder.read(records.descriptions(header));

      assertThat(theirs.size()).isGreaterThan(15);
      for (JsonNode info : theirs) {
        StreamerInfo found =
            ours.byClass().get(info.get("name").asText()).get(info.get("version").asInt());
        assertThat(Integer.toUnsignedLong(found.checksum()))
            .isEqualTo(info.get("checksum").asLong());
        assertThat(found.elements()).hasSize(info.get("elements").size());
      }
    }
  }

  /** Values of the reference implementation, as listed in its test of known answers. */
  @Test
  void computesXxHash64() {
    assertThat(hash("")).isEqualTo("ef46db3751d8e999");
    assertThat(hash("a")).isEqualTo("d24ec4f1a98c6e5b");
    assertThat(hash("abc")).isEqualTo("44bc2cf5ad770999");
  }

  private static String hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return Long.toHexString(XxHash64.of(bytes, 0, bytes.length));
  }

  private static byte[] block(String algorithm, byte[] object) throws IOException {
    byte[] data =
        switch (algorithm) {
          case "ZL" -> deflate(object, false);
          case "CS" -> deflate(object, true);
          case "L4" -> lz4(object);
          case "ZS" -> zstd(object);
          default -> xz(object);
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(algorithm.getBytes(StandardCharsets.US_ASCII));
    out.write(Deflater.DEFLATED);
    for (int length : new int[] {data.length, object.length}) {
      out.write(length);
      out.write(length >> 8);
      out.write(length >> 16);
    }
    out.writeBytes(data);
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] object, boolean bare) {
    Deflater deflater = new Deflater(6, bare);
    deflater.setInput(object);
    deflater.finish();
    byte[] room = new byte[object.length];
    int used = deflater.deflate(room);
    deflater.end();
    return Arrays.copyOf(room, used);
  }

  private static byte[] lz4(byte[] object) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream lz4 = new BlockLZ4CompressorOutputStream(out)) {
      lz4.write(object);
    }
    byte[] data = out.toByteArray();
    return ByteBuffer.allocate(8 + data.length)
        .putLong(XxHash64.of(data, 0, data.length))
        .put(data)
        .array();
  }

  private static byte[] zstd(byte[] object) {
    ZstdCompressor zstd = new ZstdCompressor();
    byte[] room = new byte[zstd.maxCompressedLength(object.length)];
    return Arrays.copyOf(room, zstd.compress(object, 0, object.length, room, 0, room.length));
  }

  private static byte[] xz(byte[] object) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream xz = new XZOutputStream(out, new LZMA2Options(5))) {
      xz.write(object);
    }
    return out.toByteArray();
  }
}
