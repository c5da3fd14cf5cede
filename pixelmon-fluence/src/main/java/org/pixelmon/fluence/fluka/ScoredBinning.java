package org.pixelmon.fluence.fluka;

/** A section of a USRBIN file: read, or left alone because it scores something else. */
sealed interface ScoredBinning permits UsrbinSection, OtherQuantity {}
