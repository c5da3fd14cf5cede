/**
 * Least-squares fits of a {@link FitModel} to points with errors, their results and the reports of
 * them. Reading histograms and drawing does not belong here. Numbers carry the units of the data
 * given; chi2 is the sum of squared (value - model)/error, and parameter errors are one standard
 * deviation.
 */
package org.pixelmon.core.fit;
