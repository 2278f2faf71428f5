package org.laminsql.adapters.format.anndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.storage.ReadCounter;

/** Columns of data frames in the encodings that anndata writes. */
class FrameColumnTest {

  private final ReadCounter counter = new ReadCounter();
  private final FakeGroup root = Samples.frames(counter);

  private TableReader observations() {
    return TableReader.of(Samples.open(root), "obs");
  }

  @Test
  void storedColumnOfAReservedNameGetsItsFramesName() {
    assertThat(observations().names())
        .containsExactly("obs_id", "type", "n", "score", "obs.obs_id");
    assertThat(observations().types())
        .containsExactly("VARCHAR", "VARCHAR", "INTEGER", "DOUBLE", "VARCHAR");
    assertThat(observations().all().get(0)).isEqualTo(List.of("cell0", "B", 0, 0.5, "own cell0"));
  }

  @Test
  void nanIsNullAndInfinityStays() {
    assertThat(observations().values("score").subList(0, 4))
        .isEqualTo(Arrays.asList(0.5, null, 1.5, Double.POSITIVE_INFINITY));
    assertThat(observations().values("score", new Condition.IsNull("score"))).hasSize(1);
  }

  @Test
  void codeBelowZeroIsNull() {
    assertThat(observations().values("type").get(11)).isNull();
    assertThat(observations().values("type", new Condition.IsNotNull("type"))).hasSize(11);
  }

  @Test
  void rangeOfTextComparesByCodePoint() {
    assertThat(observations().values("type", new Condition.Range("type", "T", false, null, false)))
        .containsOnly("é");
  }

  @Test
  void maskedValuesAreNull() {
    root.group("obs").with("column-order", List.of("age"));
    root.group("obs/age")
        .encoded("nullable-integer")
        .vector(
            "values", ElementType.Scalar.INT64, 5, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
        .vector(
            "mask",
            ElementType.Scalar.BOOLEAN,
            5,
            List.of(
                true, false, false, false, false, false, false, false, false, false, false, true));

    assertThat(observations().types()).containsExactly("VARCHAR", "BIGINT");
    assertThat(observations().values("age", new Condition.In("age", Set.of(3, 0))))
        .containsExactly(3L);
    assertThat(observations().values("age").get(0)).isNull();
  }

  @Test
  void categoriesOfAnnData07LieBesideTheCodes() {
    root.group("obs").with("column-order", List.of("old"));
    root.group("obs/__categories").vector("old", ElementType.Scalar.FLOAT64, 3, List.of(1.5, 2.5));
    root.group("obs")
        .array(
            "old",
            ElementType.Scalar.INT8,
            List.of(12L),
            List.of(12L),
            List.of(0, 1, -1, 0, 1, 0, 0, 0, 0, 0, 0, 0),
            Map.of("categories", "__categories/old"));

    assertThat(observations().values("old").subList(0, 4))
        .isEqualTo(Arrays.asList(1.5, 2.5, null, 1.5));
  }

  @Test
  void damagedColumnIsListedAndItsNeighboursStayReadable() {
    root.group("obs").with("column-order", List.of("n", "gone"));

    assertThat(observations().names()).containsExactly("obs_id", "n", "gone");
    assertThat(observations().values("n")).hasSize(12);
    assertThatThrownBy(() -> observations().values("gone"))
        .hasMessageContaining("sample")
        .hasMessageContaining("obs lacks gone");
  }

  @Test
  void codeBeyondTheCategoriesIsAnError() {
    root.group("obs")
        .categorical("type", 12, List.of(0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0), List.of("B"));

    assertThatThrownBy(() -> observations().values("type"))
        .hasMessageContaining("obs/type/codes holds the code 7 for 1 categories");
  }

  @Test
  void unsignedNumbersBeyondLongAreDecimals() {
    root.group("obs").with("column-order", List.of("big"));
    root.group("obs")
        .vector(
            "big",
            ElementType.Scalar.UINT64,
            12,
            List.of(-1L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L));

    assertThat(observations().values("big").get(0)).hasToString("18446744073709551615");
    assertThat(observations().types().get(1)).isEqualTo("DECIMAL(20, 0)");
  }
}
