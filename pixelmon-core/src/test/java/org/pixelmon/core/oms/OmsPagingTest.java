package org.pixelmon.core.oms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.error.SourceUnavailableException;

@WireMockTest
class OmsPagingTest {

  @Test
  void readsAllPagesUntilTheTotalIsReached() {
    try (FakeOms oms = FakeOms.serving(TestFills.good(7900, 8100))) {
      assertThat(OmsTestKit.numbers(new OmsTestKit().client(oms.url().toString())))
          .isEqualTo(IntStream.rangeClosed(7900, 8100).boxed().toList());
      assertThat(oms.requests()).hasSize(3);
      assertThat(oms.requests().get(2)).endsWith("page[offset]=198&page[limit]=100");
    }
  }

  @Test
  void losesNoRowWhenTheServerGivesSmallerPagesThanAskedFor() {
    try (FakeOms oms = FakeOms.serving(TestFills.good(7900, 8000)).withLargestPage(37)) {
      assertThat(OmsTestKit.numbers(new OmsTestKit().client(oms.url().toString()))).hasSize(101);
      oms.withoutTotal();
      assertThat(OmsTestKit.numbers(new OmsTestKit().client(oms.url().toString()))).hasSize(101);
    }
  }

  @Test
  void withoutTotalItStopsAtThePageWithNothingNew() {
    try (FakeOms oms = FakeOms.serving(TestFills.good(7901, 7920)).withoutTotal()) {
      OmsTestKit kit = new OmsTestKit().pageSize(10);
      assertThat(OmsTestKit.numbers(kit.client(oms.url() + "/"))).hasSize(20);
      assertThat(oms.requests()).hasSize(4);
    }
  }

  @Test
  void aRowThatCannotBeUnderstoodHoldsItsPlaceAmongThePages() {
    try (FakeOms oms = FakeOms.serving(TestFills.good(7901, 7930))) {
      for (int row : new int[] {7901, 7910, 7919, 7920, 7930}) {
        oms.with(row, "delivered_lumi", "much");
      }
      OmsAnswer answer =
          new OmsTestKit()
              .pageSize(10)
              .client(oms.url().toString())
              .fills(OmsTestKit.RANGE, OmsSelection.WITH_LUMINOSITY);

      assertThat(answer.fills()).hasSize(25);
      assertThat(answer.malformed())
          .extracting(MalformedFill::number)
          .containsExactly(7901, 7910, 7919, 7920, 7930);
      assertThat(oms.requests()).as("read once").hasSize(4);
    }
  }

  @Test
  void anEmptyRangeIsAnEmptyAnswer() {
    try (FakeOms oms = FakeOms.serving(TestFills.good(100, 110))) {
      assertThat(OmsTestKit.numbers(new OmsTestKit().client(oms.url().toString()))).isEmpty();
    }
  }

  @Test
  void asksInTheWordsOfTheApi() {
    try (FakeOms oms = FakeOms.serving(TestFills.good(7900, 7901))) {
      new OmsTestKit()
          .client(oms.url().toString())
          .fills(OmsTestKit.RANGE, OmsSelection.GOOD_STABLE_BEAMS);
      assertThat(oms.requests().get(0))
          .startsWith("fields=fill_number,")
          .contains("bunches_colliding")
          .contains("&filter[fill_number][GE]=7900&filter[fill_number][LE]=8100")
          .contains("&filter[stable_beams][EQ]=true&filter[start_stable_beam][NEQ]=null")
          .contains("&filter[end_stable_beam][NEQ]=null&filter[delivered_lumi][NEQ]=null")
          .contains("&filter[delivered_lumi][GT]=0&filter[injection_scheme][NEQ]=null")
          .contains("&sort=fill_number&include=meta&page[offset]=0&page[limit]=100");
    }
  }

  @Test
  void aServerThatIgnoresTheOffsetIsFoundOut(WireMockRuntimeInfo wireMock) {
    WireMock.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson(page(3, "6"))));

    assertThatThrownBy(
            () ->
                OmsTestKit.numbers(new OmsTestKit().pageSize(3).client(wireMock.getHttpBaseUrl())))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining(wireMock.getHttpBaseUrl())
        .hasMessageContaining("page[offset]=2 is ignored");
  }

  @Test
  void aServerWithoutPagingThatGivesAllItHasIsUnderstood(WireMockRuntimeInfo wireMock) {
    WireMock.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson(page(3, "null"))));

    assertThat(OmsTestKit.numbers(new OmsTestKit().client(wireMock.getHttpBaseUrl()))).hasSize(3);
  }

  @Test
  void fewerRowsThanPromisedIsAnError(WireMockRuntimeInfo wireMock) {
    WireMock.stubFor(
        WireMock.any(WireMock.anyUrl())
            .withQueryParam("page[offset]", WireMock.equalTo("0"))
            .willReturn(WireMock.okJson(page(3, "9"))));
    WireMock.stubFor(
        WireMock.any(WireMock.anyUrl())
            .withQueryParam("page[offset]", WireMock.equalTo("2"))
            .willReturn(WireMock.okJson(page(0, "9"))));

    assertThatThrownBy(() -> OmsTestKit.numbers(new OmsTestKit().client(wireMock.getHttpBaseUrl())))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("promised 9 rows and gave 3")
        .hasMessageContaining("read 5 times");
  }

  private static String page(int rows, String total) {
    String data =
        TestFills.good(7901, 7900 + rows).stream()
            .map(fill -> OmsFillJson.write(fill).toString())
            .collect(Collectors.joining(","));
    return "{\"data\":[" + data + "],\"meta\":{\"totalResourceCount\":" + total + "}}";
  }
}
