package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

  private static JsonObject parse(String text) throws IOException {
    return JsonObject.parse(new JsonFactory(), text);
  }

  @Test
  void hasItsTextsNumbersListsAndObjects() throws IOException {
    JsonObject json =
        parse(
            "{\"text\": \"a\", \"number\": 7920, \"texts\": [\"x\", \"y\"],"
                + "\"list\": [{\"n\": 1}, {\"n\": 2}], \"objects\": {\"o\": {\"n\": 3}}}");

    assertThat(json.has("text")).isTrue();
    assertThat(json.has("other")).isFalse();
    assertThat(json.text("text")).isEqualTo("a");
    assertThat(json.number("number")).isEqualTo(7920);
    assertThat(json.texts("texts")).containsExactly("x", "y");
    assertThat(json.list("list")).extracting(each -> each.number("n")).containsExactly(1L, 2L);
    assertThat(json.objects("objects")).containsOnlyKeys("o");
    assertThat(json.objects("objects").get("o").number("n")).isEqualTo(3);
  }

  @Test
  void listsThatAreNotThereAreEmpty() throws IOException {
    assertThat(parse("{}").texts("none")).isEmpty();
    assertThat(parse("{}").list("none")).isEmpty();
  }

  @Test
  void whatIsNeitherTextNorWholeNumberIsLeftOut() throws IOException {
    JsonObject json = parse("{\"real\": 1.5, \"no\": null, \"yes\": true, \"text\": \"a\"}");

    assertThat(json.fields()).containsOnlyKeys("text");
  }

  @Test
  void aFieldOfAnotherKindIsNamedWithTheKindWanted() throws IOException {
    JsonObject json = parse("{\"n\": 1, \"t\": \"a\", \"l\": [1], \"o\": {\"x\": 1}}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.text("n"))
        .withMessage("'n' is missing or no text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.number("t"))
        .withMessage("'t' is missing or no whole number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.texts("t"))
        .withMessage("'t' is missing or no list");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.texts("l"))
        .withMessage("'l' is missing or no text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.objects("none"))
        .withMessage("'none' is missing or no object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.objects("o"))
        .withMessage("'x' is missing or no object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"a\"", "null", ""})
  void whatIsNoObjectIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(text))
        .withMessage("an object is expected");
  }

  @Test
  void whatIsMalformedIsRefused() {
    assertThatIOException().isThrownBy(() -> parse("{\"a\": [1, 2"));
  }
}
