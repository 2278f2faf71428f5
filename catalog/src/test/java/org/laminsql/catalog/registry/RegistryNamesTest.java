package org.laminsql.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;

class RegistryNamesTest {

  private static final List<RegistryTable> TABLES =
      List.of(
          table("bionty", "celltype", "uid"),
          table("bionty", "celltype_parents", "id"),
          table("core", "ulabel", "uid"),
          table("lab", "protocol", "uid"),
          table("pertdb", "compound", "uid"));

  @Test
  void aRegistryIsFoundAsLaminDbWritesItAndInAnyCase() {
    assertThat(found("bionty.CellType")).isEqualTo("bionty.celltype");
    assertThat(found("BIONTY.celltype")).isEqualTo("bionty.celltype");
    assertThat(found("ULabel")).isEqualTo("core.ulabel");
    assertThat(found("core.ulabel")).isEqualTo("core.ulabel");
    assertThat(found("lamindb.ULabel")).isEqualTo("core.ulabel");
    assertThat(found("wetlab.Compound")).isEqualTo("pertdb.compound");
  }

  @Test
  void theModuleMayBeLeftOutWhereOnlyOneHasTheRegistry() {
    assertThat(found("Protocol")).isEqualTo("lab.protocol");
  }

  @Test
  void aLinkTableIsNoRegistry() {
    assertThat(RegistryNames.find(TABLES, "bionty.celltype_parents")).isEmpty();
  }

  @Test
  void anUnknownRegistryIsAnErrorWithTheNearest() {
    assertThatThrownBy(() -> RegistryNames.table(TABLES, "bionty.CelType"))
        .hasMessageContaining("No registry \"bionty.CelType\"")
        .hasMessageContaining("'bionty.CellType'");
  }

  @Test
  void tablesAreNamedAsLaminDbNamesThem() {
    assertThat(RegistryNames.of("core", "ulabel")).isEqualTo("ULabel");
    assertThat(RegistryNames.of("bionty", "celltype")).isEqualTo("bionty.CellType");
    assertThat(RegistryNames.of("lab", "protocol")).isEqualTo("lab.Protocol");
  }

  private static String found(String name) {
    RegistryTable table = RegistryNames.table(TABLES, name);
    return table.schema() + "." + table.name();
  }

  private static RegistryTable table(String schema, String name, String column) {
    RegistryColumn only =
        new RegistryColumn(column, SqlType.VARCHAR, false, "t.x", Optional.empty(), false);
    return new RegistryTable(
        schema, name, name, List.of(only), Optional.empty(), List.of(), List.of(), List.of());
  }
}
