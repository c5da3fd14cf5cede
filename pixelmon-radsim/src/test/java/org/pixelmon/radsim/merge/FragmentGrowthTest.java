package org.pixelmon.radsim.merge;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.files.ProfileHeader;
import org.pixelmon.core.testkit.Growth;

/** Fragments of profiles: read in one pass. */
class FragmentGrowthTest {

  @TempDir Path folder;

  @Test
  void ofFragments() {
    Path file = folder.resolve("profile_BPix_BmI_SEC1_LYR1_2022.txt");
    String header = ProfileHeader.of("mA", false).text() + "\n";

    Growth.ofFile(file, "", "", Fragment::read);
    Growth.ofFile(file, header, "x", Fragment::read);
    Growth.ofFile(file, header + "7920\t1657022400\t300\t264.1\t1e5\t", "x", Fragment::read);
  }
}
