package org.pixelmon.core.http;

import java.io.IOException;

/** An answer came, and it is none that another try would improve: too large, or packed oddly. */
final class UnusableAnswer extends IOException {

  private static final long serialVersionUID = 1L;

  UnusableAnswer(String message) {
    super(message);
  }

  static UnusableAnswer tooLarge(long mostBytes) {
    return new UnusableAnswer("its answer has more than " + (mostBytes >> 10) + " KiB");
  }
}
