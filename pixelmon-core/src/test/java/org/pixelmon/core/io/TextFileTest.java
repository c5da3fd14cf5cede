package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.TextEncodingException;

class TextFileTest {

  private static final Path NAME = Path.of("a.txt");

  @TempDir private Path folder;

  private Path file(byte... bytes) throws IOException {
    return Files.write(folder.resolve("a.txt"), bytes);
  }

  private Path file(String text, Charset charset) throws IOException {
    return file(text.getBytes(charset));
  }

  /** As a pipe may hand it on: a byte at a time. */
  private static InputStream slow(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(1, length));
      }

      @Override
      public synchronized int available() {
        return 0;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a\nb", "\u00fc\r\n\u20ac", "\ufeff in the middle \ufeff"})
  void aMarkInFrontIsNoTextHoweverTheBytesCome(String text) throws IOException {
    String rest = text.startsWith("\ufeff") ? text.substring(1) : text;
    for (String start : new String[] {"", "\ufeff"}) {
      String whole = rest.isEmpty() && start.isEmpty() ? "" : start + rest;
      assertThat(TextFile.read(file(whole, StandardCharsets.UTF_8))).isEqualTo(rest);
      try (BufferedReader reader = TextFile.open(NAME, slow(whole))) {
        StringBuilder read = new StringBuilder();
        for (int character = reader.read(); character >= 0; character = reader.read()) {
          read.append((char) character);
        }
        assertThat(read).hasToString(rest);
      }
    }
  }

  @Test
  void onlyOneMarkIsNoText() throws IOException {
    assertThat(TextFile.read(file("\ufeff\ufeffa", StandardCharsets.UTF_8))).isEqualTo("\ufeffa");
  }

  @Test
  void textsOfAnyLengthAreReadWhole() throws IOException {
    String text = "0123456789\u00fc\n".repeat(5_000);

    assertThat(TextFile.read(file(text, StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(TextFile.lines(file(text, StandardCharsets.UTF_8)))
        .hasSize(5_000)
        .containsOnly("0123456789\u00fc");
  }

  @Test
  void theLineThatIsInAnotherEncodingIsTold() throws IOException {
    Path latin = file("a\nb\n\u00fc\n\u00fc\n", StandardCharsets.ISO_8859_1);
    assertThatExceptionOfType(TextEncodingException.class)
        .isThrownBy(() -> TextFile.lines(latin))
        .withMessageContaining("Latin-1")
        .satisfies(e -> assertThat(e.line()).isEqualTo(3));

    for (Charset wide :
        new Charset[] {
          StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      Path file = file("a\nb\n\u00fc\n", wide);
      assertThatExceptionOfType(TextEncodingException.class)
          .isThrownBy(() -> TextFile.read(file))
          .withMessageContaining("UTF-16")
          .satisfies(e -> assertThat(e.line()).isEqualTo(1));
    }
  }

  @Test
  void plainLettersInUtf16AreNoTextEither() throws IOException {
    for (Charset wide : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      Path file = file("fill,lumi\n7920,0.5\n", wide);
      assertThatExceptionOfType(TextEncodingException.class)
          .isThrownBy(() -> TextFile.read(file))
          .withMessageContaining("UTF-16");
    }
  }

  @Test
  void aStreamIsClosedWithItsText() throws IOException {
    boolean[] closed = new boolean[1];
    InputStream in =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    TextFile.open(NAME, in).close();

    assertThat(closed[0]).isTrue();
  }

  @Test
  void aTextThatEndsWithinALetterIsTold() throws IOException {
    byte[] cut = "a\nb\u20ac".getBytes(StandardCharsets.UTF_8);
    Path file = file(Arrays.copyOf(cut, cut.length - 1));

    assertThatExceptionOfType(TextEncodingException.class)
        .isThrownBy(() -> TextFile.read(file))
        .satisfies(e -> assertThat(e.line()).isEqualTo(2));
  }

  @Test
  void aFolderIsNoText() {
    assertThatIOException().isThrownBy(() -> TextFile.open(folder)).withMessageContaining("folder");
  }
}
