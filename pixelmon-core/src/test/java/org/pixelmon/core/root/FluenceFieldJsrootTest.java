package org.pixelmon.core.root;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.fluence.ReferenceField;

class FluenceFieldJsrootTest {

  @Test
  void jsrootReadsTheCmsFieldBinByBin(@TempDir Path folder) throws Exception {
    RootHistogram2D field = ReferenceField.allParticles().toHistogram();
    Path file = folder.resolve("fluence_field.root");
    RootFileWriter.write(file, List.of(field));

    JsrootComparison.assertSame(Jsroot.object(Jsroot.read(file), "fluence_allpart", 1), field);
  }
}
