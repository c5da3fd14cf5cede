package org.pixelmon.core.error;

import org.junit.jupiter.api.Test;
import org.pixelmon.core.testkit.Growth;

class MessageGrowthTest {

  @Test
  void ofMessages() {
    Growth.ofText("a.csv:1: got '", "'", MessageText::of);
    Growth.ofText("", "x", MessageText::line);
    Growth.ofText("x", "", MessageText::quoted);
  }
}
