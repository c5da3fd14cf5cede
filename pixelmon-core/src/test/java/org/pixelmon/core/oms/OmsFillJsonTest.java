package org.pixelmon.core.oms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;

/** One fill as OMS answers it. */
class OmsFillJsonTest {

  private static final String FILL =
      """
      {"id": "7920", "type": "fills",
       "attributes": {
         "fill_number": 7920,
         "start_stable_beam": "2022-07-05T14:47:08Z",
         "end_stable_beam": "2022-07-06T02:03:32+02:00",
         "stable_beams": true,
         "delivered_lumi": 2.5,
         "recorded_lumi": 2.25,
         "injection_scheme": "25ns_3b_2_2_2",
         "bunches_colliding": 2},
       "meta": {"row": {
         "delivered_lumi": {"units": "pb^{-1}"},
         "recorded_lumi": {"units": "nb^{-1}"}}}}
      """;

  private final ObjectNode json = json();

  private static ObjectNode json() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(FILL);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode attributes() {
    return (ObjectNode) json.get("attributes");
  }

  private OmsFill read() {
    return OmsFillJson.read(json, "page 1");
  }

  private void rejects(String problem) {
    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessage("page 1: fill 7920: " + problem);
  }

  @Test
  void hasNumberTimesLuminositiesWithTheirUnitsAndBunches() {
    OmsFill fill = read();

    assertThat(fill.number()).isEqualTo(7920);
    assertThat(fill.startStableBeam()).contains(Instant.parse("2022-07-05T14:47:08Z"));
    assertThat(fill.endStableBeam()).contains(Instant.parse("2022-07-06T00:03:32Z"));
    assertThat(fill.stableBeams()).isTrue();
    assertThat(fill.delivered()).contains(new OmsLuminosity(2.5, "pb^{-1}"));
    assertThat(fill.recorded()).contains(new OmsLuminosity(2.25, "nb^{-1}"));
    assertThat(fill.injectionScheme()).contains("25ns_3b_2_2_2");
    assertThat(fill.bunchesColliding()).hasValue(2);
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    OmsFill fill = read();
    assertThat(OmsFillJson.read(OmsFillJson.write(fill), "archive")).isEqualTo(fill);

    for (String attribute : OmsFillJson.REQUIRED) {
      if (!attribute.equals("fill_number")) {
        attributes().putNull(attribute);
      }
    }
    attributes().remove("bunches_colliding");
    OmsFill bare = read();
    assertThat(bare.delivered()).isEmpty();
    assertThat(bare.startStableBeam()).isEmpty();
    assertThat(bare.injectionScheme()).isEmpty();
    assertThat(bare.bunchesColliding()).isEmpty();
    assertThat(bare.stableBeams()).isFalse();
    assertThat(OmsFillJson.read(OmsFillJson.write(bare), "archive")).isEqualTo(bare);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fill_number",
        "start_stable_beam",
        "end_stable_beam",
        "stable_beams",
        "delivered_lumi",
        "recorded_lumi",
        "injection_scheme"
      })
  void anAttributeThatIsMissingIsNamed(String attribute) {
    attributes().remove(attribute);

    rejects("attribute " + attribute + " is missing");
  }

  @Test
  void aFillWithoutANumberIsNone() {
    attributes().putNull("fill_number");

    rejects("fill_number is null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fill_number | 7920.5 | fill_number wants a whole number, got 7920.5",
        "fill_number | 3000000000 | fill_number wants a whole number, got 3000000000",
        "bunches_colliding | \"two\" | bunches_colliding wants a whole number, got \"two\"",
        "delivered_lumi | \"2.5\" | delivered_lumi wants a finite number, got \"2.5\"",
        "recorded_lumi | 1e999 | recorded_lumi wants a finite number, got"
      })
  void aNumberOfAnotherKindIsNamed(String attribute, String value, String problem)
      throws JsonProcessingException {
    attributes().set(attribute, new ObjectMapper().readTree(value));

    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("page 1: fill 7920: " + problem);
  }

  @Test
  void aTimeWithoutAZoneIsNone() {
    attributes().put("start_stable_beam", "2022-07-05 14:47:08");

    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("start_stable_beam wants a time like 2022-07-05T14:47:08Z")
        .hasMessageContaining("2022-07-05 14:47:08");
  }

  @Test
  void aUnitThatIsNotToldIsEmpty() {
    json.remove("meta");

    assertThat(read().delivered()).contains(new OmsLuminosity(2.5, ""));
  }
}
