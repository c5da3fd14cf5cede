package org.pixelmon.core.signon;

import java.net.URI;
import java.util.List;

/**
 * A form of a page that its script would send at once.
 *
 * @param action where it goes
 * @param fields its hidden fields, in their order
 */
record PageForm(URI action, List<Field> fields) {

  /**
   * A field.
   *
   * @param name its name
   * @param value its value; may hold a code or a token, and is never shown
   */
  record Field(String name, String value) {

    @Override
    public String toString() {
      return name;
    }
  }
}
