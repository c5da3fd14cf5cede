package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.testkit.SmallArchive;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.currents.TestCurrents;

class FetchOrderTest {

  @TempDir Path folder;

  @Test
  void recordsStandByTimeAndThoseOfOneInstantByCable() {
    TestHome home = new TestHome(folder).fills(TestCurrents.FILL_7920);
    SmallArchive archive = new SmallArchive();
    List<String> cables =
        List.of(
            "PixelBarrel_BpO_S8_LAY23/channel003",
            "PixelBarrel_BmI_S4_LAY14/channel003",
            "PixelBarrel_BmO_S1_LAY23/channel002",
            "PixelBarrel_BmI_S4_LAY14/channel002");
    cables.forEach(cable -> archive.current(cable, "2022-07-05T14:50:00Z", 20, 300));
    archive.current("PixelBarrel_BpO_S7_LAY23/channel003", "2022-07-05T14:49:59.999Z", 20, 300);
    archive.write(home.path("data/archive"), "2022-07-05", "2022-07-05");

    String range = "fetch -ff 7920 -lf 7920 -s Barrel --offline";
    assertThat(home.run(new PixelmonCurrents(), range.split(" ")).code()).isZero();

    assertThat(home.lines("data/currents/from_database/7920_Barrel.txt"))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly(
            "PixelBarrel_BpO_S7_LAY23/channel003",
            "PixelBarrel_BmI_S4_LAY14/channel002",
            "PixelBarrel_BmI_S4_LAY14/channel003",
            "PixelBarrel_BmO_S1_LAY23/channel002",
            "PixelBarrel_BpO_S8_LAY23/channel003");
  }
}
