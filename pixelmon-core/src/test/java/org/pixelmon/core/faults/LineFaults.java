package org.pixelmon.core.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.pixelmon.core.faults.LineFault.Kind;

/** The faults that the line to any server can have. */
final class LineFaults {

  private final Set<String> names;
  private final int targetPort;
  private final IntFunction<Map<String, String>> environment;
  private final long seed;

  /**
   * Faults of a line.
   *
   * @param names words of which a message must hold one
   * @param targetPort where the server is
   * @param environment leads a run to a port
   */
  LineFaults(
      Set<String> names, int targetPort, IntFunction<Map<String, String>> environment, long seed) {
    this.names = names;
    this.targetPort = targetPort;
    this.environment = environment;
    this.seed = seed;
  }

  /**
   * The cases.
   *
   * @param answerBytes about how many bytes the server answers in all
   */
  List<FaultCase> cases(Remote.Extent extent, int answerBytes) {
    List<FaultCase> cases = new ArrayList<>();
    Set<Integer> fails = Set.of(5);
    cases.add(of(LineFault.always(Kind.REFUSED, 0), fails));
    cases.add(of(LineFault.always(Kind.SILENT, 0), fails));
    cases.add(of(LineFault.always(Kind.DRIP, 0), fails));
    cases.add(of(LineFault.always(Kind.DELAY, 0), Set.of(0)));
    cases.add(of(LineFault.always(Kind.GARBAGE, 0), fails));
    cases.add(of(LineFault.always(Kind.TWICE, 0), Set.of(0, 4, 5)));
    cases.add(of(LineFault.once(Kind.RESET, 0), Set.of(0)));
    cases.add(of(LineFault.once(Kind.CLOSE, answerBytes / 2), Set.of(0)));
    for (int after : places(extent, answerBytes)) {
      // Each new line brings a source that goes on where it got to so much further.
      Set<Integer> mayFail = after > 100 ? Set.of(0, 5) : fails;
      cases.add(of(LineFault.always(Kind.SILENT, after), mayFail));
      cases.add(of(LineFault.always(Kind.RESET, after), mayFail));
      cases.add(of(LineFault.always(Kind.CLOSE, after), mayFail));
      cases.add(of(LineFault.always(Kind.GARBAGE, after), Set.of(0, 4, 5)));
    }
    return cases;
  }

  /** After how many bytes of a connection lines break. */
  private List<Integer> places(Remote.Extent extent, int answerBytes) {
    List<Integer> places = new ArrayList<>(List.of(20, answerBytes / 2));
    if (extent == Remote.Extent.LONG) {
      places.addAll(List.of(1, 100, answerBytes - 1));
      Random random = new Random(seed);
      for (int i = 0; i < 5; i++) {
        places.add(2 + random.nextInt(answerBytes - 3));
      }
    }
    return places.stream().distinct().toList();
  }

  private FaultCase of(LineFault fault, Set<Integer> codes) {
    return FaultCase.of(
        fault.inWords(),
        new HashSet<>(codes),
        names,
        () -> {
          FaultyLine line = new FaultyLine(targetPort, fault, seed);
          return new FaultCase.Caused(environment.apply(line.port()), line);
        });
  }
}
