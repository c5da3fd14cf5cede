package org.pixelmon.fluence.fluka;

import java.util.Map;

/**
 * What FLUKA can score, by its number: particles, families of them, and quantities such as dose.
 * Source: FLUKA manual, chapter 5.1, table of (generalised) particles. Numbers above 244 differ
 * between versions of FLUKA and have no name here.
 */
public final class GeneralizedParticle {

  /** 1-MeV-neutron-equivalent fluence in silicon, the only quantity in n_eq/cm^2. */
  public static final int SI1MEVNE = 236;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(1, "PROTON"),
          Map.entry(2, "APROTON"),
          Map.entry(3, "ELECTRON"),
          Map.entry(4, "POSITRON"),
          Map.entry(7, "PHOTON"),
          Map.entry(8, "NEUTRON"),
          Map.entry(9, "ANEUTRON"),
          Map.entry(10, "MUON+"),
          Map.entry(11, "MUON-"),
          Map.entry(13, "PION+"),
          Map.entry(14, "PION-"),
          Map.entry(201, "ALL-PART"),
          Map.entry(202, "ALL-CHAR"),
          Map.entry(203, "ALL-NEUT"),
          Map.entry(208, "ENERGY"),
          Map.entry(209, "PIONS+-"),
          Map.entry(210, "BEAMPART"),
          Map.entry(211, "EM-ENRGY"),
          Map.entry(212, "MUONS"),
          Map.entry(213, "E+&E-"),
          Map.entry(214, "AP&AN"),
          Map.entry(215, "KAONS"),
          Map.entry(218, "HAD-CHAR"),
          Map.entry(219, "FISSIONS"),
          Map.entry(222, "NEU-BALA"),
          Map.entry(223, "HAD-NEUT"),
          Map.entry(228, "DOSE"),
          Map.entry(229, "UNB-ENER"),
          Map.entry(234, "ACTIVITY"),
          Map.entry(235, "ACTOMASS"),
          Map.entry(236, "SI1MEVNE"),
          Map.entry(237, "HADGT20M"),
          Map.entry(238, "NIEL-DEP"),
          Map.entry(239, "DPA-SCO"),
          Map.entry(240, "DOSE-EQ"),
          Map.entry(241, "DOSE-EM"),
          Map.entry(242, "NET-CHRG"),
          Map.entry(244, "RES-NIEL"));

  private GeneralizedParticle() {}

  /** FLUKA's name and number, as {@code DOSE (n. 228)}; the number alone where it has no name. */
  public static String described(int number) {
    String name = NAMES.get(number);
    return name == null ? "generalized particle n. " + number : name + " (n. " + number + ")";
  }
}
