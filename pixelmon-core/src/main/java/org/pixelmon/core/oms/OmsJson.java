package org.pixelmon.core.oms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How JSON of OMS and of token services is read: with limits far above what they write. */
final class OmsJson {

  /** OMS nests eight deep. */
  private static final int DEEPEST = 64;

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_TEXT = 1 << 20;

  /** Reads one document and nothing behind it. */
  static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxStringLength(LONGEST_TEXT)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private OmsJson() {}
}
