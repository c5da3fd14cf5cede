package org.pixelmon.core.oms;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.http.Patience;
import org.pixelmon.core.http.Proxies;
import org.pixelmon.core.http.WebSettings;
import org.pixelmon.core.kerberos.KerberosSettings;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.RetryPolicy;

/** Settings and clients for tests of the OMS client; pauses and progress are noted. */
final class OmsTestKit {

  static final FillRange RANGE = new FillRange(7900, 8100);
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final List<Duration> pauses = new ArrayList<>();
  final List<String> progress = new ArrayList<>();
  private Duration answerTimeout = Duration.ofSeconds(10);
  private Optional<Path> caFile = Optional.empty();
  private Optional<Path> clientFile = Optional.empty();
  private URI tokenUrl = URI.create("http://127.0.0.1:1/token");
  private Path tokenFile = Path.of("none");
  private URI realm = URI.create("http://127.0.0.1:1/realm");
  private String deviceClient = "";
  private Path deviceTokenFile = Path.of("none");
  private KerberosSettings kerberos = new KerberosSettings(Path.of("none"), "FILE:none");
  private Optional<Consumer<String>> person = Optional.empty();
  private Optional<OmsSettings.Auth> auth = Optional.empty();
  private Duration totalTime = Duration.ofMinutes(10);
  private int pageSize = 100;

  OmsTestKit answerTimeout(Duration limit) {
    answerTimeout = limit;
    return this;
  }

  OmsTestKit caFile(Path pem) {
    caFile = Optional.of(pem);
    return this;
  }

  OmsTestKit pageSize(int rows) {
    pageSize = rows;
    return this;
  }

  OmsTestKit signingOn(Path file, URI tokens) {
    clientFile = Optional.of(file);
    tokenUrl = tokens;
    return this;
  }

  OmsTestKit token(Path file) {
    tokenFile = file;
    return this;
  }

  OmsTestKit kerberos(KerberosSettings settings) {
    kerberos = settings;
    return this;
  }

  OmsTestKit device(URI signOnRealm, Path store, Optional<Consumer<String>> reader) {
    realm = signOnRealm;
    deviceClient = "pixelmon";
    deviceTokenFile = store;
    person = reader;
    return this;
  }

  OmsTestKit auth(OmsSettings.Auth way) {
    auth = Optional.of(way);
    return this;
  }

  OmsTestKit totalTime(Duration limit) {
    totalTime = limit;
    return this;
  }

  OmsClient client(String url) {
    OmsSettings settings =
        new OmsSettings(
            URI.create(url),
            auth.orElse(clientFile.isPresent() ? OmsSettings.Auth.CLIENT : OmsSettings.Auth.NONE),
            new SignOnSettings(
                clientFile.orElse(Path.of("none")),
                tokenUrl,
                "cmsoms-prod",
                tokenFile,
                realm,
                deviceClient,
                deviceTokenFile,
                kerberos),
            pageSize,
            totalTime,
            new WebSettings(
                Duration.ofSeconds(5),
                answerTimeout,
                totalTime,
                8L << 20,
                new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofMinutes(2)),
                caFile,
                "oms.caFile (PIXELMON_OMS_CA_FILE)",
                Proxies.of(name -> Optional.empty())));
    return OmsClient.of(
        settings,
        new Patience(pauses::add, Clock.fixed(NOW, ZoneOffset.UTC), () -> 0.5, new Noted()));
  }

  private final class Noted implements Progress {

    @Override
    public void at(String what, long done, long total) {
      progress.add(what + " " + done + " of " + total);
    }

    @Override
    public Optional<Consumer<String>> person() {
      return person;
    }
  }

  /** Numbers of the fills a client gives for the range. */
  static List<Integer> numbers(OmsClient client) {
    return client.fills(RANGE, OmsSelection.WITH_LUMINOSITY).fills().stream()
        .map(resource -> resource.fill().number())
        .toList();
  }
}
