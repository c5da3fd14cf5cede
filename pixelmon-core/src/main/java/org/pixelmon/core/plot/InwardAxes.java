package org.pixelmon.core.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** JFreeChart axes that draw our ticks, inwards and without texts; the texts are drawn by us. */
final class InwardAxes {

  private static final float MAJOR = 12;
  private static final float MINOR = 6;
  private static final float TICK_STROKE = 1.3f;

  private InwardAxes() {}

  /** An axis for one side of a frame. */
  static ValueAxis of(Scale scale, Ticks ticks) {
    List<NumberTick> marks = ticks.drawn() ? marks(ticks) : List.of();
    ValueAxis axis = scale.log() ? new Log(marks) : new Linear(marks);
    axis.setRange(scale.min(), scale.max());
    axis.setTickLabelsVisible(false);
    axis.setAxisLineVisible(false);
    axis.setTickMarkPaint(Color.BLACK);
    axis.setTickMarkStroke(new BasicStroke(TICK_STROKE));
    axis.setTickMarkOutsideLength(0);
    axis.setTickMarkInsideLength(MAJOR);
    axis.setMinorTickMarksVisible(true);
    axis.setMinorTickMarkOutsideLength(0);
    axis.setMinorTickMarkInsideLength(MINOR);
    return axis;
  }

  private static List<NumberTick> marks(Ticks ticks) {
    List<NumberTick> marks = new ArrayList<>();
    for (double value : ticks.minor()) {
      marks.add(mark(TickType.MINOR, value));
    }
    for (double value : ticks.major()) {
      marks.add(mark(TickType.MAJOR, value));
    }
    return marks;
  }

  private static NumberTick mark(TickType type, double value) {
    return new NumberTick(type, value, "", TextAnchor.CENTER, TextAnchor.CENTER, 0);
  }

  private static final class Linear extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private final transient List<NumberTick> marks;

    Linear(List<NumberTick> marks) {
      super(null);
      this.marks = marks;
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
      return marks;
    }
  }

  private static final class Log extends LogAxis {
    private static final long serialVersionUID = 1L;
    private final transient List<NumberTick> marks;

    Log(List<NumberTick> marks) {
      super(null);
      this.marks = marks;
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
      return marks;
    }
  }
}
