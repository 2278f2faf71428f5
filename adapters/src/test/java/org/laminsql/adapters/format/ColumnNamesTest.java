package org.laminsql.adapters.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnNamesTest {

  @Test
  void repeatedNamesGetNumbersAndEmptyOnesAName() {
    ColumnNames names = new ColumnNames();
    assertThat(names.unused("a")).isEqualTo("a");
    assertThat(names.unused("a")).isEqualTo("a_1");
    assertThat(names.unused("")).isEqualTo("unnamed");
    assertThat(names.unused("")).isEqualTo("unnamed_1");
  }

  @Test
  void storedIndexesWithoutANameAreCalledIndex() {
    assertThat(ColumnNames.shown("__index_level_0__")).isEqualTo("index");
    assertThat(ColumnNames.shown("__null_dask_index__")).isEqualTo("index");
    assertThat(ColumnNames.shown("cell")).isEqualTo("cell");
  }
}
