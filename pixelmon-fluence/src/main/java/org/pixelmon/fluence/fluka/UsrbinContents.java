package org.pixelmon.fluence.fluka;

import java.util.List;

/**
 * What a USRBIN file holds.
 *
 * @param sections those that score 1-MeV-neutron-equivalent fluence, in the file's order
 * @param others those that score something else
 */
public record UsrbinContents(List<UsrbinSection> sections, List<OtherQuantity> others) {}
