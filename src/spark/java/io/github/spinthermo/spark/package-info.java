/**
 * SQL functions of Apache Spark: any field of any operation as text, and the common fields of a steady state as
 * doubles, all of them correctly rounded. {@link io.github.spinthermo.spark.SpinthermoFunctions} registers them; each
 * is also a class that {@code spark.udf.registerJavaFunction} takes. They evaluate operations as the command line does,
 * whose command {@code sweep} finds here the engine that computes on Spark.
 */
package io.github.spinthermo.spark;
