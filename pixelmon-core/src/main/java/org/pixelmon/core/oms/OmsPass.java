package org.pixelmon.core.oms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.pixelmon.core.oms.OmsPage.Next;

/** One pass through the pages of an answer, within limits that no real answer comes near. */
final class OmsPass {

  /** The LHC had 12,000 fills in its first 18 years. */
  private static final int MOST_FILLS = 30_000;

  /** A real fill has about 2000 characters. */
  private static final long MOST_CHARACTERS = 128L << 20;

  /** A server may give smaller pages than asked for; a fill a page is not an answer. */
  private static final int PAGES_OF_ANY_SIZE = 100;

  private final String place;
  private final int limit;
  private final Map<Integer, OmsRow> fills = new LinkedHashMap<>();
  private OmsPage first;
  private int lastFill;
  private int position;
  private long characters;
  private Optional<String> doubt = Optional.empty();
  private boolean whole;

  OmsPass(String place, int limit) {
    this.place = place;
    this.limit = limit;
  }

  /** The fills in the order in which they came. */
  List<OmsRow> fills() {
    return List.copyOf(fills.values());
  }

  /** Why this pass alone is not to be believed; empty when it is. */
  Optional<String> doubt() {
    return doubt;
  }

  /** Whether both read to the end and met the same fills. */
  boolean agreesWith(OmsPass other) {
    return whole
        && other.whole
        && new ArrayList<>(fills.keySet()).equals(new ArrayList<>(other.fills.keySet()));
  }

  /**
   * Reads until the end, or until it is clear that rows have moved.
   *
   * @throws org.pixelmon.core.error.SourceUnavailableException when the server does not page at
   *     all, or without end
   */
  void read(OmsPaging.Pages pages) {
    for (int number = 1; ; number++) {
      // With a row a page there is none to spare: such passes have to agree.
      int overlap = first != null && first.rows().size() > 1 ? 1 : 0;
      int offset = position - overlap;
      OmsPage page = pages.get(offset, limit);
      if (first == null) {
        first = page;
      } else if (page.holdsTheFillsOf(first) && !first.rows().isEmpty()) {
        endOfServerWithoutPages(offset);
        return;
      }
      if (overlap == 1 && !page.beginsWith(lastFill)) {
        boolean end = page.rows().isEmpty() && promisesMore(page);
        doubt =
            Optional.of(
                end ? brokenPromise(page) : "fill " + lastFill + " is not in row " + position);
        return;
      }
      boolean news = take(page, overlap);
      checkLimits(page, number);
      position = offset + page.rows().size();
      if (isLast(page, news)) {
        whole = true;
        checkWhole(page, number);
        return;
      }
    }
  }

  /** It gave all it has, whatever it was asked for; or it ignores what it was asked for. */
  private void endOfServerWithoutPages(int offset) {
    if (promisesMore(first) || first.rows().size() >= limit) {
      throw wrong("it repeats rows: page[offset]=" + offset + " is ignored");
    }
    whole = true;
  }

  /** Adds the rows of a page; false when there is none that is new. */
  private boolean take(OmsPage page, int known) {
    List<OmsRow> rows = page.rows();
    int before = fills.size();
    Map<Integer, OmsRow> ofPage = new HashMap<>();
    for (OmsRow row : rows.subList(Math.min(known, rows.size()), rows.size())) {
      lastFill = row.number();
      OmsRow twin = ofPage.put(lastFill, row);
      if (twin != null && !twin.equals(row)) {
        throw wrong("it gives fill " + lastFill + " twice and not the same");
      }
      if (fills.put(lastFill, row) != null && twin == null) {
        doubt = Optional.of("fill " + lastFill + " came again");
      }
    }
    return fills.size() > before;
  }

  private void checkLimits(OmsPage page, int number) {
    characters += page.characters();
    if (fills.size() > MOST_FILLS) {
      throw wrong("it gives more than " + MOST_FILLS + " fills");
    }
    if (characters > MOST_CHARACTERS) {
      throw wrong("its pages have more than " + (MOST_CHARACTERS >> 20) + " MiB together");
    }
    if (number > PAGES_OF_ANY_SIZE + fills.size() / 2) {
      throw wrong(number + " pages hold " + fills.size() + " fills, and there is no end");
    }
  }

  /**
   * Whether all rows are read. A short page alone says nothing: a server may give fewer rows than
   * asked for. A total below the rows that were given says nothing either.
   */
  private boolean isLast(OmsPage page, boolean news) {
    if (!news) {
      return true;
    }
    OptionalInt total = page.total();
    boolean reached = total.isPresent() && total.getAsInt() == position;
    return (page.next() == Next.NONE && !promisesMore(page))
        || (page.next() == Next.UNKNOWN && reached);
  }

  private boolean promisesMore(OmsPage page) {
    return page.total().orElse(0) > position;
  }

  private String brokenPromise(OmsPage page) {
    return "it promised " + page.total().orElse(0) + " rows and gave " + position;
  }

  private void checkWhole(OmsPage page, int pages) {
    OptionalInt total = page.total();
    if (promisesMore(page)) {
      whole = false;
      doubt = Optional.of(brokenPromise(page));
    } else if (!total.equals(first.total())) {
      doubt =
          Optional.of("the number of rows went from " + text(first.total()) + " to " + text(total));
    } else if (pages > 1 && first.rows().size() == 1) {
      doubt = Optional.of("it gives a row a page");
    }
  }

  private static String text(OptionalInt total) {
    return total.isPresent() ? Integer.toString(total.getAsInt()) : "unknown";
  }

  private RuntimeException wrong(String problem) {
    return OmsPaging.wrong(place, problem);
  }
}
