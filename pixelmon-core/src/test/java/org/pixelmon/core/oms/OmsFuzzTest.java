package org.pixelmon.core.oms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.secret.Secrets;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;

/** Whatever OMS answers, and whatever became of the answers kept. */
class OmsFuzzTest {

  private static final String PAGE =
      """
      {"data":[{"id":"7920","type":"fills","attributes":{"fill_number":7920,
      "start_stable_beam":"2022-07-05T14:47:08Z","end_stable_beam":"2022-07-05T22:10:10Z",
      "stable_beams":true,"delivered_lumi":12.5,"recorded_lumi":null,
      "injection_scheme":"25ns_315b","bunches_colliding":302},
      "meta":{"row":{"delivered_lumi":{"units":"pb^{-1}"}}}}],
      "meta":{"totalResourceCount":1},"links":{"next":null}}
      """;

  @TempDir private Path folder;

  /** What they read as credentials must not be masked in the messages of other tests. */
  @AfterEach
  void forgetSecrets() {
    Secrets.forgetAll();
  }

  @TestFactory
  Stream<DynamicTest> damagedAnswersGiveAValueOrAreRefusedInOneLine() throws IOException {
    FillRange range = new FillRange(7900, 8100);
    return Fuzz.tests(
        FuzzTarget.ofText("OMS page", text -> OmsPage.read("http://oms/fills", text), PAGE),
        FuzzTarget.ofFile(
            "OMS archive",
            folder.resolve("a/oms/fills/7900-7999.json"),
            file -> new OmsFillArchive(folder.resolve("a")).read(range),
            OmsFillText.write(List.of(OmsJson.MAPPER.readTree(PAGE).path("data").get(0)))),
        FuzzTarget.ofFile(
            "ranges asked of OMS",
            folder.resolve("asked.csv"),
            file -> new OmsCoverage(file).gap(range, OmsSelection.GOOD_STABLE_BEAMS),
            "selection,first,last\nGOOD_STABLE_BEAMS,7920,8000\nWITH_LUMINOSITY,1,7919\n"),
        FuzzTarget.ofFile(
            "credentials for OMS",
            folder.resolve("client"),
            ClientCredentials::read,
            "client_id=me\nclient_secret=a\\u0020b\n"));
  }
}
