package org.laminsql.adapters.format.anndata;

import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;

/**
 * What a node is in anndata's terms: its attribute {@code encoding-type}, or, where older releases
 * wrote none, what they marked otherwise.
 */
final class Encoding {

  static final String ANNDATA = "anndata";
  static final String ARRAY = "array";
  static final String AWKWARD = "awkward-array";
  static final String CATEGORICAL = "categorical";
  static final String CSC = "csc_matrix";
  static final String CSR = "csr_matrix";
  static final String DATAFRAME = "dataframe";
  static final String DICT = "dict";
  static final String NULL = "null";
  static final String NULLABLE = "nullable-";

  private Encoding() {}

  /** The encoding of a node. */
  static String of(ArrayNode node) {
    return node.text("encoding-type")
        .filter(encoding -> !encoding.isEmpty())
        .or(() -> h5sparse(node))
        .orElseGet(() -> unmarked(node));
  }

  /** Whether the node stands for a matrix at all: anndata writes what is None as a null. */
  static boolean present(ArrayNode node) {
    return !of(node).equals(NULL);
  }

  /** The sparse formats as anndata up to 0.6 marked them, after the package h5sparse. */
  private static Optional<String> h5sparse(ArrayNode node) {
    return node.text("h5sparse_format").map(format -> format + "_matrix");
  }

  private static String unmarked(ArrayNode node) {
    if (node instanceof NdArray) {
      return ARRAY;
    }
    boolean frame = node.attributes().containsKey("column-order");
    return frame && node instanceof ArrayGroup ? DATAFRAME : DICT;
  }
}
