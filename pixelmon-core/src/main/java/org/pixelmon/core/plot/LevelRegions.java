package org.pixelmon.core.plot;

import java.awt.geom.Path2D;
import java.util.function.IntToDoubleFunction;

/**
 * Outlines of the cells of a grid that reach a level.
 *
 * <p>A map is painted as nested regions, lowest level first: neighbours then never show the
 * background through hair lines between them, and a file holds far fewer corners than with one
 * rectangle for each of 140,000 cells.
 */
final class LevelRegions {

  /** Steps in the four directions, counter-clockwise from +x. */
  private static final int[] DX = {1, 0, -1, 0};

  private static final int[] DY = {0, 1, 0, -1};

  private final int[][] levels;
  private final int nx;
  private final int ny;

  /** A grid of levels [nx][ny]; -1 for a cell that no region contains. */
  LevelRegions(int[][] levels) {
    this.levels = levels;
    this.nx = levels.length;
    this.ny = levels[0].length;
  }

  /**
   * The outline of all cells of at least {@code level}, holes included (non-zero winding).
   *
   * @param x place of the i-th vertical cell edge on the canvas
   * @param y place of the j-th horizontal cell edge on the canvas
   */
  Path2D outline(int level, IntToDoubleFunction x, IntToDoubleFunction y) {
    byte[] edges = edges(level);
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int corner = 0; corner < edges.length; corner++) {
      while ((edges[corner] & 1) != 0) {
        trace(edges, corner, path, x, y);
      }
    }
    return path;
  }

  /** For each cell corner the directions of the region's edges that leave it, as bits. */
  private byte[] edges(int level) {
    byte[] edges = new byte[(nx + 1) * (ny + 1)];
    for (int i = 0; i < nx; i++) {
      for (int j = 0; j < ny; j++) {
        if (levels[i][j] >= level) {
          mark(edges, i, j, level);
        }
      }
    }
    return edges;
  }

  private void mark(byte[] edges, int i, int j, int level) {
    if (!reaches(i, j - 1, level)) {
      edges[corner(i, j)] |= 1;
    }
    if (!reaches(i + 1, j, level)) {
      edges[corner(i + 1, j)] |= 2;
    }
    if (!reaches(i, j + 1, level)) {
      edges[corner(i + 1, j + 1)] |= 4;
    }
    if (!reaches(i - 1, j, level)) {
      edges[corner(i, j + 1)] |= 8;
    }
  }

  private boolean reaches(int i, int j, int level) {
    return i >= 0 && i < nx && j >= 0 && j < ny && levels[i][j] >= level;
  }

  private int corner(int i, int j) {
    return i * (ny + 1) + j;
  }

  /** Follows one closed outline from a corner along +x and takes its edges away. */
  private void trace(
      byte[] edges, int start, Path2D path, IntToDoubleFunction x, IntToDoubleFunction y) {
    int i = start / (ny + 1);
    int j = start % (ny + 1);
    int direction = 0;
    path.moveTo(x.applyAsDouble(i), y.applyAsDouble(j));
    do {
      edges[corner(i, j)] &= (byte) ~(1 << direction);
      i += DX[direction];
      j += DY[direction];
      int next = next(edges[corner(i, j)], direction);
      if (next != direction && corner(i, j) != start) {
        path.lineTo(x.applyAsDouble(i), y.applyAsDouble(j));
      }
      direction = next;
    } while (corner(i, j) != start);
    path.closePath();
  }

  /** The way on at a corner: left if possible, so that cells touching at a corner stay apart. */
  private static int next(byte leaving, int direction) {
    for (int turn = 1; turn >= -1; turn--) {
      int candidate = Math.floorMod(direction + turn, 4);
      if ((leaving & (1 << candidate)) != 0) {
        return candidate;
      }
    }
    return direction; // back at the start, whose edge is taken already
  }
}
