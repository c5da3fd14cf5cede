/**
 * FLUKA's USRBIN results as text, as its program USBREA writes them: reading them by their own
 * headers, with the numbers kept as the decimals they are.
 *
 * <p>What the numbers mean for the detector, and the files made from them, belong to {@code
 * org.pixelmon.fluence.field}. Lengths are in cm; values in the unit of the scoring (here n_eq/cm^2
 * per pp collision), their errors in percent.
 */
package org.pixelmon.fluence.fluka;
