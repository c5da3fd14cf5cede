/**
 * The formulas of the leakage-current analysis with their constants, units and sources. Pure
 * functions of numbers: no files, no detector names.
 */
package org.pixelmon.core.physics;
