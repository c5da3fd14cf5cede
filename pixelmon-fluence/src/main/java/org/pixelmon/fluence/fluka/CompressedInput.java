package org.pixelmon.fluence.fluka;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** Opens a file as plain bytes; gzip and xz are known by their first bytes, not by a name. */
final class CompressedInput {

  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] XZ = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0};
  private static final int BUFFER = 1 << 16;

  /** What unpacking may take: xz keeps as much of the text as the file asks for, at most 64 MiB. */
  private static final int XZ_MEMORY_KIB = 1 << 17;

  private CompressedInput() {}

  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      return decompressed(in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream decompressed(InputStream in) throws IOException {
    in.mark(XZ.length);
    byte[] start = in.readNBytes(XZ.length);
    in.reset();
    if (Arrays.equals(start, XZ)) {
      return new XZInputStream(in, XZ_MEMORY_KIB);
    }
    boolean gzip = start.length >= GZIP.length && Arrays.mismatch(start, GZIP) >= GZIP.length;
    return gzip ? new GZIPInputStream(in, BUFFER) : in;
  }
}
