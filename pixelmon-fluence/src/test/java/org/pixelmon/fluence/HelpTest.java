package org.pixelmon.fluence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pixelmon.core.cli.CliHarness;

class HelpTest {

  @Test
  void everyCommandHasAnExampleAndEveryOptionADescription() {
    assertThat(CliHarness.helpProblems(new PixelmonFluence())).isEmpty();
  }
}
