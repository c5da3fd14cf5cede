package org.pixelmon.core.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Calls whose result depends on the locale, charset or zone of the machine.
 *
 * <p>The JDK tells most of them itself: what has a twin that takes a {@link Locale}, a {@link
 * Charset} or a {@link ZoneId} uses the machine's without it. The rest are named here.
 */
final class MachineDefaults {

  private static final List<Class<?>> SURROUNDINGS =
      List.of(Locale.class, Charset.class, ZoneId.class);

  /** Calls without a twin that use the machine's defaults all the same. */
  private static final Set<String> WITHOUT_TWIN =
      Set.of(
          "java.lang.String.formatted",
          "java.text.DecimalFormat.<init>",
          "java.text.MessageFormat.format",
          "java.time.Clock.systemDefaultZone",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.Scanner.<init>", // reads numbers by the locale
          "java.util.TimeZone.getDefault",
          "java.nio.charset.Charset.defaultCharset");

  /** Their methods read and write UTF-8 unless told otherwise, says the JDK's documentation. */
  private static final Set<Class<?>> UTF_8_BY_DEFAULT =
      Set.of(Files.class, HttpRequest.BodyPublishers.class, HttpResponse.BodyHandlers.class);

  private MachineDefaults() {}

  /** Calls and references that use the machine's locale, charset or zone. */
  static DescribedPredicate<JavaAccess<?>> used() {
    return DescribedPredicate.describe(
        "use the machine's locale, charset or zone (name one: Locale.ROOT, UTF_8, UTC)",
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getOwner().getPackageName().startsWith("java.")
                && usesDefault(target));
  }

  private static boolean usesDefault(CodeUnitAccessTarget target) {
    String name = target.getOwner().getName() + "." + target.getName();
    if (WITHOUT_TWIN.contains(name)) {
      return true;
    }
    Class<?> owner = target.getOwner().reflect();
    return !UTF_8_BY_DEFAULT.contains(owner) && hasTwin(owner, target);
  }

  private static boolean hasTwin(Class<?> owner, CodeUnitAccessTarget target) {
    List<String> parameters =
        target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return namesakes(owner, target.getName()).stream()
        .map(Executable::getParameterTypes)
        .anyMatch(twin -> takesSurroundings(twin) && without(twin).equals(parameters));
  }

  private static List<? extends Executable> namesakes(Class<?> owner, String name) {
    if (name.equals(JavaConstructor.CONSTRUCTOR_NAME)) {
      return List.<Constructor<?>>of(owner.getConstructors());
    }
    return Arrays.stream(owner.getMethods()).filter(m -> m.getName().equals(name)).toList();
  }

  private static boolean takesSurroundings(Class<?>[] parameters) {
    return Arrays.stream(parameters).anyMatch(SURROUNDINGS::contains);
  }

  private static List<String> without(Class<?>[] parameters) {
    List<String> others = new ArrayList<>();
    for (Class<?> parameter : parameters) {
      if (!SURROUNDINGS.contains(parameter)) {
        others.add(parameter.getName());
      }
    }
    return others;
  }
}
