/**
 * Model of what can be asked: an operation has parameters, plans each request, and answers with values. Everything a
 * user sees, such as help, fields of JSON and columns, is a view of it. The operations themselves stand in the
 * catalogue, the model of their answers in the room of results.
 */
package io.github.spinthermo.operation;
