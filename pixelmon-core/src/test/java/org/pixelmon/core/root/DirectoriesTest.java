package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.root.HandMadeFile.Habit;

/** We write no directories, but read them, whoever wrote them. */
class DirectoriesTest {

  private static final RootObject INNER = Samples.histogram1D("inner", true);
  private static final RootObject DEEP = Samples.histogram2D("deep one", false);

  @TempDir private Path folder;

  private Path path() {
    return folder.resolve("directories.root");
  }

  @ParameterizedTest
  @EnumSource(Habit.class)
  void objectsAreFoundByTheirDirectoriesAndNameInFilesOfAnyWriter(Habit habit) throws Exception {
    HandMadeFile hand = new HandMadeFile(habit);
    hand.top()
        .add(Samples.histogram2D("top", true))
        .directory("a folder", a -> a.add(INNER).directory("b", b -> b.add(DEEP)))
        .directory("empty", none -> {})
        .add(new RootNamed("note", "last"));
    RootFile file = RootFile.open(hand.write(path()));

    assertThat(file.entries())
        .extracting(RootEntry::pathWithCycle)
        .containsExactly(
            "top;1",
            "a folder;1",
            "a folder/inner;1",
            "a folder/b;1",
            "a folder/b/deep one;1",
            "empty;1",
            "note;1");
    assertThat(file.get("a folder/inner")).contains(INNER);
    assertThat(file.get("a folder/b/deep one;1")).contains(DEEP);
    assertThat(file.get("note")).contains(new RootNamed("note", "last"));
    assertThat(file.get("inner")).isEmpty();
    assertThat(file.get("a folder")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Habit.class)
  void jsrootReadsTheHandMadeFilesToo(Habit habit) throws Exception {
    RootObject top = Samples.histogram2D("top", true);
    HandMadeFile hand = new HandMadeFile(habit);
    hand.top().add(top).directory("sub", sub -> sub.add(INNER));
    hand.describe(out -> StreamerInfoEncoder.write(KnownClasses.all().values(), out));

    JsrootComparison.assertSame(Jsroot.object(Jsroot.read(hand.write(path())), "top", 1), top);
  }

  @Test
  void ofSeveralCyclesTheNewestIsReadUnlessOneIsNamed() throws Exception {
    HandMadeFile hand = new HandMadeFile();
    hand.top()
        .directory(
            "sub",
            sub -> {
              for (int cycle : new int[] {2, 10, 1}) {
                RootNamed object = new RootNamed("a", "cycle " + cycle);
                sub.add("TNamed", "a", cycle, out -> ObjectEncoder.write(object, out));
              }
            });
    RootFile file = RootFile.open(hand.write(path()));

    assertThat(file.require("sub/a", RootNamed.class).title()).isEqualTo("cycle 10");
    assertThat(file.require("sub/a;2", RootNamed.class).title()).isEqualTo("cycle 2");
  }

  @Test
  void objectsOfUnknownClassesAreListedAndDisturbNothing() throws Exception {
    HandMadeFile hand = new HandMadeFile();
    hand.top()
        .add("RooWorkspace", "combined", 1, out -> out.raw(new byte[500]))
        .add("TTree", "tree", 3, out -> out.i4(-1))
        .add("", "", 0, out -> {})
        .add(INNER);
    RootFile file = RootFile.open(hand.write(path()));

    assertThat(file.get("inner")).contains(INNER);
    assertThat(file.get("combined")).isEmpty();
    assertThatThrownBy(() -> file.require("tree", RootHistogram2D.class))
        .hasMessage(path() + ": tree is a TTree, which is not read");
  }

  @Test
  void aDamagedDirectoryIsPassedByAndNamedWhenSomethingIsMissed() throws Exception {
    HandMadeFile hand = new HandMadeFile();
    hand.top()
        .directory(
            "bad",
            (bad, table) -> {
              table[0] = 1_000_000; // beyond the file's end
              table[1] = 100;
            })
        .add(INNER);
    RootFile file = RootFile.open(hand.write(path()));

    assertThat(file.get("inner")).contains(INNER);
    assertThatThrownBy(() -> file.require("outer", RootHistogram1D.class))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            path() + ": holds no outer; damaged: directory bad/: a record at byte 100 lies");
  }

  @Test
  void directoriesThatHoldThemselvesAreReadOnce() throws Exception {
    HandMadeFile hand = new HandMadeFile();
    hand.top()
        .directory("first", first -> first.add(INNER))
        .directory("again", (again, table) -> System.arraycopy(hand.lastTable(), 0, table, 0, 2));
    RootFile file = RootFile.open(hand.write(path()));

    assertThat(file.entries())
        .extracting(RootEntry::path)
        .containsExactly("first", "first/inner", "again");
    assertThatThrownBy(() -> file.require("again/inner", RootHistogram1D.class))
        .hasMessage(
            path()
                + ": holds no again/inner; damaged: directory again/: directories hold themselves");
  }
}
