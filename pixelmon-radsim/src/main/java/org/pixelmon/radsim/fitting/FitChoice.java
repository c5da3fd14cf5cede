package org.pixelmon.radsim.fitting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.damage.DamageModel;

/** Which constants are to be fitted, as people name them. */
public final class FitChoice {

  /** The factor on all fluence rates. */
  private static final String SCALE = "scale";

  /** The group of constants that are of the depletion voltage alone. */
  private static final String DOPING = "doping.";

  /** Constants of the depletion voltage, and of the current per module, that stand elsewhere. */
  private static final Set<ConstantName> WITHOUT_CURRENT =
      EnumSet.of(
          ConstantName.SENSOR_WIDTH,
          ConstantName.SENSOR_LENGTH,
          ConstantName.SILICON_EPSILON,
          ConstantName.PHYSICS_EPSILON_0,
          ConstantName.PHYSICS_Q);

  private FitChoice() {}

  /**
   * The constants that words stand for: {@code scale}, the factor on the fluence rates; a
   * constant's name, {@code hamburg.alpha_0}; or what stands behind the point, {@code alpha_0} or
   * {@code alpha0}.
   *
   * @param model the model of leakage current; a constant of another one is refused
   * @throws UsageException when a word stands for no constant that changes the leakage current, or
   *     two for the same
   */
  public static List<ConstantName> parse(List<String> words, DamageModel model) {
    List<ConstantName> chosen = new ArrayList<>();
    for (String word : words) {
      ConstantName name = name(word.strip(), model);
      if (chosen.contains(name)) {
        throw new UsageException(
            name.label() + " is to be fitted twice", "Name each constant once.");
      }
      chosen.add(name);
    }
    if (chosen.isEmpty()) {
      throw new UsageException("no constant is to be fitted", "Name one, for instance scale.");
    }
    return List.copyOf(chosen);
  }

  private static ConstantName name(String word, DamageModel model) {
    if (word.equalsIgnoreCase(SCALE)) {
      return ConstantName.PROFILE_RATE_SCALING;
    }
    List<ConstantName> known = known(model);
    return known.stream()
        .filter(name -> same(name.label(), word) || same(shortName(name), word))
        .findFirst()
        .orElseThrow(() -> unknown(word, known, model));
  }

  /** The constants that the leakage current of a model may depend on. */
  private static List<ConstantName> known(DamageModel model) {
    return Stream.of(ConstantName.values())
        .filter(name -> !name.label().startsWith(DOPING) && !WITHOUT_CURRENT.contains(name))
        .filter(
            name ->
                Stream.of(DamageModel.values())
                    .filter(other -> other != model)
                    .noneMatch(other -> name.label().startsWith(groupOf(other))))
        .toList();
  }

  private static UsageException unknown(String word, List<ConstantName> known, DamageModel model) {
    String modelName = model.name().toLowerCase(Locale.ROOT);
    boolean other =
        Stream.of(ConstantName.values())
            .anyMatch(name -> same(name.label(), word) || same(shortName(name), word));
    List<String> words =
        Stream.concat(
                Stream.of(SCALE),
                known.stream().flatMap(name -> Stream.of(name.label(), shortName(name))))
            .toList();
    return other
        ? new UsageException(
            word + " does not change the leakage current of the " + modelName + " model",
            "Fit scale or a constant of " + modelName + ".")
        : new UsageException(
            "'" + word + "' is no constant of the models",
            Meant.hint(
                word, words, "There are scale and the constants of config/radsim/damage.toml."));
  }

  private static String groupOf(DamageModel model) {
    return model.name().toLowerCase(Locale.ROOT) + ".";
  }

  private static String shortName(ConstantName name) {
    return name.label().replaceFirst(".*\\.", "");
  }

  private static boolean same(String name, String word) {
    return plain(name).equals(plain(word));
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
