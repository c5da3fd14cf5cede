package org.pixelmon.core.files;

/** Where the fluence field and what is made of it lie, below the home folder. */
public final class FluenceFiles {

  /** Folder of the field, its units and the tables of module fluences. */
  public static final String FOLDER = "data/fluence";

  /** Folder of the field as text. */
  public static final String TEXT_FOLDER = FOLDER + "/txt_files";

  /** Folder of fits. */
  public static final String FITS_FOLDER = FOLDER + "/fits";

  /** The result of FLUKA that comes with the original. */
  public static final String FLUKA_RESULT = FOLDER + "/cmsv3_23_1_0_usrbin_40_ascii";

  /** End of the names of the field of {@link #FLUKA_RESULT}. */
  public static final String SUFFIX = "phase1_6500GeV";

  private static final String FIELD_START = "fluence_field";
  private static final String FIELD_END = ".root";
  private static final String UNITS_END = "_units.txt";

  /** The field of {@link #SUFFIX}. */
  public static final String FIELD = FOLDER + "/" + FIELD_START + "_" + SUFFIX + FIELD_END;

  /** The units of {@link #FIELD}. */
  public static final String UNITS = FOLDER + "/" + FIELD_START + "_" + SUFFIX + UNITS_END;

  private FluenceFiles() {}

  /** Name of the ROOT file of a field; {@code ending} is empty or begins with {@code _}. */
  public static String fieldName(String ending) {
    return FIELD_START + ending + FIELD_END;
  }

  /** Name of the file with the units of a field; {@code ending} as above. */
  public static String unitsName(String ending) {
    return FIELD_START + ending + UNITS_END;
  }

  /**
   * Name of the table of module fluences.
   *
   * @param kind what distinguishes it: particle, cross-section and the like
   */
  public static String modulesName(String kind) {
    return "module_fluence_" + kind + ".csv";
  }
}
