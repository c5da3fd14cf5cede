package org.pixelmon.core.oms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.http.WebServer;

/** Fills that come, go and lie while OMS is asked for pages of them. */
class OmsShiftingPagesTest {

  private final OmsTestKit kit = new OmsTestKit().pageSize(5);
  private FakeOms oms;

  @BeforeEach
  void serveTwelveFills() {
    oms = FakeOms.serving(TestFills.good(8000, 8011));
  }

  @AfterEach
  void stop() {
    oms.close();
  }

  private List<Integer> read() {
    return OmsTestKit.numbers(kit.client(oms.url().toString()));
  }

  private static List<Integer> fills(int first, int last, int without) {
    return IntStream.rangeClosed(first, last).filter(fill -> fill != without).boxed().toList();
  }

  @Test
  void fillsThatStayAreReadOnce() {
    assertThat(read()).isEqualTo(fills(8000, 8011, 0));
    assertThat(oms.requests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 8002, 8004, 8005, 8008, 8009, 8011})
  void aFillThatVanishesTakesNoOtherWithIt(int gone) {
    oms.beforeRequest(2, () -> oms.remove(gone));

    assertThat(read()).isEqualTo(fills(8000, 8011, gone));
  }

  @ParameterizedTest
  @ValueSource(ints = {7990, 8012})
  void aFillThatAppearsHidesNoOther(int added) {
    oms.beforeRequest(3, () -> oms.add(TestFills.good(added)));

    assertThat(read()).containsAll(fills(8000, 8011, 0)).contains(added).doesNotHaveDuplicates();
  }

  @Test
  void aFillThatVanishesWhileAnotherAppearsIsSeenAlthoughTheTotalStays() {
    oms.beforeRequest(
        2,
        () -> {
          oms.remove(8001);
          oms.add(TestFills.good(8012));
        });

    assertThat(read()).isEqualTo(fills(8000, 8012, 8001));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutATotalAShiftIsSeenToo(boolean vanishes) {
    oms.withoutTotal();
    oms.beforeRequest(
        2,
        () -> {
          if (vanishes) {
            oms.remove(8003);
          } else {
            oms.add(TestFills.good(7990));
          }
        });

    assertThat(read()).containsAll(fills(8000, 8011, vanishes ? 8003 : 0));
  }

  @Test
  void aRowAPageIsReadUntilTwoPassesAgree() {
    oms.withLargestPage(1);
    oms.beforeRequest(4, () -> oms.remove(8001));

    assertThat(read()).isEqualTo(fills(8000, 8011, 8001));
  }

  @Test
  void fillsThatNeverStayAreAnError() {
    for (int request = 2; request < 40; request += 1) {
      int number = request;
      oms.beforeRequest(
          request,
          () -> {
            if (number % 2 == 0) {
              oms.remove(8001);
            } else {
              oms.add(TestFills.good(8001));
            }
          });
    }

    assertThatThrownBy(this::read)
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("they were read 5 times and no two in turn agree");
  }

  /** The fills that a server gives whose pages are these. */
  private List<Integer> readFrom(PageText text) {
    try (WebServer web = WebServer.start()) {
      web.on(
          "/fills",
          (request, answer) -> {
            String query = request.getRequestURI().getQuery();
            int offset = Integer.parseInt(query.replaceFirst(".*\\[offset]=(\\d+).*", "$1"));
            answer.text(200, text.from(offset));
          });
      return OmsTestKit.numbers(kit.client(web.url("").toString()));
    }
  }

  private interface PageText {
    String from(int offset);
  }

  private static String page(int first, int last, String rest) {
    String data =
        TestFills.good(first, last).stream()
            .map(fill -> OmsFillJson.write(fill).toString())
            .collect(Collectors.joining(","));
    return "{\"data\":[" + data + "]," + rest + "}";
  }

  private static String links(boolean more) {
    return "\"links\":{\"next\":" + (more ? "\"x\"" : "null") + "}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5", "\"12\"", "null", "-1", "1e99"})
  void aTotalBelowTheRowsGivenDoesNotEndItWhileThereIsANextPage(String total) {
    PageText text =
        offset ->
            page(
                8000 + offset,
                Math.min(8004 + offset, 8011),
                links(offset + 5 < 12) + ",\"meta\":{\"totalResourceCount\":" + total + "}");

    assertThat(readFrom(text)).isEqualTo(fills(8000, 8011, 0));
  }

  @Test
  void aTotalThatCountsItsPageAloneDoesNotEndItWhileThereIsANextPage() {
    PageText text =
        offset ->
            page(
                8000 + offset,
                Math.min(8004 + offset, 8011),
                links(offset + 5 < 12)
                    + ",\"meta\":{\"totalResourceCount\":"
                    + Math.min(5, 12 - offset)
                    + "}");

    assertThat(readFrom(text)).isEqualTo(fills(8000, 8011, 0));
  }

  @Test
  void anEndlessAnswerWithATotalOutOfReachEndsSoon() {
    kit.pageSize(100);
    PageText text =
        offset ->
            page(
                7900 + offset,
                7900 + offset,
                "\"meta\":{\"totalResourceCount\":" + (offset + 5) + "}");

    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> readFrom(text))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("there is no end"));
  }

  @Test
  void rowsTwiceOnAPageAreTakenOnce() {
    String fill = OmsFillJson.write(TestFills.good(8000)).toString();
    String rest = ",\"meta\":{\"totalResourceCount\":2}}";

    assertThat(readFrom(offset -> "{\"data\":[" + fill + "," + fill + "]" + rest))
        .containsExactly(8000);
    assertThatThrownBy(
            () ->
                readFrom(
                    offset ->
                        "{\"data\":["
                            + fill
                            + ","
                            + fill.replace("\"delivered_lumi\":0.5", "\"delivered_lumi\":0.7")
                            + "]"
                            + rest))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("gives fill 8000 twice and not the same");
  }

  @Test
  void theTimeLimitHoldsForAllPagesTogether() {
    kit.totalTime(Duration.ofMillis(800));
    PageText slow =
        offset -> {
          try {
            Thread.sleep(300);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return page(7900 + offset, 7904 + offset, "\"meta\":{\"totalResourceCount\":200}");
        };

    assertThatThrownBy(() -> readFrom(slow))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("the time limit is");
  }
}
