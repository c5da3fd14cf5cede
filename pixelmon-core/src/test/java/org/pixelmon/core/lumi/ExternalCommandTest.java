package org.pixelmon.core.lumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExternalCommandTest {

  private static final int ROUNDS = 60;

  /** The program is gone before its output is read: what stands in the pipe is still its answer. */
  @Test
  void nothingOfAnAnswerIsLostWhenTheProgramEndsAtOnce() {
    ExternalCommand command =
        new ExternalCommand(
            List.of("/bin/sh", "-c", "printf '%060000d' 7"), Duration.ofSeconds(20));
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(command.run().out()).as("round %d", round).hasSize(60_000).endsWith("7");
    }
  }
}
