package org.pixelmon.currents.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.pixelmon.core.geometry.Channel;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.io.NamedValues;
import org.pixelmon.currents.channel.ChannelCurrent;
import org.pixelmon.currents.channel.CurrentsFile;

/**
 * Sorts the channels of a fill into digital, analog and leakage currents and divides them by the
 * ROCs they feed. A channel without a record is in no file: absent, not zero.
 */
public final class CurrentsProcessor {

  private final Detector detector;

  /** Sorts by the cables of {@code detector}. */
  public CurrentsProcessor(Detector detector) {
    this.detector = detector;
  }

  /**
   * Reads the channels of a fill and writes its five files.
   *
   * @param input file that {@code fetch} wrote
   * @return the currents written
   * @throws org.pixelmon.core.error.BadInputException when the input is missing, malformed or names
   *     an unknown cable
   */
  public ProcessedCurrents process(Path input, ProcessedFiles output) {
    ProcessedCurrents currents = sort(CurrentsFile.read(input, this::known));
    NamedValues.write(output.digital(), currents.digital());
    NamedValues.write(output.analog(), currents.analog());
    NamedValues.write(output.analogPerRoc(), currents.analogPerRoc());
    NamedValues.write(output.leakage(), currents.leakage());
    NamedValues.write(output.leakagePerRoc(), currents.leakagePerRoc());
    return currents;
  }

  private boolean known(String cable) {
    return detector.channel(cable).isPresent() || Detector.isPhase0Cable(cable);
  }

  private ProcessedCurrents sort(List<ChannelCurrent> channels) {
    ProcessedCurrents sorted =
        new ProcessedCurrents(
            new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (ChannelCurrent current : channels) {
      detector
          .channel(current.cable())
          .ifPresent(channel -> add(channel, current.current(), sorted));
    }
    return sorted;
  }

  private static void add(Channel channel, double current, ProcessedCurrents sorted) {
    String device = channel.device().name();
    switch (channel.kind()) {
      case DIGITAL -> sorted.digital().put(device, current);
      case ANALOG -> {
        sorted.analog().put(device, current);
        sorted.analogPerRoc().put(device, current / channel.device().nRocs());
      }
      case LEAKAGE -> {
        ReadoutGroup group = channel.group().orElseThrow();
        sorted.leakage().put(group.name(), current);
        sorted.leakagePerRoc().put(group.name(), current / group.nRocs());
      }
      default -> throw new IllegalStateException("kind " + channel.kind());
    }
  }
}
