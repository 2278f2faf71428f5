package org.laminsql.catalog.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaminSqlErrorTest {

  @ParameterizedTest
  @EnumSource
  void everyFailureSaysWhatHappenedAndWhatToDoNext(LaminSqlError error) {
    // Numbers suit %s and %d alike; more arguments than a pattern takes are ignored.
    LaminSqlException exception = error.with(11, 22, 33);

    assertThat(exception.sqlState()).matches("[0-9A-Z]{5}");
    assertThat(exception.getMessage()).contains(". ").endsWith(".").doesNotContain("%");
    assertThat(exception.error()).isEqualTo(error);
  }
}
