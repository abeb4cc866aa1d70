/**
 * Model of what is answered: a quantity has a unit, an equation and a kind; its value is rounded to the digits that are
 * asked for, and laid out in columns. It stands on the real numbers alone and knows no operation.
 */
package io.github.spinthermo.operation.result;
