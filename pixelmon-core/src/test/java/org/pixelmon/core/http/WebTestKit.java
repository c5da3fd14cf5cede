package org.pixelmon.core.http;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.RetryPolicy;

/** Clients for tests; pauses are noted and not waited for. */
final class WebTestKit {

  static final long MOST_BYTES = 100_000;

  final List<Duration> pauses = new ArrayList<>();
  private Map<String, String> environment = Map.of();
  private Optional<Path> caFile = Optional.empty();
  private Duration totalTime = Duration.ofSeconds(30);
  private double chance = 0.5;

  WebTestKit environment(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  WebTestKit caFile(Path pem) {
    caFile = Optional.of(pem);
    return this;
  }

  WebTestKit totalTime(Duration limit) {
    totalTime = limit;
    return this;
  }

  WebTestKit chance(double fixed) {
    chance = fixed;
    return this;
  }

  WebClient client() {
    return new WebClient(
        new WebSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            totalTime,
            MOST_BYTES,
            new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(20)),
            caFile,
            "oms.caFile",
            Proxies.of(name -> Optional.ofNullable(environment.get(name)))),
        new Patience(
            pauses::add,
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
            () -> chance,
            Progress.NONE));
  }
}
