package org.pixelmon.core.lumi;

import java.time.Instant;

/**
 * One line of brilcalc's table by lumi section (23.31 s).
 *
 * @param run run number
 * @param fill fill number
 * @param section number of the lumi section within the run, from 1
 * @param cmsSection the same as CMS counts it, 0 when CMS took no data
 * @param time start of the section, UTC
 * @param beamStatus for example {@code STABLE BEAMS}
 * @param delivered delivered luminosity, in the table's unit
 * @param recorded recorded luminosity, in the table's unit
 * @param averagePileup average number of pp collisions a bunch crossing
 * @param source luminometer, for example {@code HFOC}
 */
public record LumiSectionRow(
    int run,
    int fill,
    int section,
    int cmsSection,
    Instant time,
    String beamStatus,
    double delivered,
    double recorded,
    double averagePileup,
    String source) {}
