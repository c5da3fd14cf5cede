package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileGapsFileTest {

  @TempDir private Path folder;

  @Test
  void standsBesideItsProfile() {
    assertThat(ProfileGapsFile.of(Path.of("a/profile_X_7920_7983.txt")))
        .isEqualTo(Path.of("a/profile_X_7920_7983.gaps.csv"));
    assertThat(ProfileGapsFile.of(Path.of("profile.csv"))).isEqualTo(Path.of("profile.gaps.csv"));
    assertThat(ProfileGapsFile.of(Path.of("mine"))).isEqualTo(Path.of("mine.gaps.csv"));
  }

  @Test
  void writesALineAStretchAndQuotesReasonsWithCommas() {
    Path file = folder.resolve("p.gaps.csv");
    Instant from = Instant.parse("2022-07-10T12:00:00Z");
    ProfileGapsFile.write(
        file,
        List.of(
            new ProfileGapsFile.Line(
                from, from.plusSeconds(60), 2, "row", "left out", "a, \"b\"", 0),
            new ProfileGapsFile.Line(
                from, from.plusSeconds(90), 1, "temperature", "searched back", "few", 10)));
    assertThat(file)
        .hasContent(
            "from,to,steps,quantity,what,reason,hours_back\n"
                + "2022-07-10 12:00:00,2022-07-10 12:01:00,2,row,left out,\"a, \"\"b\"\"\",0.0\n"
                + "2022-07-10 12:00:00,2022-07-10 12:01:30,1,temperature,searched back,few,10.0\n");
  }
}
