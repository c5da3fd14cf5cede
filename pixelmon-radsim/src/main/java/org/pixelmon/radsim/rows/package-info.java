/**
 * Rows of radiation profiles where they stand, and how they follow each other in time. Times are
 * seconds since 1970 UTC.
 */
package org.pixelmon.radsim.rows;
