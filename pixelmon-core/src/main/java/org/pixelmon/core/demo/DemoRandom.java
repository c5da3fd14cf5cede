package org.pixelmon.core.demo;

import java.util.SplittableRandom;

/**
 * Random numbers of one named stream. Each part of the detector draws from a stream of its own, so
 * that one part's numbers do not depend on how much another drew. {@link StrictMath} keeps them the
 * same on every machine.
 */
final class DemoRandom {

  private final SplittableRandom source;

  DemoRandom(long seed, String stream) {
    this.source = new SplittableRandom(hash(seed, stream));
  }

  /** 64-bit FNV-1a over the seed and the stream's name. */
  private static long hash(long seed, String stream) {
    long hash = 0xcbf29ce484222325L ^ seed * 0x9e3779b97f4a7c15L;
    for (int i = 0; i < stream.length(); i++) {
      hash = (hash ^ stream.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Evenly between {@code low} (included) and {@code high}. */
  double between(double low, double high) {
    return low + (high - low) * source.nextDouble();
  }

  /** True with the given probability. */
  boolean chance(double probability) {
    return source.nextDouble() < probability;
  }

  /** Waiting time of a random process with the given mean. */
  double exponential(double mean) {
    return -mean * StrictMath.log(1 - source.nextDouble());
  }

  /** Bell-shaped around 0 with the given standard deviation: the sum of four even numbers. */
  double bell(double sigma) {
    double sum =
        source.nextDouble() + source.nextDouble() + source.nextDouble() + source.nextDouble();
    return (sum - 2) * StrictMath.sqrt(3) * sigma;
  }
}
