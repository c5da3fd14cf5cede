package org.pixelmon.core.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.pixelmon.core.error.TextEncodingException;

/**
 * Text files that people and other programs wrote: UTF-8, with or without the byte order mark that
 * spreadsheets put in front, with any line ends. Text in another encoding is refused with its line.
 */
public final class TextFile {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private TextFile() {}

  /**
   * Opens a text.
   *
   * @throws IOException when it cannot be opened; reading throws {@link TextEncodingException} when
   *     it is not UTF-8
   */
  public static BufferedReader open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a folder");
    }
    return open(file, Files.newInputStream(file));
  }

  /**
   * A text that comes as a stream.
   *
   * @param name what errors call it
   */
  public static BufferedReader open(Path name, InputStream in) {
    return new BufferedReader(
        new Utf8(name, new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())));
  }

  /** The lines of a text; throws like {@link #open}. */
  public static List<String> lines(Path file) throws IOException {
    try (BufferedReader reader = open(file)) {
      return reader.lines().collect(Collectors.toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The whole text without a byte order mark; throws like {@link #open}. */
  public static String read(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Reader reader = open(file)) {
      char[] some = new char[8192];
      for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
        text.append(some, 0, read);
      }
    }
    return text.toString();
  }

  /** Leaves the mark out and says where text is not UTF-8. */
  private static final class Utf8 extends Reader {

    private final Path file;
    private final Reader in;
    private boolean started;

    Utf8(Path file, Reader in) {
      this.file = file;
      this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      try {
        int read = in.read(buffer, offset, length);
        if (started || read <= 0) {
          return read;
        }
        started = true;
        // Letters of the alphabet in UTF-16 are letters and zeros in UTF-8.
        if (buffer[offset] == 0 || (read > 1 && buffer[offset + 1] == 0)) {
          throw new TextEncodingException(1, "UTF-16");
        }
        if (buffer[offset] != BYTE_ORDER_MARK) {
          return read;
        }
        if (read == 1) {
          return in.read(buffer, offset, length);
        }
        System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
        return read - 1;
      } catch (TextEncodingException e) {
        throw e;
      } catch (CharacterCodingException e) {
        throw encoding(file);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Looks the file through once more for the line that cannot be read. */
  private static TextEncodingException encoding(Path file) throws IOException {
    int number = 1;
    try (BufferedReader bytes = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = bytes.readLine(); line != null; line = bytes.readLine()) {
        boolean marked = line.startsWith("\u00ff\u00fe") || line.startsWith("\u00fe\u00ff");
        if (number == 1 && (marked || line.indexOf(0) >= 0)) {
          return new TextEncodingException(1, "UTF-16");
        }
        try {
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (CharacterCodingException e) {
          return new TextEncodingException(number, "Latin-1");
        }
        number++;
      }
    }
    return new TextEncodingException(number, "Latin-1");
  }
}
