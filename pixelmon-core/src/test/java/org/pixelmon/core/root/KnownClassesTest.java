package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.root.StreamerInfo.Element;
import org.pixelmon.core.testkit.ReferenceData;

class KnownClassesTest {

  /**
   * Abstract classes without a version of their own: ROOT's checksum takes in more than members.
   */
  private static final Set<String> UNVERSIONED = Set.of("THashList", "TSeqCollection");

  @TempDir private Path folder;

  @Test
  void everyChecksumFollowsFromNamesAndTypesByRootsRule() {
    for (StreamerInfo info : KnownClasses.all().values()) {
      if (!UNVERSIONED.contains(info.className())) {
        assertThat(Integer.toHexString(checksum(info)))
            .as(info.className())
            .isEqualTo(Integer.toHexString(info.checksum()));
      }
    }
  }

  @Test
  void everyBaseClassHasTheChecksumAndVersionOfThatClass() {
    for (StreamerInfo info : KnownClasses.all().values()) {
      for (Element element : info.elements()) {
        StreamerInfo base = KnownClasses.all().get(element.name());
        if (element.kind().equals("TStreamerBase") && base != null) {
          assertThat(element.baseChecksum()).as(info.className()).isEqualTo(base.checksum());
          assertThat(element.baseVersion()).as(info.className()).isEqualTo(base.version());
        }
      }
    }
  }

  /**
   * {@code TClass::GetCheckSum}: each character is added to three times the sum so far; first the
   * class name, then names and checksums of the base classes, then of each member the name, the
   * type and the name of the member that counts it; a 1 goes before enumerations.
   */
  private static int checksum(StreamerInfo info) {
    int sum = add(0, info.className());
    for (Element element : info.elements()) {
      if (element.kind().equals("TStreamerBase")) {
        sum = add(sum, element.name()) * 3 + element.baseChecksum();
      }
    }
    for (Element element : info.elements()) {
      if (!element.kind().equals("TStreamerBase")) {
        sum = element.typeName().contains("::E") ? sum * 3 + 1 : sum;
        sum = add(add(sum, element.name()), element.typeName());
        sum = add(sum, element.counter().member());
      }
    }
    return sum;
  }

  private static int add(int sum, String text) {
    int result = sum;
    for (byte character : text.getBytes(StandardCharsets.US_ASCII)) {
      result = result * 3 + character;
    }
    return result;
  }

  /** ROOT 6.32 and 6.34 made these; 6.08 wrote some classes in the version we write. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "root/i_leak_run3_graphs.root",
        "plots/i_leak_7920_8200_vs_fill_number.root",
        "root/graphs.root",
        "root/gauss-h2.root"
      })
  void describesClassesAsFilesMadeByRootDo(String name) throws Exception {
    int compared = 0;
    for (JsonNode theirs : Jsroot.read(ReferenceData.path(name)).get("infos")) {
      StreamerInfo ours = KnownClasses.all().get(theirs.get("name").asText());
      if (ours != null && ours.version() == theirs.get("version").asInt()) {
        assertSameDescription(theirs, ours);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(8);
  }

  private static void assertSameDescription(JsonNode theirs, StreamerInfo ours) {
    String name = ours.className();
    // Members of TGraph's and TH1F's kin only agree where their base class is the same version.
    if (theirs.get("checksum").asLong() != Integer.toUnsignedLong(ours.checksum())) {
      assertThat(name).isIn("TGraphErrors", "TGraphAsymmErrors");
      return;
    }
    JsonNode elements = theirs.get("elements");
    assertThat(elements).as(name).hasSize(ours.elements().size());
    for (int i = 0; i < elements.size(); i++) {
      assertSameElement(elements.get(i), ours.elements().get(i), name);
    }
  }

  private static void assertSameElement(JsonNode theirs, Element ours, String className) {
    String place = className + "::" + ours.name();
    assertThat(theirs.get("_typename").asText()).as(place).isEqualTo(ours.kind());
    assertThat(theirs.get("fName").asText()).as(place).isEqualTo(ours.name());
    assertThat(theirs.get("fType").asInt()).as(place).isEqualTo(ours.type());
    assertThat(theirs.get("fTypeName").asText()).as(place).isEqualTo(ours.typeName());
    assertThat(theirs.get("fTitle").asText()).as(place).isEqualToIgnoringCase(ours.title());
    assertThat(theirs.at("/fMaxIndex/1").asLong())
        .as(place)
        .isEqualTo(Integer.toUnsignedLong(ours.baseChecksum()));
    if (ours.kind().equals("TStreamerBasicPointer")) {
      assertThat(theirs.get("fCountName").asText()).as(place).isEqualTo(ours.counter().member());
      assertThat(theirs.get("fCountClass").asText())
          .as(place)
          .isEqualTo(ours.counter().className());
      assertThat(theirs.get("fCountVersion").asInt()).as(place).isEqualTo(ours.counter().version());
    }
  }

  @Test
  void aFileDescribesEveryClassInItAndTheirParts() throws Exception {
    Path file = folder.resolve("all.root");
    RootFileWriter.write(file, Samples.all());

    JsonNode infos = Jsroot.read(file).get("infos");

    assertThat(infos.findValuesAsText("checksum"))
        .hasSize(KnownClasses.all().size())
        .contains(Long.toString(0x689cc295L)); // TH2F version 4
    for (JsonNode theirs : infos) {
      StreamerInfo ours = KnownClasses.all().get(theirs.get("name").asText());
      assertThat(theirs.get("version").asInt()).isEqualTo(ours.version());
      assertSameDescription(theirs, ours);
    }
  }

  @Test
  void aFileOfHistogramsNeedsNoDescriptionOfGraphs() {
    Set<String> classes = new LinkedHashSet<>();
    KnownClasses.addWithParts("TH2F", classes);

    assertThat(List.copyOf(classes))
        .contains("TH2F", "TH2", "TH1", "TAxis", "THashList", "TString")
        .doesNotContain("TH2D", "TGraph", "TArrayF");
  }
}
