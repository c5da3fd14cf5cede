package org.pixelmon.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTextTest {

  @Test
  void anOrdinaryMessageStaysAsItIs() {
    String message =
        "fills.csv:3: Zeit wants a time, got '1.5 µb⁻¹ \"x\"'; the file's header is 日本";

    assertThat(MessageText.of(message)).isEqualTo(message);
  }

  @Test
  void whatStandsInQuotesIsCutTo200Characters() {
    String found = "x".repeat(300) + "'" + "y".repeat(1000);

    assertThat(MessageText.of("a.csv:3: wants a number, got '" + found + "' and more"))
        .isEqualTo(
            "a.csv:3: wants a number, got '"
                + "x".repeat(200)
                + "... (100 characters left out)'"
                + "y".repeat(200)
                + "... (800 characters left out)' and more");
  }

  @Test
  void aLongMessageKeepsItsBeginningAndItsEnd() {
    String cut = MessageText.of("a.csv:3: the header has [" + "x, ".repeat(1_000_000) + "last]");

    assertThat(cut)
        .startsWith("a.csv:3: the header has [x, x, ")
        .contains("... (2999030 characters left out) ...")
        .endsWith("x, last]")
        .hasSizeLessThan(1100);
  }

  @Test
  void aTextThatWasCutIsNotCutAgain() {
    String once = MessageText.of("got '" + "x".repeat(5000) + "' " + "y".repeat(5000));

    assertThat(MessageText.of(once)).isEqualTo(once);
  }

  @Test
  void whatWouldNotShowOrWouldActOnATerminalIsWrittenOut() {
    assertThat(MessageText.of("a\u0000b\u001b[31mc\td\u0085e\u202ef\ufeffg\ud800h"))
        .isEqualTo("a\\x00b\\x1b[31mc\\x09d\\x85e\\u202ef\\ufeffg\\ud800h");
  }

  @Test
  void lineBreaksAndBlanksAroundThemBecomeOneBlank() {
    assertThat(MessageText.line("one \r\n \n two\n")).isEqualTo("one two ");
  }

  @Test
  void errorsCarryTheMessageCutAndCleaned() {
    PixelMonException error = new BadInputException("got '\u001b" + "x".repeat(5000) + "'", "");

    assertThat(error.getMessage()).startsWith("got '\\x1bxxx").hasSizeLessThan(300);
  }

  @Test
  void whatIsWrittenOutCountsAsLongAsItIsShown() {
    assertThat(MessageText.of("got '" + "\u0000".repeat(1000) + "'"))
        .isEqualTo("got '" + "\\x00".repeat(50) + "... (950 characters left out)'");
    assertThat(MessageText.of("\u202e".repeat(100_000))).hasSizeLessThan(1100);
  }
}
