package org.pixelmon.core.oms;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.fill.FillRange;

/**
 * A query for fills in the words of the OMS API.
 *
 * @param filters all of them must hold
 */
record OmsQuery(List<Filter> filters) {

  /** Everything either command needs, so that one answer in the archive serves both. */
  private static final String FIELDS =
      String.join(",", OmsFillJson.REQUIRED) + "," + OmsFillJson.BUNCHES_COLLIDING;

  /** What is asked for, below the base of the API. */
  static final String RESOURCE = "/fills";

  /**
   * A condition on an attribute.
   *
   * @param operator EQ, NEQ, LT, GT, LE, GE
   */
  record Filter(String attribute, String operator, String value) {}

  static OmsQuery of(FillRange range, OmsSelection selection) {
    List<Filter> filters = new ArrayList<>();
    filters.add(new Filter(OmsFillJson.FILL_NUMBER, "GE", Integer.toString(range.first())));
    filters.add(new Filter(OmsFillJson.FILL_NUMBER, "LE", Integer.toString(range.last())));
    filters.addAll(selection.filters());
    return new OmsQuery(filters);
  }

  /** The address of one page. */
  URI page(URI base, int offset, int limit) {
    StringBuilder query = new StringBuilder("fields=").append(encode(FIELDS));
    for (Filter filter : filters) {
      String name = "filter[" + filter.attribute() + "][" + filter.operator() + "]";
      append(query, name, filter.value());
    }
    append(query, "sort", OmsFillJson.FILL_NUMBER);
    append(query, "include", "meta");
    append(query, "page[offset]", Integer.toString(offset));
    append(query, "page[limit]", Integer.toString(limit));
    String trimmed = base.toString().replaceFirst("(?<!/)/+$", "");
    return URI.create(trimmed + RESOURCE + "?" + query);
  }

  private static void append(StringBuilder query, String name, String value) {
    query.append('&').append(encode(name)).append('=').append(encode(value));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
