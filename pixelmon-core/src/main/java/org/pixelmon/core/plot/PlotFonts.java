package org.pixelmon.core.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.io.ScratchFolder;
import org.pixelmon.core.io.WriteProblem;

/**
 * The fonts of all plots: Liberation Sans (metrics of Arial and Helvetica, SIL Open Font License),
 * from a jar, so that plots look the same everywhere and need no font on the machine.
 */
final class PlotFonts {

  /** The same for all formats: exact widths, no rounding to pixels. */
  static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

  private static final String FOLDER = "/com/mpobjects/jasperreports/fonts/liberation/";
  private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";

  /** Where the fonts were unpacked to; null before. */
  private static Path files;

  /** One cut of the font family. */
  enum Face {
    REGULAR("Liberation Sans", "LiberationSans-Regular.ttf", Font.PLAIN),
    BOLD("Liberation Sans Bold", "LiberationSans-Bold.ttf", Font.BOLD),
    ITALIC("Liberation Sans Italic", "LiberationSans-Italic.ttf", Font.ITALIC),
    BOLD_ITALIC(
        "Liberation Sans Bold Italic", "LiberationSans-BoldItalic.ttf", Font.BOLD | Font.ITALIC);

    private final String fontName;
    private final String file;
    private final int style;

    Face(String fontName, String file, int style) {
      this.fontName = fontName;
      this.file = file;
      this.style = style;
    }

    /** The name Java and the PDF writer know the face by. */
    String fontName() {
      return fontName;
    }

    /** The TrueType file; the caller closes it. */
    InputStream open() {
      InputStream in = PlotFonts.class.getResourceAsStream(FOLDER + file);
      if (in == null) {
        throw new IllegalStateException("the installation lacks the font " + file);
      }
      return in;
    }

    boolean isBold() {
      return (style & Font.BOLD) != 0;
    }

    boolean isItalic() {
      return (style & Font.ITALIC) != 0;
    }

    /** This face in bold. */
    Face bold() {
      return isItalic() ? BOLD_ITALIC : BOLD;
    }

    /** This face in italic. */
    Face italic() {
      return isBold() ? BOLD_ITALIC : ITALIC;
    }
  }

  private final Map<Face, Font> fonts;

  private PlotFonts(Map<Face, Font> fonts) {
    this.fonts = fonts;
  }

  /**
   * Reads the fonts.
   *
   * @throws OutputException when they cannot be unpacked to the temporary folder
   */
  static PlotFonts load() {
    System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
    try {
      Path files = unpacked();
      Map<Face, Font> fonts = new EnumMap<>(Face.class);
      for (Face face : Face.values()) {
        fonts.put(face, Font.createFont(Font.TRUETYPE_FONT, files.resolve(face.name()).toFile()));
      }
      return new PlotFonts(fonts);
    } catch (FontFormatException e) {
      throw new IllegalStateException("a font of the installation is damaged", e);
    } catch (IOException e) {
      throw new OutputException(
          "the plot fonts cannot be unpacked to "
              + System.getProperty("java.io.tmpdir")
              + ": "
              + WriteProblem.of(e).reason(),
          "Free some space there or name another folder with -Djava.io.tmpdir.",
          e);
    }
  }

  /**
   * A face in a size in points. Its style is named for SVG; the face has it already, nothing is
   * slanted.
   */
  Font get(Face face, double size) {
    return fonts.get(face).deriveFont(face.style, (float) size);
  }

  /** How far a text in a face and size reaches, in points. */
  double width(Face face, double size, String text) {
    return get(face, size).getStringBounds(text, METRICS).getWidth();
  }

  /** The file of a face, for libraries that read fonts themselves; none of theirs to delete. */
  static File file(Face face) throws IOException {
    return unpacked().resolve(face.name()).toFile();
  }

  /**
   * The files of the fonts, which stay until the process ends. Given a stream AWT makes such files
   * itself, and those stay for ever when the process is killed.
   */
  private static synchronized Path unpacked() throws IOException {
    if (files == null) {
      Path folder = ScratchFolder.make();
      for (Face face : Face.values()) {
        try (InputStream in = face.open()) {
          Files.copy(in, folder.resolve(face.name()));
        }
      }
      standInForSystemFonts(folder.resolve("fonts.properties"));
      files = folder;
    }
    return files;
  }

  /**
   * Lets AWT start where no font or no fontconfig is installed: it fails there with "Fontconfig
   * head is null" (JDK-8304054) unless it is given a font configuration, and an empty one will do.
   * Must come before the first font; without effect on other systems than Linux.
   */
  private static void standInForSystemFonts(Path file) throws IOException {
    if (System.getProperty(FONT_CONFIGURATION) != null
        || !System.getProperty("os.name").startsWith("Linux")) {
      return;
    }
    Files.writeString(file, "version=1\nsequence.allfonts=default\n", StandardCharsets.US_ASCII);
    System.setProperty(FONT_CONFIGURATION, file.toString());
  }
}
