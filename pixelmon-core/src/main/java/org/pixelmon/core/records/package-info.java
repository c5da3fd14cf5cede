/**
 * The questions that stages ask of the detector's records: the latest record in a window, and the
 * value in force at an instant, each for many of them at once. Everything about time lives here:
 * open and closed ends, ages, days that the archive lacks.
 *
 * <p>What a gap means is for the one who asks to decide. Where records come from is the business of
 * {@link org.pixelmon.core.omds}, how files are read that of {@link org.pixelmon.core.archive}.
 * Times are UTC with a resolution of a microsecond; values have the unit of their table.
 */
package org.pixelmon.core.records;
