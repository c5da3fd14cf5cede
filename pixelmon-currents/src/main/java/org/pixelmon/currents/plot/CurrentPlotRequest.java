package org.pixelmon.currents.plot;

import java.util.List;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.YRange;
import org.pixelmon.currents.analysis.CurrentType;
import org.pixelmon.currents.analysis.LeakageScale;

/**
 * What a plot of currents shows.
 *
 * @param fills the fills, by number; not empty
 * @param rangeName era or {@code first_last}, for the file name
 * @param subSystem barrel or endcap
 * @param layers layers (barrel) or disks (endcap), ascending
 * @param type kind of current
 * @param scale correction and normalisation of leakage currents
 * @param yRange part of the y axis shown
 * @param spread whether the spread of the groups is drawn, as error bars
 * @param status what may be claimed for the plot
 */
public record CurrentPlotRequest(
    List<Fill> fills,
    String rangeName,
    SubSystem subSystem,
    List<Integer> layers,
    CurrentType type,
    LeakageScale scale,
    YRange yRange,
    boolean spread,
    CmsLabel.Status status) {}
