package org.pixelmon.core.oms;

import org.pixelmon.core.error.BadInputException;

/**
 * A fill that OMS gave in a way that cannot be understood, among others that can.
 *
 * @param number its number
 * @param problem the fill and what is wrong with it, in words
 */
public record MalformedFill(int number, String problem) {

  /** As the error that it is where no fill can be understood. */
  BadInputException error(String place) {
    return OmsFillJson.error(place, problem);
  }
}
