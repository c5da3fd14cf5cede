package org.pixelmon.core.state;

import java.nio.file.Path;
import org.pixelmon.core.fill.FillRange;

/**
 * What is looked at.
 *
 * @param fillsFile the fills file
 * @param luminosityFile the luminosity file
 * @param range the fills
 */
public record StateRequest(Path fillsFile, Path luminosityFile, FillRange range) {}
