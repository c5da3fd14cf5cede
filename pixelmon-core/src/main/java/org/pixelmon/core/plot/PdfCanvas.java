package org.pixelmon.core.plot;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws a figure into a PDF page of its size, with text as text and the fonts embedded. */
final class PdfCanvas {

  /** Stands for the time of writing in the document's identifier: same plot, same bytes. */
  private static final long FIXED_ID = 1;

  private PdfCanvas() {}

  static void write(Figure figure, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        PdfBoxGraphics2DFontTextDrawer texts = new PdfBoxGraphics2DFontTextDrawer()) {
      document.setDocumentId(FIXED_ID);
      document.getDocumentInformation().setCreator("PixelMon");
      document.getDocumentInformation().setTitle(figure.title());
      PDPage page = new PDPage(new PDRectangle(figure.width(), figure.height()));
      document.addPage(page);
      register(texts);
      draw(figure, document, page, texts);
      document.save(out);
    }
  }

  private static void register(PdfBoxGraphics2DFontTextDrawer texts) throws IOException {
    for (PlotFonts.Face face : PlotFonts.Face.values()) {
      // By its file: of a stream the library makes one, which stays when the process is killed.
      texts.registerFont(face.fontName(), PlotFonts.file(face));
    }
  }

  private static void draw(
      Figure figure, PDDocument document, PDPage page, PdfBoxGraphics2DFontTextDrawer texts)
      throws IOException {
    PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, figure.width(), figure.height());
    g.setFontTextDrawer(texts);
    figure.draw(g);
    g.dispose();
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawForm(g.getXFormObject());
    }
  }
}
