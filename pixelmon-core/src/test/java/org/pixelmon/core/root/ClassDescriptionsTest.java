package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.root.StreamerInfo.Counter;
import org.pixelmon.core.root.StreamerInfo.Element;

/** Files describe many classes: those that nobody asks for must not disturb the others. */
class ClassDescriptionsTest {

  private static final RootObject FIELD = Samples.histogram2D("fluence_allpart", true);

  @TempDir private Path folder;

  private static Element element(String kind, int type, String typeName) {
    return new Element(
        kind, "f" + kind, "", type, 8, typeName, 0, 1, 0, new Counter("fN", "Everything", 1));
  }

  /** A class with a member of every kind that ROOT has. */
  private static StreamerInfo everything() {
    return new StreamerInfo(
        "Everything",
        1,
        4711,
        List.of(
            element("TStreamerBase", 0, "BASE"),
            element("TStreamerBasicType", 3, "int"),
            element("TStreamerBasicPointer", 48, "double*"),
            element("TStreamerLoop", 501, "Other*"),
            element("TStreamerObject", 61, "TAxis"),
            element("TStreamerObjectAny", 62, "TArrayD"),
            element("TStreamerObjectPointer", 64, "TList*"),
            element("TStreamerObjectAnyPointer", 69, "Other*"),
            element("TStreamerString", 65, "TString"),
            element("TStreamerSTL", 300, "map<string,vector<double> >"),
            element("TStreamerSTLstring", 365, "string")));
  }

  private static HandMadeDescriptions known() {
    HandMadeDescriptions descriptions = new HandMadeDescriptions();
    KnownClasses.all().values().forEach(descriptions::add);
    return descriptions;
  }

  private Path write(Consumer<RootOutput> descriptions) throws Exception {
    HandMadeFile hand = new HandMadeFile();
    hand.top().add(FIELD);
    return hand.describe(descriptions).write(folder.resolve("described.root"));
  }

  @Test
  void everyKindOfElementIsReadAsJsrootReadsIt() throws Exception {
    Path path = write(known().add(everything()).add(renamed("Twin"))::writeTo);
    RootOutput out = new RootOutput(0);
    new HandMadeDescriptions().add(everything()).writeTo(out);

    StreamerInfo ours =
        StreamerInfoDecoder.read(new RootInput(out.toByteArray(), 0))
            .find("Everything", 1)
            .orElseThrow();

    assertThat(RootFile.open(path).get("fluence_allpart")).contains(FIELD);
    assertThat(ours.elements())
        .extracting(Element::name)
        .containsExactlyElementsOf(everything().elements().stream().map(Element::name).toList());
    for (JsonNode theirs : Jsroot.read(path).get("infos")) {
      if (theirs.get("name").asText().equals("Everything")) {
        List<String> types = theirs.get("elements").findValuesAsText("fTypeName");
        assertThat(ours.elements()).extracting(Element::typeName).isEqualTo(types);
      }
    }
  }

  private static StreamerInfo renamed(String name) {
    return new StreamerInfo(name, 2, 4712, everything().elements());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TStreamerArtificial", "TStreamerElement", "TStreamerSomethingNew", "NoStreamer"})
  void aClassWithAnElementOfUnknownKindIsLeftOut(String kind) throws Exception {
    List<Element> elements = new ArrayList<>(everything().elements());
    elements.add(1, element(kind, 1000, "int"));
    StreamerInfo odd = new StreamerInfo("Odd", 1, 1, elements);

    Path path = write(new HandMadeDescriptions().add(odd)::writeTo);

    assertThat(RootFile.open(path).get("fluence_allpart")).contains(FIELD);
  }

  @Test
  void rulesAndDamagedDescriptionsBetweenTheOthersArePassedBy() throws Exception {
    HandMadeDescriptions descriptions =
        new HandMadeDescriptions()
            .add("TList", out -> out.raw(new byte[50]))
            .add("TStreamerInfo", out -> out.raw(new byte[] {0x40, 0, 0, 99, 1, 2, 3}))
            .add("TStreamerInfo", out -> out.raw(new byte[3]))
            .add("TStreamerInfo", out -> {});
    KnownClasses.all().values().forEach(descriptions::add);

    assertThat(RootFile.open(write(descriptions::writeTo)).get("fluence_allpart")).contains(FIELD);
  }

  @Test
  void aListThatIsNoneIsAnErrorThatSaysWhere() throws Exception {
    Path path = write(out -> out.i2(5).i2(1).i4(0).i4(0).string("").i4(1_000_000));

    assertThatThrownBy(() -> RootFile.open(path))
        .hasMessage(
            path
                + ": class descriptions: 1000000 values of 5 bytes do not fit into the rest of the"
                + " record");
  }

  @Test
  void descriptionsOfTheFirstYearsHaveNoDrawOptionsNorNames() throws Exception {
    for (int version : new int[] {1, 2, 3, 4, 5}) {
      RootOutput out = new RootOutput(0);
      out.versioned(
          version,
          () -> {
            if (version > 2) {
              HandMadeDescriptions.tObject(out);
            }
            if (version > 1) {
              out.string("infos");
            }
            out.i4(1).pointer("TStreamerInfo", () -> out.raw(new byte[9]));
            if (version > 3) {
              out.string("option");
            }
          });
      RootInput in = new RootInput(out.toByteArray(), 0);
      List<String> found = new ArrayList<>();

      StreamedLists.forEach(in, pointer -> found.add(in.className(pointer)));

      assertThat(found).containsExactly("TStreamerInfo");
      assertThat(in.remaining()).isZero();
    }
  }
}
