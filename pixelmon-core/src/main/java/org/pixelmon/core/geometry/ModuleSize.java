package org.pixelmon.core.geometry;

/**
 * Sensitive extent of a module, and its chips.
 *
 * @param rCm along r, cm
 * @param rPhiCm along r*phi, cm
 * @param zCm along z, cm
 * @param nRocs number of read-out chips
 */
public record ModuleSize(double rCm, double rPhiCm, double zCm, int nRocs) {}
