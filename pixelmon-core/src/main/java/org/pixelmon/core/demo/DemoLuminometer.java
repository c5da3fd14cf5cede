package org.pixelmon.core.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.archive.LumiSection;

/** Measures the luminosity of a fill by lumi section. */
final class DemoLuminometer {

  /** Length of a lumi section: 2^18 turns of the LHC. */
  private static final long SECTION_MILLIS = 23_310;

  /** Sections before stable beams, in which nothing collides. */
  private static final int SECTIONS_BEFORE = 20;

  private static final int FIRST_RUN = 355_100;
  private static final int RUN_NUMBERS_PER_FILL = 8;
  private static final double RUN_ENDS = 1 / 900.0;
  private static final double NOISE = 0.002;

  /** Share of the sections in which the data taking stands still. */
  private static final double DEAD_SHARE = 0.01;

  private final long seed;

  DemoLuminometer(long seed) {
    this.seed = seed;
  }

  /**
   * The sections of a fill in order of time; their sums are the fill's luminosity.
   *
   * @param index index of the fill in the schedule
   */
  List<LumiSection> sections(int index, DemoFill fill) {
    DemoRandom random = new DemoRandom(seed, "lumi/" + fill.number());
    List<LumiSection> sections = new ArrayList<>();
    int run = FIRST_RUN + RUN_NUMBERS_PER_FILL * index;
    int lastRun = run + RUN_NUMBERS_PER_FILL - 1;
    int number = 1;
    long start = fill.stableFrom().toEpochMilli() - SECTIONS_BEFORE * SECTION_MILLIS;
    for (; start < fill.stableTo().toEpochMilli(); start += SECTION_MILLIS) {
      sections.add(section(fill, run, number++, start, random));
      if (run < lastRun && number > 10 && random.chance(RUN_ENDS)) {
        run++;
        number = 1;
      }
    }
    return sections;
  }

  private static LumiSection section(
      DemoFill fill, int run, int number, long start, DemoRandom random) {
    Instant from = Instant.ofEpochMilli(start);
    Instant to = Instant.ofEpochMilli(start + SECTION_MILLIS);
    double delivered = (fill.deliveredUb(to) - fill.deliveredUb(from)) * (1 + random.bell(NOISE));
    double live = random.chance(DEAD_SHARE) ? 0 : fill.recordedFraction();
    return new LumiSection(run, number, from, delivered, delivered * live);
  }
}
