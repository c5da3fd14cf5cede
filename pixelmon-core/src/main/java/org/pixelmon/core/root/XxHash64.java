package org.pixelmon.core.root;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The checksum XXH64 with seed 0, which ROOT puts in front of LZ4 blocks.
 *
 * <p>Source: the specification by Y. Collet (github.com/Cyan4973/xxHash, doc/xxhash_spec.md, "XXH64
 * algorithm description"); the names of the steps are those of the specification.
 */
final class XxHash64 {

  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_3 = 0x165667B19E3779F9L;
  private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private XxHash64() {}

  /** The checksum of {@code length} bytes from {@code from}. */
  static long of(byte[] bytes, int from, int length) {
    int end = from + length;
    int at = from + length / 32 * 32;
    long hash = (length < 32 ? PRIME_5 : stripes(bytes, from, at)) + length;
    for (; at <= end - 8; at += 8) {
      hash ^= round(0, (long) LONG.get(bytes, at));
      hash = Long.rotateLeft(hash, 27) * PRIME_1 + PRIME_4;
    }
    if (at <= end - 4) {
      hash ^= Integer.toUnsignedLong((int) INT.get(bytes, at)) * PRIME_1;
      hash = Long.rotateLeft(hash, 23) * PRIME_2 + PRIME_3;
      at += 4;
    }
    for (; at < end; at++) {
      hash ^= Byte.toUnsignedLong(bytes[at]) * PRIME_5;
      hash = Long.rotateLeft(hash, 11) * PRIME_1;
    }
    return avalanche(hash);
  }

  @SuppressWarnings("ConstantOverflow") // all sums are modulo 2^64
  private static long stripes(byte[] bytes, int from, int end) {
    long[] accumulators = {PRIME_1 + PRIME_2, PRIME_2, 0, -PRIME_1};
    for (int at = from; at < end; at += 32) {
      for (int lane = 0; lane < 4; lane++) {
        accumulators[lane] = round(accumulators[lane], (long) LONG.get(bytes, at + 8 * lane));
      }
    }
    long hash =
        Long.rotateLeft(accumulators[0], 1)
            + Long.rotateLeft(accumulators[1], 7)
            + Long.rotateLeft(accumulators[2], 12)
            + Long.rotateLeft(accumulators[3], 18);
    for (long accumulator : accumulators) {
      hash = (hash ^ round(0, accumulator)) * PRIME_1 + PRIME_4;
    }
    return hash;
  }

  private static long round(long accumulator, long lane) {
    return Long.rotateLeft(accumulator + lane * PRIME_2, 31) * PRIME_1;
  }

  private static long avalanche(long hash) {
    long mixed = (hash ^ hash >>> 33) * PRIME_2;
    mixed = (mixed ^ mixed >>> 29) * PRIME_3;
    return mixed ^ mixed >>> 32;
  }
}
