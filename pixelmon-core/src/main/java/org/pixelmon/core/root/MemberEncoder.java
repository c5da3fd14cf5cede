package org.pixelmon.core.root;

/** Puts into ROOT's bytes what objects of many classes have in common. */
final class MemberEncoder {

  /** ROOT's mark for "no limit set, choose it when drawing". */
  static final double AUTOMATIC = -1111;

  /** ROOT's bit for objects that others may point to. */
  static final int MUST_CLEANUP = 1 << 3;

  private final RootOutput out;

  MemberEncoder(RootOutput out) {
    this.out = out;
  }

  private static int version(String className) {
    return KnownClasses.all().get(className).version();
  }

  /** Members of a class, behind its length and version. */
  void versioned(String className, Runnable members) {
    out.versioned(version(className), members);
  }

  /** Name and title ({@code TNamed}). */
  void named(String name, String title, int bits) {
    versioned(
        "TNamed",
        () -> {
          tObject(bits);
          out.string(name).string(title);
        });
  }

  private void tObject(int bits) {
    out.i2(version("TObject")).i4(0).i4(bits);
  }

  /** How lines are drawn ({@code TAttLine}). */
  void line(int color, int style, int width) {
    versioned("TAttLine", () -> out.i2(color).i2(style).i2(width));
  }

  /** Areas are not filled ({@code TAttFill}). */
  void fill() {
    fill(0, 1001);
  }

  /** How areas are filled ({@code TAttFill}). */
  void fill(int color, int style) {
    versioned("TAttFill", () -> out.i2(color).i2(style));
  }

  /** How points are drawn ({@code TAttMarker}). */
  void marker(int color, int style, double size) {
    versioned("TAttMarker", () -> out.i2(color).i2(style).f4(size));
  }

  /** A list ({@code TList}) whose members, with their draw options, {@code members} writes. */
  void list(int size, Runnable members) {
    versioned(
        "TList",
        () -> {
          tObject(0);
          out.string("").i4(size);
          members.run();
        });
  }

  /** A list of nothing. */
  void emptyList() {
    list(0, () -> {});
  }

  /** An array: its length, then its values. */
  void array(double[] values, RootBins.Precision precision) {
    out.i4(values.length);
    if (precision == RootBins.Precision.FLOAT) {
      out.floats(values);
    } else {
      out.doubles(values);
    }
  }

  /** An array behind a pointer: whether it is there, then its values. */
  void column(double[] values) {
    if (values.length == 0) {
      out.i1(0);
    } else {
      out.i1(1).doubles(values);
    }
  }
}
