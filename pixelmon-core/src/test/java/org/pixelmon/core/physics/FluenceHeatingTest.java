package org.pixelmon.core.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FluenceHeatingTest {

  @Test
  void risesBy3KelvinAt1e8ParticlesPerCm2AndSecond() {
    assertThat(FluenceHeating.kelvin(1e8)).isCloseTo(3, within(1e-12));
    assertThat(FluenceHeating.kelvin(0)).isZero();
  }
}
