package org.pixelmon.core.omds;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that was published while records of it might still have been under way.
 *
 * @param day UTC day
 * @param published when, by the remote database's clock
 * @param content what the remote database had of it then
 */
record YoungDay(LocalDate day, Instant published, DayContent content) {}
