package org.pixelmon.core.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NearnessTest {

  private static List<String> sorted(String wanted, String... names) {
    return Nearness.sorted(List.of(names), Function.identity(), wanted);
  }

  @Test
  void namesThatShareMorePairsOfLettersComeFirst() {
    assertThat(sorted("fluence_allpart", "units", "fluence_neut", "sub/Fluence_allparts", "x"))
        .containsExactly("sub/Fluence_allparts", "fluence_neut", "units", "x");
  }

  @Test
  void namesAsNearAsEachOtherKeepTheirOrder() {
    assertThat(sorted("zzz", "b", "a", "c", "")).containsExactly("b", "a", "c", "");
    assertThat(sorted("", "b", "")).containsExactly("", "b");
  }

  @Test
  void longListsOfLongNamesTakeNoLongTime() {
    List<String> names = Collections.nCopies(100, "hist".repeat(5_000));

    assertTimeout(
        Duration.ofSeconds(20),
        () -> Nearness.sorted(names, Function.identity(), "fluence".repeat(10_000)));
  }
}
