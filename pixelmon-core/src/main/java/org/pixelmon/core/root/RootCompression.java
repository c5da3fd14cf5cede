package org.pixelmon.core.root;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/**
 * ROOT's compression: an object is cut into blocks of at most 16 MiB, each with nine bytes in
 * front: two letters for the algorithm, one for its variant, and the compressed and the original
 * length in three bytes each, lowest first.
 */
final class RootCompression {

  /** Algorithm 1 (zlib), level 1: what ROOT uses unless told otherwise. */
  static final int ZLIB_FASTEST = 101;

  private static final int MAX_BLOCK_BYTES = 0xff_ffff;
  private static final int HEADER_BYTES = 9;

  /** LZMA keeps as much of what it made as the block asks for: 64 MiB at the highest level. */
  private static final int XZ_MEMORY_KIB = 1 << 17;

  /** Smaller objects stay as they are, as in ROOT. */
  private static final int LEAST_BYTES = 257;

  private RootCompression() {}

  /** The object in zlib blocks, or as it is where that takes no fewer bytes. */
  static byte[] compress(byte[] object) {
    if (object.length < LEAST_BYTES) {
      return object;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(object.length / 2);
    Deflater deflater = new Deflater(ZLIB_FASTEST % 100);
    try {
      for (int from = 0; from < object.length; from += MAX_BLOCK_BYTES) {
        int length = Math.min(MAX_BLOCK_BYTES, object.length - from);
        byte[] block = deflate(deflater, object, from, length);
        if (block.length >= length) {
          return object;
        }
        out.write('Z');
        out.write('L');
        out.write(Deflater.DEFLATED);
        writeLength(out, block.length);
        writeLength(out, length);
        out.writeBytes(block);
      }
    } finally {
      deflater.end();
    }
    return out.size() < object.length ? out.toByteArray() : object;
  }

  private static byte[] deflate(Deflater deflater, byte[] object, int from, int length) {
    deflater.reset();
    deflater.setInput(object, from, length);
    deflater.finish();
    byte[] room = new byte[length];
    int used = 0;
    while (!deflater.finished() && used < length) {
      used += deflater.deflate(room, used, length - used);
    }
    return Arrays.copyOf(room, used);
  }

  private static void writeLength(ByteArrayOutputStream out, int length) {
    out.write(length);
    out.write(length >> 8);
    out.write(length >> 16);
  }

  /**
   * The object from its blocks.
   *
   * @param objectBytes its length, as the key says
   * @throws CorruptRootDataException when the blocks are damaged or make another length
   */
  static byte[] decompress(byte[] stored, int objectBytes) {
    requireTotal(stored, objectBytes);
    byte[] object = new byte[objectBytes];
    int at = 0;
    for (int done = 0; done < objectBytes; ) {
      Block block = Block.at(stored, at);
      block.decompressTo(object, done);
      done += block.originalBytes;
      at += HEADER_BYTES + block.compressedBytes;
    }
    return object;
  }

  /** Adds up what the blocks claim before any room is made for it. */
  private static void requireTotal(byte[] stored, int objectBytes) {
    long total = 0;
    for (int at = 0; total < objectBytes; ) {
      Block block = Block.at(stored, at);
      total += block.originalBytes;
      at += HEADER_BYTES + block.compressedBytes;
    }
    if (total != objectBytes) {
      throw new CorruptRootDataException(
          "compressed blocks of " + total + " bytes make an object of " + objectBytes + " bytes");
    }
  }

  /** One compressed block and where it lies. */
  private record Block(
      String algorithm, byte[] stored, int from, int compressedBytes, int originalBytes) {

    static Block at(byte[] stored, int at) {
      if (at > stored.length - HEADER_BYTES) {
        throw new CorruptRootDataException("compressed data end early");
      }
      String algorithm = "" + (char) stored[at] + (char) stored[at + 1];
      int compressedBytes = length(stored, at + 3);
      int originalBytes = length(stored, at + 6);
      int from = at + HEADER_BYTES;
      if (compressedBytes > stored.length - from) {
        throw new CorruptRootDataException("compressed data end early");
      }
      Block block = new Block(algorithm, stored, from, compressedBytes, originalBytes);
      if (originalBytes == 0 || originalBytes > block.mostBytes()) {
        throw new CorruptRootDataException(
            "a compressed block of "
                + compressedBytes
                + " bytes cannot hold "
                + originalBytes
                + " bytes");
      }
      return block;
    }

    private static int length(byte[] stored, int at) {
      return Byte.toUnsignedInt(stored[at])
          | Byte.toUnsignedInt(stored[at + 1]) << 8
          | Byte.toUnsignedInt(stored[at + 2]) << 16;
    }

    /** What the algorithm can make of a block at best; bounds what a damaged file can ask for. */
    private long mostBytes() {
      return switch (algorithm) {
        case "ZL", "CS" -> 1040L * compressedBytes;
        case "L4" -> 256L * compressedBytes;
        case "ZS", "XZ" -> MAX_BLOCK_BYTES;
        default ->
            throw new CorruptRootDataException(
                "unknown compression \"" + printable(algorithm) + "\"");
      };
    }

    private static String printable(String text) {
      return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    void decompressTo(byte[] object, int at) {
      try {
        int length =
            switch (algorithm) {
              case "ZL" -> inflate(false, object, at);
              case "CS" -> inflate(true, object, at);
              case "L4" -> lz4(object, at);
              case "ZS" -> zstd(object, at);
              default -> xz(object, at);
            };
        if (length != originalBytes) {
          throw new CorruptRootDataException("compressed data (" + algorithm + ") end early");
        }
      } catch (MemoryLimitException e) {
        throw new CorruptRootDataException(
            "compressed data (XZ) ask for "
                + e.getMemoryNeeded()
                + " KiB of memory, more than the "
                + e.getMemoryLimit()
                + " KiB allowed",
            e);
      } catch (DataFormatException | IOException | IllegalArgumentException e) {
        throw new CorruptRootDataException("compressed data (" + algorithm + ") are damaged", e);
      } catch (IndexOutOfBoundsException | MalformedInputException e) {
        throw new CorruptRootDataException("compressed data (" + algorithm + ") are damaged", e);
      }
    }

    /** zlib; in files of ROOT's first years without zlib's own header and checksum. */
    private int inflate(boolean bare, byte[] object, int at) throws DataFormatException {
      Inflater inflater = new Inflater(bare);
      try {
        inflater.setInput(stored, from, compressedBytes);
        int done = 0;
        while (done < originalBytes && !inflater.finished()) {
          int more = inflater.inflate(object, at + done, originalBytes - done);
          if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
            break;
          }
          done += more;
        }
        return done;
      } finally {
        inflater.end();
      }
    }

    /** LZ4 with the XXH64 checksum of the compressed bytes in front, highest byte first. */
    private int lz4(byte[] object, int at) throws IOException {
      if (compressedBytes < Long.BYTES) {
        throw new CorruptRootDataException("compressed data (L4) end early");
      }
      long expected = new RootInput(Arrays.copyOfRange(stored, from, from + 8), 0).i8();
      if (XxHash64.of(stored, from + 8, compressedBytes - 8) != expected) {
        throw new CorruptRootDataException("compressed data (L4) do not match their checksum");
      }
      InputStream source =
          new ByteArrayInputStream(stored, from + Long.BYTES, compressedBytes - Long.BYTES);
      try (InputStream in = new BlockLZ4CompressorInputStream(source)) {
        return in.readNBytes(object, at, originalBytes);
      }
    }

    private int zstd(byte[] object, int at) {
      return new ZstdDecompressor()
          .decompress(stored, from, compressedBytes, object, at, originalBytes);
    }

    private int xz(byte[] object, int at) throws IOException {
      InputStream source = new ByteArrayInputStream(stored, from, compressedBytes);
      try (InputStream in = new XZInputStream(source, XZ_MEMORY_KIB)) {
        return in.readNBytes(object, at, originalBytes);
      }
    }
  }
}
