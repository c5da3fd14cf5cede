/**
 * The local archive of detector records: Parquet files, one per table and UTC day, read and written
 * through an embedded DuckDB.
 *
 * <p>Here belong the layout of the files and the means to write and query them, not what is asked
 * of them ({@link org.pixelmon.core.omds}). Times are UTC with a resolution of a microsecond;
 * currents are in the unit of the channel (uA for high voltage, A for low voltage), voltages in V,
 * temperatures in degrees Celsius, all as the detector control system recorded them.
 */
package org.pixelmon.core.archive;
