package org.pixelmon.core.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void pausesDoubleUpToTheLongest() {
    RetryPolicy policy = new RetryPolicy(9, Duration.ofSeconds(2), MINUTE);

    assertThat(policy.pauseAfter(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(policy.pauseAfter(4)).isEqualTo(Duration.ofSeconds(16));
    assertThat(policy.pauseAfter(6)).isEqualTo(MINUTE);
    assertThat(policy.pauseAfter(500)).isEqualTo(MINUTE);
  }

  @Test
  void refusesNoTryAtAllAndPausesBelowZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(0, Duration.ZERO, MINUTE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, Duration.ofSeconds(-1), MINUTE));
  }

  @Test
  void pausesAreSpreadAroundTheUsualOneAndNeverLongerThanTheLongest() {
    RetryPolicy policy = new RetryPolicy(9, Duration.ofSeconds(2), MINUTE);

    assertThat(policy.pauseAfter(2, 0)).isEqualTo(Duration.ofSeconds(2));
    assertThat(policy.pauseAfter(2, 0.5)).isEqualTo(Duration.ofSeconds(4));
    assertThat(policy.pauseAfter(2, 1)).isEqualTo(Duration.ofSeconds(6));
    assertThat(policy.pauseAfter(9, 1)).isEqualTo(MINUTE);
  }
}
