package org.pixelmon.core.fit;

/**
 * Where one start of a fit ended.
 *
 * @param status how
 * @param parameters all parameters
 * @param atLimit which of them are held by a limit
 * @param chi2 there; NaN when the start failed
 * @param shape of chi2 there for the parameters that are neither fixed nor at a limit; null when
 *     the start failed
 * @param free their indices
 * @param evaluations spent
 */
record Minimum(
    FitStatus status,
    double[] parameters,
    boolean[] atLimit,
    double chi2,
    Curvature shape,
    int[] free,
    int evaluations) {}
