package org.pixelmon.currents.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.pixelmon.core.files.ChannelCurrent;
import org.pixelmon.core.files.CurrentsFile;
import org.pixelmon.core.files.ProcessedFiles;
import org.pixelmon.core.geometry.Channel;
import org.pixelmon.core.geometry.ChannelKind;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;

/**
 * Sorts the channels of a fill into digital, analog and leakage currents and divides them by the
 * ROCs they feed. A channel without a record is in no file: absent, not zero.
 */
public final class CurrentsProcessor {

  private final Detector detector;
  private final SubSystem part;
  private final boolean replaceEmpty;

  /**
   * Sorts by the cables of one part of {@code detector}.
   *
   * @param replaceEmpty whether a kind of currents of which there are none may replace a file that
   *     has some
   */
  public CurrentsProcessor(Detector detector, SubSystem part, boolean replaceEmpty) {
    this.detector = detector;
    this.part = part;
    this.replaceEmpty = replaceEmpty;
  }

  /** The current of a channel of the detector: A, for leakage currents uA. */
  private record Measured(Channel channel, double current) {

    String device() {
      return channel.device().name();
    }

    double perRocOfDevice() {
      return current / channel.device().nRocs();
    }

    ReadoutGroup group() {
      return channel.group().orElseThrow();
    }

    double perRocOfGroup() {
      return current / group().nRocs();
    }
  }

  /**
   * Reads the channels of a fill and writes its five files, unless there is no current at all.
   *
   * @param input file that {@code fetch} wrote
   * @return the currents
   * @throws org.pixelmon.core.error.BadInputException when the input is missing, empty, malformed
   *     or names a cable that is unknown or belongs to the other part
   */
  public ProcessedCurrents process(Path input, ProcessedFiles output) {
    ProcessedCurrents currents = sort(CurrentsFile.read(input, this::problem));
    if (!currents.isEmpty()) {
      currents.write(output, replaceEmpty);
    }
    return currents;
  }

  private String problem(String cable) {
    if (detector.channel(cable).isEmpty() && !Detector.isPhase0Cable(cable)) {
      return "unknown cable '" + cable + "'; cables look like PixelBarrel_BmI_S4_LAY14/channel002";
    }
    return cable.startsWith("Pixel" + part.cableName() + "_")
        ? ""
        : cable + " is no cable of the " + part.cableName();
  }

  private ProcessedCurrents sort(List<ChannelCurrent> channels) {
    Map<ChannelKind, List<Measured>> byKind =
        channels.stream()
            .flatMap(
                each ->
                    detector.channel(each.cable()).stream()
                        .map(channel -> new Measured(channel, each.current())))
            .collect(Collectors.groupingBy(each -> each.channel().kind()));
    List<Measured> digital = byKind.getOrDefault(ChannelKind.DIGITAL, List.of());
    List<Measured> analog = byKind.getOrDefault(ChannelKind.ANALOG, List.of());
    List<Measured> leakage = byKind.getOrDefault(ChannelKind.LEAKAGE, List.of());
    return new ProcessedCurrents(
        table(digital, Measured::device, Measured::current),
        table(analog, Measured::device, Measured::current),
        table(analog, Measured::device, Measured::perRocOfDevice),
        table(leakage, each -> each.group().name(), Measured::current),
        table(leakage, each -> each.group().name(), Measured::perRocOfGroup));
  }

  private static Map<String, Double> table(
      List<Measured> currents, Function<Measured, String> name, ToDoubleFunction<Measured> value) {
    return currents.stream().collect(Collectors.toMap(name, value::applyAsDouble));
  }
}
