package org.pixelmon.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.SourceUnavailableException;

class WebClientLimitsTest {

  private static final int MOST = (int) WebTestKit.MOST_BYTES;

  private final WebServer web = WebServer.start();
  private final WebTestKit kit = new WebTestKit();

  @AfterEach
  void stop() {
    web.close();
  }

  private WebAnswer get() {
    return kit.client().send(WebRequest.get("the service", web.url("/a")));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void anAnswerAsLongAsTheLimitIsTaken() {
    web.on("/a", (request, answer) -> answer.bytes(200, new byte[MOST]));

    assertThat(get().text()).hasSize(MOST);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404})
  void aLongerOneIsRefusedWhateverItsStatusAndNotAskedForAgain(int status) {
    web.on("/a", (request, answer) -> answer.bytes(status, new byte[MOST + 1]));

    assertThatThrownBy(this::get)
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessage("the service at " + web.url("/a") + ": its answer has more than 97 KiB");
    assertThat(web.paths()).hasSize(1);
  }

  @Test
  void anAnswerWithoutEndIsLeftAtTheLimit() {
    web.on(
        "/a",
        (request, answer) -> {
          request.sendResponseHeaders(200, 0);
          try (OutputStream out = request.getResponseBody()) {
            for (long i = 0; i < 1L << 22; i++) {
              out.write(new byte[1024]);
            }
          } catch (IOException e) {
            request.close(); // the client has left
          }
        });

    assertThatThrownBy(this::get).hasMessageContaining("its answer has more than 97 KiB");
  }

  @Test
  void aPackedAnswerIsUnpacked() {
    web.on(
        "/a",
        (request, answer) ->
            answer
                .header("Content-Encoding", "gzip")
                .bytes(200, packed("h\u00e9llo".getBytes(StandardCharsets.UTF_8))));

    assertThat(get().text()).isEqualTo("h\u00e9llo");
  }

  @Test
  void aPackedAnswerIsBoundedUnpacked() {
    web.on(
        "/a",
        (request, answer) ->
            answer.header("Content-Encoding", "GZIP").bytes(200, packed(new byte[50_000_000])));

    assertThatThrownBy(this::get).hasMessageContaining("its answer has more than 97 KiB");
    assertThat(web.paths()).hasSize(1);
  }

  @Test
  void aPackedAnswerThatBreaksOffIsTriedAgain() {
    web.on(
        "/a",
        (request, answer) -> {
          byte[] whole = packed("hello".repeat(100).getBytes(StandardCharsets.UTF_8));
          byte[] sent = web.paths().size() > 1 ? whole : Arrays.copyOf(whole, whole.length / 2);
          answer.header("Content-Encoding", "gzip").bytes(200, sent);
        });

    assertThat(get().text()).hasSize(500);
    assertThat(kit.pauses).hasSize(1);
  }

  @Test
  void anotherPackingIsNamed() {
    web.on("/a", (request, answer) -> answer.header("Content-Encoding", "br").text(200, "x"));

    assertThatThrownBy(this::get)
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("packed by 'br', which nobody asked for");
  }

  @Test
  void allTriesEndAtTheTotalTime() {
    kit.totalTime(Duration.ofMillis(500));
    web.on(
        "/a",
        (request, answer) -> {
          try {
            Thread.sleep(5000);
          } catch (InterruptedException e) {
            request.close();
          }
        });

    assertThatThrownBy(this::get)
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("no full answer within 1 s after 1 try, the time limit is 1 s");
  }

  @Test
  void aPauseLongerThanTheTimeLeftIsNotBegun() {
    kit.totalTime(Duration.ofSeconds(10));
    web.on("/a", (request, answer) -> answer.header("Retry-After", "15").text(503, ""));

    assertThatThrownBy(this::get)
        .hasMessageContaining("HTTP 503 after 1 try, the time limit is 10 s");
    assertThat(kit.pauses).isEmpty();
  }

  @Test
  void pausesAreSpread() {
    web.on("/a", (request, answer) -> answer.text(503, ""));
    kit.chance(0.0);
    assertThatThrownBy(this::get).hasMessageContaining("after 3 tries");
    kit.chance(1.0);
    assertThatThrownBy(this::get).hasMessageContaining("after 3 tries");

    assertThat(kit.pauses)
        .extracting(Duration::toMillis)
        .containsExactly(500L, 1000L, 1500L, 3000L);
  }

  @Test
  void whatWasSentAsASecretIsMaskedWhereTheServerRepeatsIt() {
    web.on(
        "/a",
        (request, answer) ->
            answer.text(
                418,
                request.getRequestHeaders().getFirst("Authorization")
                    + " "
                    + new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));

    WebAnswer answer =
        kit.client()
            .send(
                WebRequest.post("the service", web.url("/a"), Map.of("secret", "se&same"))
                    .header("Authorization", "Bearer abcdefg")
                    .secret("se&same"));

    assertThat(answer.text()).isEqualTo("Bearer *** secret=***");
    assertThat(
            answer.toString() + WebRequest.get("x", web.url("/a")).header("Authorization", "abc"))
        .doesNotContain("abc");
  }

  @Test
  void anAnswerThatIsNotHttpIsNoBug() throws IOException {
    try (RawServer raw = RawServer.answering("SSH-2.0-OpenSSH_9.2\r\n")) {
      assertThatThrownBy(() -> kit.client().send(WebRequest.get("the service", raw.url())))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("after 3 tries");
    }
    try (RawServer raw = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n")) {
      assertThatThrownBy(() -> kit.client().send(WebRequest.get("the service", raw.url())))
          .isInstanceOf(SourceUnavailableException.class);
    }
    try (RawServer raw =
        RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 9000000000000000000\r\n\r\nx")) {
      assertThatThrownBy(() -> kit.client().send(WebRequest.get("the service", raw.url())))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("its answer has more than 97 KiB");
    }
  }
}
