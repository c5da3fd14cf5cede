package org.pixelmon.core.oms;

import java.util.List;
import java.util.Optional;
import org.pixelmon.core.error.SourceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all rows of an answer in pages, although rows may come and go meanwhile: with each that
 * does, all behind it move by one place, so that the next page skips a row or repeats one.
 *
 * <p>Each page is asked for from the last row of the page before on. If that row is no longer where
 * it was, or the total changed, the rows are read again, until a pass shows no change or two in
 * turn agree. As a rule one pass is enough, and costs a row more a page.
 */
final class OmsPaging {

  private static final Logger LOG = LoggerFactory.getLogger(OmsPaging.class);
  private static final int MOST_PASSES = 5;

  private final String place;
  private final int limit;
  private final Pages pages;

  /** Gives a page. */
  @FunctionalInterface
  interface Pages {

    /**
     * Asks for a page.
     *
     * @param offset rows in front of it
     * @param limit rows on it at most
     */
    OmsPage get(int offset, int limit);
  }

  /**
   * A reader of pages.
   *
   * @param place where they come from, for messages
   * @param limit rows to ask for at a time
   */
  OmsPaging(String place, int limit, Pages pages) {
    this.place = place;
    this.limit = limit;
    this.pages = pages;
  }

  /**
   * All rows, each once.
   *
   * @throws SourceUnavailableException when the pages do not fit together, or change for ever
   */
  List<OmsRow> read() {
    Optional<OmsPass> before = Optional.empty();
    String doubt = "";
    for (int number = 1; number <= MOST_PASSES; number++) {
      OmsPass pass = new OmsPass(place, limit);
      pass.read(pages);
      if (pass.doubt().isEmpty() || before.filter(pass::agreesWith).isPresent()) {
        return pass.fills();
      }
      doubt = pass.doubt().get();
      LOG.info("the fills changed while OMS gave them ({}): they are read again", doubt);
      before = Optional.of(pass);
    }
    throw wrong(
        place, doubt + "; they were read " + MOST_PASSES + " times and no two in turn agree");
  }

  static SourceUnavailableException wrong(String place, String problem) {
    return new SourceUnavailableException(
        "OMS at " + place + " does not page as it should: " + problem,
        "Try again later; is oms.url (PIXELMON_OMS_URL) the OMS aggregation API?");
  }
}
