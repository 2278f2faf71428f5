package org.laminsql.adapters.format.anndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.VectorValues;
import org.laminsql.adapters.storage.ReadCounter;

/** Names along an axis, as vectors of batches. */
class AxisNamesTest {

  private static final FakeGroup GROUP =
      new FakeGroup("", new ReadCounter())
          .vector(
              "names",
              ElementType.Scalar.TEXT,
              7,
              IntStream.range(0, 100).mapToObj(i -> "c" + i).toList())
          .vector(
              "mask",
              ElementType.Scalar.BOOLEAN,
              100,
              IntStream.range(0, 100).mapToObj(i -> i == 51).toList());
  private static final AxisNames NAMES =
      AxisNames.read(
          "names",
          new MaskedColumn(
              (NdArray) GROUP.child("names").orElseThrow(),
              (NdArray) GROUP.child("mask").orElseThrow()));

  private static void holds(ColumnVector vector, int... positions) {
    for (int i = 0; i < positions.length; i++) {
      Object expected = positions[i] == 51 ? null : "c" + positions[i];
      assertThat(VectorValues.at(vector, i)).isEqualTo(expected);
    }
  }

  @Test
  void longBatchesShareOneDictionary() {
    int[] positions = IntStream.range(0, 200).map(i -> i % 100).toArray();

    holds(NAMES.at(positions), positions);
    assertThat(((ColumnVector.Dictionary) NAMES.at(positions)).dictionary())
        .isSameAs(((ColumnVector.Dictionary) NAMES.at(positions)).dictionary());
  }

  @Test
  void neighboursHaveAShortDictionary() {
    int[] positions = {50, 50, 51, 52};

    holds(NAMES.at(positions), positions);
    assertThat(((ColumnVector.Dictionary) NAMES.at(positions)).dictionary())
        .isEqualTo(List.of("c50", "", "c52"));
  }

  @Test
  void scatteredPositionsAreSpelled() {
    int[] positions = {99, 51, 3};

    holds(NAMES.at(positions), positions);
    assertThat(NAMES.at(positions)).isInstanceOf(ColumnVector.Objects.class);
  }
}
