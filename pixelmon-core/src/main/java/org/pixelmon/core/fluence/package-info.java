/**
 * The fluence field of the detector: 1-MeV-neutron-equivalent particles per cm^2 and pp collision
 * over (r, z), and its means over modules, readout groups, layers and disks.
 *
 * <p>What makes a field (FLUKA) and what is fitted to or drawn of it belongs to pixelmon-fluence.
 * Units: r and z in cm, fields in n_eq/cm^2 per collision, luminosity in fb^-1, cross-sections in
 * mb.
 */
package org.pixelmon.core.fluence;
