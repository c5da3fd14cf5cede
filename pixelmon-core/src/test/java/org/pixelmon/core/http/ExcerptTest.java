package org.pixelmon.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void aShortTextIsItsOneLine() {
    assertThat(Excerpt.of("  two\n\t lines ", 80)).isEqualTo("two lines");
    assertThat(Excerpt.of("", 80)).isEmpty();
    assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
  }

  @Test
  void aLongTextIsCut() {
    assertThat(Excerpt.of("abcdef", 3)).isEqualTo("abc...");
    assertThat(Excerpt.of("ab cdef", 3)).isEqualTo("ab...");
  }

  @Test
  void whatSteersATerminalIsHarmless() {
    assertThat(Excerpt.of("\u001b[2J\u202e\u0000x", 80)).isEqualTo("?[2J??x");
  }

  @Test
  void aTextWithoutEndTakesNoTime() {
    String blanks = " ".repeat(100_000_000);
    Assertions.assertTimeout(Duration.ofSeconds(1), () -> Excerpt.of(blanks, 80));
  }
}
