package org.laminsql.adapters.format.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.duckdb.DuckDbEngines;
import org.laminsql.adapters.duckdb.DuckDbOptions;
import org.laminsql.adapters.duckdb.DuckDbStatement;
import org.laminsql.adapters.duckdb.ScanSource;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.catalog.model.Rows;

/** Every type on its way through the engine. */
class ArrowInDuckDbTest {

  @Test
  void everyValueArrives() {
    ArrowRows file = ArrowRows.of("types_plain.arrow");
    JsonNode expected = ExpectedValues.of("types_plain.arrow").path("columns");
    List<String> names = file.names();
    Scan scan = file.plan(names);
    DuckDbStatement statement =
        new DuckDbStatement(
            List.of(new ScanSource(scan.types(), () -> scan)),
            tables -> "SELECT * FROM " + tables.get(0),
            List.of(),
            scan.types(),
            0);
    List<String> wrong = new ArrayList<>();
    try (DuckDbEngine engine = DuckDbEngines.open(DuckDbOptions.reading(List.of(), 1));
        Rows rows = engine.execute(statement)) {
      int row = 0;
      for (; rows.next(); row++) {
        for (int i = 0; i < names.size(); i++) {
          JsonNode value = expected.path(names.get(i)).get(row);
          if (!ExpectedValues.same(value, rows.value(i))) {
            wrong.add(names.get(i) + " " + row + ": " + rows.value(i) + " for " + value);
          }
        }
      }
      assertThat(row).isEqualTo(11);
    }
    assertThat(wrong).isEmpty();
  }
}
