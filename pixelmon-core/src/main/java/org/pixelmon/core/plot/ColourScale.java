package org.pixelmon.core.plot;

import java.awt.Color;

/**
 * Perceptually uniform colour scales.
 *
 * <p>They are laid out in the Oklab colour space, so equal steps in value look like equal steps in
 * brightness, in print and with colour vision deficiencies, too. Source of the conversion: B.
 * Ottosson, A perceptual color space for image processing (2020),
 * https://bottosson.github.io/posts/oklab/.
 */
public enum ColourScale {
  /** From dark violet over blue and green to bright yellow: lightness and hue run linearly. */
  SEQUENTIAL {
    @Override
    Color colour(double t) {
      double lightness = DARKEST + t * (BRIGHTEST - DARKEST);
      double hue = VIOLET_DEGREES + t * (YELLOW_DEGREES - VIOLET_DEGREES);
      return oklab(lightness, CHROMA, hue);
    }
  },
  /**
   * From dark blue over light grey in the middle to dark red: as far from the middle, as dark, to
   * either side. For values around 0.
   */
  DIVERGING {
    @Override
    Color colour(double t) {
      double distance = Math.abs(2 * t - 1);
      double lightness = MIDDLE + distance * (ENDS - MIDDLE);
      return oklab(lightness, CHROMA * distance, t < 0.5 ? BLUE_DEGREES : RED_DEGREES);
    }
  };

  private static final double DARKEST = 0.24;
  private static final double BRIGHTEST = 0.93;
  private static final double VIOLET_DEGREES = 308;
  private static final double YELLOW_DEGREES = 103;
  private static final double CHROMA = 0.16;

  private static final double MIDDLE = 0.93;
  private static final double ENDS = 0.38;
  private static final double BLUE_DEGREES = 258;
  private static final double RED_DEGREES = 27;

  /** The colour of a place on the scale, 0 its lower end to 1 its upper end. */
  Color at(double fraction) {
    return colour(Math.min(1, Math.max(0, fraction)));
  }

  /** The colour of a place from 0 to 1. */
  abstract Color colour(double t);

  /** The colour of a lightness and hue with that chroma, or as much of it as screens can show. */
  private static Color oklab(double lightness, double fullChroma, double hueDegrees) {
    double hue = Math.toRadians(hueDegrees);
    double chroma = fullChroma;
    float[] rgb = linearRgb(lightness, chroma, hue);
    while (outside(rgb)) {
      chroma *= 0.99;
      rgb = linearRgb(lightness, chroma, hue);
    }
    return new Color(gamma(rgb[0]), gamma(rgb[1]), gamma(rgb[2]));
  }

  private static boolean outside(float[] rgb) {
    for (float c : rgb) {
      if (c < 0 || c > 1) {
        return true;
      }
    }
    return false;
  }

  private static float[] linearRgb(double lightness, double chroma, double hue) {
    double a = chroma * Math.cos(hue);
    double b = chroma * Math.sin(hue);
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new float[] {
      (float) (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      (float) (-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      (float) (-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
    };
  }

  private static double cube(double v) {
    return v * v * v;
  }

  /** The transfer curve of sRGB, IEC 61966-2-1. */
  private static float gamma(float linear) {
    return (float)
        (linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055);
  }
}
