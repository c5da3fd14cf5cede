package org.pixelmon.radsim.check;

/**
 * What the fluence rates of a readout group's profile count per pp collision.
 *
 * @param perCollision n_eq/cm^2 per pp collision
 * @param words what it is
 */
public record GroupField(double perCollision, String words) {}
