package org.pixelmon.fluence.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pixelmon.core.choice.Meant;

/** What a user can do about a name that formulas do not know. */
final class UnknownName {

  /** Parts of ROOT's syntax that are not here, by how they begin, and what to write instead. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("z", "A formula has the coordinates x and y only."),
          Map.entry("t", "A formula has the coordinates x and y only."),
          Map.entry("landau", "There is no Landau here; breitwigner(0) and gaus(0) are peaks."),
          Map.entry("crystalball", "Write its parts with a ? b : c, gaus(0) and pow(...)."),
          Map.entry("cheb", "Write the polynomial with pol3(0) or by its powers of x."),
          Map.entry("xygaus", "Write the product xgaus(0)*exp(-0.5*((y-[3])/[4])^2)."),
          Map.entry("bigaus", "Write the formula out with exp(...)."),
          Map.entry("NSUM", "Write the sum out: [0]*exp(...)+[1]*..."),
          Map.entry("CONV", "Convolutions have no formula here: write the result out."),
          Map.entry("rndm", "A formula to be fitted cannot be random."),
          Map.entry("gRandom", "A formula to be fitted cannot be random."));

  private UnknownName() {}

  /** The same name in other letters, what to write instead, or the list of what there is. */
  static String hint(String unknown) {
    return otherLetters(unknown)
        .or(() -> instead(unknown))
        .orElseGet(() -> Meant.hint(unknown, NamedFunctions.names(), all()));
  }

  private static Optional<String> otherLetters(String unknown) {
    String bare = unknown.substring(unknown.lastIndexOf(':') + 1);
    for (String candidate : List.of(unknown, bare, "TMath::" + bare)) {
      for (String name : NamedFunctions.names()) {
        if (name.equalsIgnoreCase(candidate)) {
          return Optional.of("Did you mean " + name + "?");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> instead(String unknown) {
    return INSTEAD.entrySet().stream()
        .filter(
            entry ->
                entry.getKey().length() == 1
                    ? unknown.equals(entry.getKey())
                    : unknown.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String all() {
    TreeSet<String> plain = new TreeSet<>(NamedFunctions.names());
    plain.removeIf(name -> name.startsWith("TMath::"));
    return "Known are "
        + String.join(", ", plain)
        + ", their TMath:: forms, TMath::Gaus, TMath::BreitWigner, pi, TMath::Pi(), gaus, gausn,"
        + " expo, breitwigner and pol0 to pol"
        + Shortcut.MAX_DEGREE
        + "; for any other write its formula or its number.";
  }
}
