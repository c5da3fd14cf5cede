package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.RetryPolicy;

/** Sources that accept a connection and do not log in. */
@Timeout(60)
class LoginLimitTest {

  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();

  /** Says something when it is connected to. */
  private interface Answer {
    void to(Socket client) throws IOException, InterruptedException;
  }

  private static ServerSocket listener(Answer answer) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(
        () -> {
          while (true) {
            Socket client = server.accept();
            start(
                () -> {
                  answer.to(client);
                  return null;
                });
          }
        });
    return server;
  }

  private static void start(Callable<?> work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.call();
              } catch (Exception e) {
                Thread.currentThread().interrupt(); // the test is over
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static OmdsSettings settings(ServerSocket server) {
    OmdsSettings s =
        OmdsSettings.of(
            "jdbc:oracle:thin:@//127.0.0.1:" + server.getLocalPort() + "/x", "", Path.of("none"));
    return new OmdsSettings(
        s.url(),
        s.user(),
        s.passwordFile(),
        s.names(),
        s.fetchSize(),
        s.daysPerScan(),
        s.lag(),
        Duration.ofSeconds(1),
        s.answerTimeout(),
        new RetryPolicy(5, Duration.ofMillis(1), Duration.ofMillis(1)),
        s.sourceName());
  }

  private SourceUnavailableException failure(ServerSocket server) {
    Progress progress = (what, done, total) -> shown.add(what + " " + done);
    OmdsSettings settings = settings(server);
    try (OmdsConnection connection =
        new OmdsConnection(settings, new JdbcConnections(settings), pauses::add, progress)) {
      return catchThrowableOfType(
          SourceUnavailableException.class, () -> connection.run(() -> 0, open -> {}));
    }
  }

  @Test
  void aListenerThatIsSilentCostsTheLimitATry() throws IOException {
    try (ServerSocket server = listener(client -> Thread.sleep(60_000))) {
      long start = System.nanoTime();

      SourceUnavailableException failure = failure(server);

      assertThat(failure).hasMessageContaining("after 3 tries: no answer to the log-in within 1 s");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
      assertThat(shown)
          .containsExactly(
              "connecting to OMDS, try 1",
              "connecting to OMDS, try 2",
              "connecting to OMDS, try 3");
    }
  }

  @Test
  void aListenerThatSaysAByteNowAndThenCostsNoMore() throws IOException {
    byte[] packet = {0x0f, -1, 0, 0, 4, 0, 0, 0}; // of 4095 bytes, most of which never come
    Answer trickle =
        client -> {
          OutputStream out = client.getOutputStream();
          for (int i = 0; i < 600; i++) {
            out.write(i < packet.length ? packet[i] : 'x');
            out.flush();
            Thread.sleep(100);
          }
        };
    try (ServerSocket server = listener(trickle)) {
      assertThat(failure(server)).hasMessageContaining("no answer to the log-in within 1 s");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2p1\r\n",
        "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
      })
  void whatIsNoDatabaseIsToldAtTheFirstTry(String words) throws IOException {
    Answer answer =
        client -> {
          client.getInputStream().read(new byte[1000]);
          client.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
          client.getOutputStream().flush();
          Thread.sleep(5_000);
        };
    try (ServerSocket server = listener(answer)) {
      SourceUnavailableException failure = failure(server);

      assertThat(failure).hasMessageContaining("does not answer as a database of this kind");
      assertThat(failure.hint()).contains("omds.url");
      assertThat(pauses).isEmpty();
    }
  }

  @Test
  void aListenerThatClosesAtOnceIsTriedAsOftenAsALineThatDrops() throws IOException {
    try (ServerSocket server = listener(Socket::close)) {
      assertThat(failure(server)).hasMessageContaining("after 5 tries");
      assertThat(pauses).hasSize(4);
    }
  }

  @Test
  void aConnectionThatComesAfterTheLimitIsClosed() throws Exception {
    CountDownLatch limitIsOver = new CountDownLatch(1);
    AtomicReference<Connection> late = new AtomicReference<>();
    CountDownLatch came = new CountDownLatch(1);
    ConnectionSource slow =
        () -> {
          try {
            limitIsOver.await();
          } catch (InterruptedException e) {
            throw new SQLException(e);
          }
          late.set(DriverManager.getConnection("jdbc:h2:mem:"));
          came.countDown();
          return late.get();
        };

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> new LoginLimit(Duration.ofMillis(50)).open(slow));
    limitIsOver.countDown();

    assertThat(came.await(10, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < 500 && !late.get().isClosed(); i++) {
      Thread.sleep(10);
    }
    assertThat(late.get().isClosed()).isTrue();
  }

  @Test
  void aDriverThatStumblesIsAFailureOfWhatAnswers() {
    ConnectionSource stumbling =
        () -> {
          throw new ArrayIndexOutOfBoundsException("7");
        };

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> new LoginLimit(Duration.ofSeconds(10)).open(stumbling))
        .satisfies(
            e -> assertThat(SqlFailure.of(e).kind()).isEqualTo(SqlFailure.Kind.NOT_A_DATABASE));
  }
}
