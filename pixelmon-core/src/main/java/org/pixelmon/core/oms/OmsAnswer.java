package org.pixelmon.core.oms;

import java.util.List;
import java.util.Optional;

/**
 * What OMS answered.
 *
 * @param fills the fills, in the order in which they came
 * @param malformed those of which nobody can tell what they are
 */
record OmsAnswer(List<OmsResource> fills, List<MalformedFill> malformed) {

  /**
   * Of all rows of an answer.
   *
   * @param place where they come from, for messages
   * @throws org.pixelmon.core.error.BadInputException when none can be understood: it is not the
   *     fill then that is wrong
   */
  static OmsAnswer of(List<OmsRow> rows, String place) {
    List<OmsResource> fills =
        rows.stream().map(OmsRow::resource).flatMap(Optional::stream).toList();
    List<MalformedFill> malformed =
        rows.stream().map(OmsRow::fault).flatMap(Optional::stream).toList();
    if (fills.isEmpty() && !malformed.isEmpty()) {
      throw malformed.get(0).error(place);
    }
    return new OmsAnswer(fills, malformed);
  }
}
