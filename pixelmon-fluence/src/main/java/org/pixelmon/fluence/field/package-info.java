/**
 * From FLUKA's sections to the fluence fields of particles, and the files that hold them: text,
 * units, ROOT.
 *
 * <p>Reading FLUKA belongs to {@code org.pixelmon.fluence.fluka}, using a field to the packages
 * beside. Units: r and z in cm, fields in n_eq/cm^2 per pp collision.
 */
package org.pixelmon.fluence.field;
