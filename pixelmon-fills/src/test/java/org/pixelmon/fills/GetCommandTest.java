package org.pixelmon.fills;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.oms.FakeOms;
import org.pixelmon.core.oms.OmsFill;
import org.pixelmon.core.oms.OmsFillArchive;
import org.pixelmon.core.oms.TestFills;
import org.pixelmon.core.testkit.ReferenceData;

class GetCommandTest {

  private static final String UNTOUCHED = "untouched\n";

  @TempDir Path home;

  private CliHarness.Result get(String url, String... more) {
    String[] args = new String[more.length + 5];
    List<String> fixed = List.of("get", "-ff", "7900", "-lf", "8100");
    for (int i = 0; i < args.length; i++) {
      args[i] = i < 5 ? fixed.get(i) : more[i - 5];
    }
    return new CliHarness(home).with("PIXELMON_OMS_URL", url).run(new PixelmonFills(), args);
  }

  private Path existingOutput() throws IOException {
    Path file = home.resolve("data/fills_info/fills.csv");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, UNTOUCHED);
  }

  private static String answering(HttpServer server, int status, String body) {
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Retry-After", "0");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
  }

  private void failsWith(int code, int status, String body, String message) throws IOException {
    Path file = existingOutput();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try {
      CliHarness.Result result = get(answering(server, status, body));

      assertThat(result.code()).isEqualTo(code);
      assertThat(result.errorLines()).singleElement().asString().contains(message);
      assertThat(result.out()).isEmpty();
      assertThat(file).hasContent(UNTOUCHED);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void writesTheOriginalsFileByteForByteOnlineAndThenOffline() throws IOException {
    Path golden = ReferenceData.path("golden/data/fills_info/fills_run3.csv");
    try (FakeOms oms = FakeOms.serving(ReferenceData.path("oms/fills.json"))) {
      CliHarness.Result online =
          new CliHarness(home)
              .with("PIXELMON_OMS_URL", oms.url().toString())
              .run(new PixelmonFills(), "get", "-ff", "7920", "-lf", "8016", "-suffix", "run3");
      assertThat(online.code()).isZero();
      assertThat(online.out()).isEqualTo("data/fills_info/fills_run3.csv\n");
      assertThat(online.told()).isEqualTo("13 fills from 7920 to 8016 written\n");
    }
    CliHarness.Result offline =
        new CliHarness(home)
            .run(
                new PixelmonFills(),
                "get",
                "--first_fill",
                "7920",
                "--last_fill",
                "8016",
                "--offline",
                "-o",
                "elsewhere");
    assertThat(offline.code()).isZero();
    assertThat(Files.readString(home.resolve("data/fills_info/fills_run3.csv")))
        .isEqualTo(Files.readString(golden))
        .isEqualTo(Files.readString(home.resolve("elsewhere/fills.csv")));
  }

  @Test
  void addsTheNumberOfCollidingBunches() throws IOException {
    try (FakeOms oms = FakeOms.serving(TestFills.good(7920, 7921))) {
      assertThat(get(oms.url().toString(), "--bunches").code()).isZero();
    }
    assertThat(home.resolve("data/fills_info/fills.csv"))
        .hasContent(
            "fill_number,start_stable_beam,end_stable_beam,bunches_colliding\n"
                + "7920,2022-07-05 14:47:08.000000,2022-07-05 15:47:08.000000,12\n"
                + "7921,2022-07-05 16:47:08.000000,2022-07-05 17:47:08.000000,12\n");
  }

  @Test
  void unknownBunchesAndImpossibleTimesAreListedAndEndWith7() {
    OmsFill good = TestFills.good(7920);
    OmsFill withoutBunches =
        new OmsFill(
            7921,
            good.startStableBeam(),
            good.endStableBeam(),
            true,
            good.delivered(),
            Optional.empty(),
            good.injectionScheme(),
            OptionalInt.empty());
    OmsFill backwards =
        new OmsFill(
            7922,
            good.endStableBeam(),
            good.startStableBeam(),
            true,
            good.delivered(),
            Optional.empty(),
            good.injectionScheme(),
            OptionalInt.of(3));
    new OmsFillArchive(home.resolve("data/archive"))
        .write(List.of(good, withoutBunches, backwards));

    CliHarness.Result result = get("http://127.0.0.1:1/", "--offline", "--bunches", "-q");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.errorLines()).hasSize(2);
    assertThat(result.errorLines().get(0)).startsWith("left out: stable beams of fill 7922");
    assertThat(result.errorLines().get(1)).contains("not known for fills [7921]");
    assertThat(home.resolve("data/fills_info/fills.csv")).exists();
  }

  @Test
  void aFillThatCannotBeUnderstoodIsNamedAndTheOthersAreWritten() throws IOException {
    String told = "left out: fill 7921: end_stable_beam wants a time like 2022-07-05T14:47:08Z";
    try (FakeOms oms =
        FakeOms.serving(TestFills.good(7920, 7922)).with(7921, "end_stable_beam", "midnight")) {
      CliHarness.Result result = get(oms.url().toString(), "-q");

      assertThat(result.code()).isEqualTo(7);
      assertThat(result.errorLines()).singleElement().asString().startsWith(told);
      assertThat(get(oms.url().toString(), "--json").out().replaceAll("\\s", ""))
          .contains("\"fill\":7921", "\"exit_code\":7");
    }
    Path file = home.resolve("data/fills_info/fills.csv");
    assertThat(Files.readAllLines(file)).hasSize(3).noneMatch(line -> line.startsWith("7921"));
    assertThat(file.resolveSibling("manifest.json")).content().contains(told);
  }

  @Test
  void whereNoFillCanBeUnderstoodTheAnswerIsWrong() throws IOException {
    Path file = existingOutput();
    try (FakeOms oms =
        FakeOms.serving(TestFills.good(7920, 7921))
            .with(7920, "end_stable_beam", "midnight")
            .with(7921, "end_stable_beam", "noon")) {
      CliHarness.Result result = get(oms.url().toString());

      assertThat(result.code()).isEqualTo(4);
      assertThat(result.err()).contains(oms.url() + "/fills: fill 7920: end_stable_beam wants");
    }
    assertThat(file).hasContent(UNTOUCHED);
  }

  @Test
  void nothingInTheArchiveEndsWith3() {
    CliHarness.Result result = get("http://127.0.0.1:1/", "--offline");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errorLines()).singleElement().asString().contains("--archive");
  }

  @Test
  void noGoodFillEndsWith3() {
    try (FakeOms oms = FakeOms.serving(List.of(TestFills.bare(7950)))) {
      assertThat(get(oms.url().toString()).code()).isEqualTo(3);
    }
  }

  @Test
  void refusalsEndWith6() throws IOException {
    failsWith(6, 401, "", "HTTP 401");
  }

  @Test
  void aForbiddenAnswerEndsWith6() throws IOException {
    failsWith(6, 403, "", "HTTP 403");
  }

  @Test
  void aWrongAddressEndsWith5() throws IOException {
    failsWith(5, 404, "", "HTTP 404");
  }

  @Test
  void aServerThatFailsFourTimesEndsWith5() throws IOException {
    failsWith(5, 500, "", "HTTP 500 after 4 tries");
  }

  @Test
  void aWebPageInsteadOfAnAnswerEndsWith5() throws IOException {
    failsWith(5, 200, "<html>\n<body>", "HTML instead of JSON: '<html> <body>'");
  }

  @Test
  void fillsWithoutAttributesEndWith4() throws IOException {
    failsWith(4, 200, "{\"data\":[{\"id\":\"7920\"}]}", "fill 7920: attribute fill_number");
  }

  @Test
  void aFileOfCertificatesThatIsNoneEndsWith4() throws IOException {
    Path pem = Files.writeString(home.resolve("ca.pem"), "nothing");
    CliHarness.Result result =
        new CliHarness(home)
            .with("PIXELMON_OMS_CA_FILE", pem.toString())
            .run(new PixelmonFills(), "get", "-ff", "1", "-lf", "2");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err()).contains("ca.pem");
  }

  @Test
  void wrongUsageEndsWith2() {
    assertThat(get("ftp://example.org").err()).contains("oms.url");
    assertThat(get("ftp://example.org").code()).isEqualTo(2);
    assertThat(get("http://127.0.0.1:1/", "--oms-auth", "magic").code()).isEqualTo(2);
    assertThat(get("http://127.0.0.1:1/", "--oms-auth", "magic").err()).contains("'magic'");
    assertThat(new CliHarness(home).run(new PixelmonFills(), "get", "-ff", "9", "-lf", "8").code())
        .isEqualTo(2);
  }

  @Test
  void clientCredentialsThatAreMissingEndWith6() {
    CliHarness.Result result = get("http://127.0.0.1:1/", "--oms-auth", "client");

    assertThat(result.code()).isEqualTo(6);
    assertThat(result.errorLines()).singleElement().asString().contains("oms_client.properties");
  }

  @Test
  void signsOnByItselfWhenCredentialsAreThere() throws IOException {
    Path file = home.resolve("credentials/oms_client.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "client_id=me\nclient_secret=sesame\n");
    try (FakeOms oms =
        FakeOms.serving(TestFills.good(7920, 7930)).requiringClient("me", "sesame")) {
      CliHarness.Result result =
          new CliHarness(home)
              .with("PIXELMON_OMS_URL", oms.url().toString())
              .with("PIXELMON_OMS_TOKEN_URL", oms.tokenUrl().toString())
              .run(new PixelmonFills(), "get", "-ff", "7920", "-lf", "7930", "-v", "-v");

      assertThat(result.code()).isZero();
      assertThat(result.err()).doesNotContain("sesame").doesNotContain("token-1");
    }
  }

  @Test
  void aFolderThatCannotBeMadeEndsWith9() throws IOException {
    Files.writeString(home.resolve("inTheWay"), "a file");
    try (FakeOms oms = FakeOms.serving(TestFills.good(7920, 7921))) {
      CliHarness.Result result = get(oms.url().toString(), "-o", "inTheWay/data");

      assertThat(result.code()).isEqualTo(9);
      assertThat(result.errorLines()).singleElement().asString().contains("inTheWay");
    }
  }

  @Test
  void everyOptionIsDescribedAndEveryCommandHasAnExample() {
    assertThat(CliHarness.helpProblems(new PixelmonFills())).isEmpty();
  }
}
