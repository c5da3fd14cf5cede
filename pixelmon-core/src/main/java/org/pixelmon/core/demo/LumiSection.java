package org.pixelmon.core.demo;

import java.time.Instant;

/**
 * One lumi section.
 *
 * @param run CMS run
 * @param number number in the run, from 1 on
 * @param start start, UTC
 * @param deliveredUb delivered luminosity, ub^-1
 * @param recordedUb recorded luminosity, ub^-1
 */
record LumiSection(int run, int number, Instant start, double deliveredUb, double recordedUb) {}
