package org.laminsql.catalog.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.fixtures.TestData;

/** The grammar of dtypes. */
class DtypeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "int; BIGINT",
        "float; DOUBLE",
        "num; DOUBLE",
        "str; VARCHAR",
        "bool; BOOLEAN",
        "date; DATE",
        "datetime; TIMESTAMP",
        "datetime64[ns, UTC]; TIMESTAMP",
        "dict; VARCHAR",
        "object; VARCHAR",
        "path; VARCHAR",
        "url; VARCHAR",
        "int64; BIGINT",
        "number; DOUBLE",
        "list[int]; BIGINT ARRAY",
        "list[str]; VARCHAR ARRAY",
        "list[datetime64[ns, UTC]]; TIMESTAMP ARRAY",
        "list[list[int]]; VARCHAR ARRAY",
        "list[cat[Record[6U3SGELMnHP6Eh28]]]; VARCHAR ARRAY",
        "cat[ULabel]; VARCHAR",
        "cat ? str; VARCHAR",
        "list[cat ? str]; VARCHAR ARRAY",
        "list[; VARCHAR ARRAY",
        "something new; VARCHAR",
      })
  void theTypeFollowsFromTheDtype(String text, String type) {
    assertThat(Dtype.of(text).sqlType()).hasToString(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cat[ULabel]; ULabel:[]:{}:name",
        "cat; ULabel:[]:{}:name",
        "cat[]; ULabel:[]:{}:name",
        "cat[Artifact]; Artifact:[]:{}:key",
        "cat[User]; User:[]:{}:handle",
        "cat[Run]; Run:[]:{}:started_at",
        "cat[bionty.Gene]; bionty.Gene:[]:{}:symbol",
        "cat[bionty.Gene.ensembl_gene_id]; bionty.Gene:[]:{}:ensembl_gene_id",
        "cat[ULabel.uid]; ULabel:[]:{}:uid",
        "cat[core.ULabel]; ULabel:[]:{}:name",
        "cat[Record[NC5aCiHHJOqu04o3]]; Record:[NC5aCiHHJOqu04o3]:{}:name",
        "cat[Record[NC5aCiHHJOqu04o3].uid]; Record:[NC5aCiHHJOqu04o3]:{}:uid",
        "cat[ULabel[My type]]; ULabel:[My type]:{}:name",
        "cat[ULabel[Bob's type]]; ULabel:[Bob's type]:{}:name",
        "cat[Record[Parent[Child]]]; Record:[Parent, Child]:{}:name",
        "cat[bionty.Gene[organism__uid=1dpC]]; bionty.Gene:[]:{organism__uid=1dpC}:symbol",
        "cat[bionty.Gene.stable_id[source__name='a]|b']]; "
            + "bionty.Gene:[]:{source__name=a]|b}:stable_id",
        "cat[ULabel[I4ks424A, name=x]]; ULabel:[I4ks424A]:{name=x}:name",
        "cat[bionty.CellType][ULabel]; bionty.CellType:[]:{}:name",
        "cat[bionty.CellType; bionty.CellType:[]:{}:name",
        "cat[pertdb.Compound]; pertdb.Compound:[]:{}:name",
        "list[cat[bionty.Ethnicity]]; bionty.Ethnicity:[]:{}:name",
        "cat[bionty.Tissue.ontology_id|bionty.CellType.ontology_id]; "
            + "bionty.Tissue:[]:{}:ontology_id|bionty.CellType:[]:{}:ontology_id",
        "cat[|ULabel]; ULabel:[]:{}:name",
      })
  void aCategoricalNamesRegistries(String text, String expected) {
    List<String> types =
        Dtype.of(text).labelTypes().stream()
            .map(
                type ->
                    type.registry()
                        + ":"
                        + type.types()
                        + ":"
                        + type.filters()
                        + ":"
                        + type.shownField())
            .toList();
    assertThat(String.join("|", types)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "[", "]", "|", "nonsense[x]"})
  void whatCannotBeReadIsShownAsJson(String text) {
    assertThat(Dtype.of(text)).isInstanceOf(Dtype.Unknown.class);
    assertThat(Dtype.of(text).isJson()).isTrue();
  }

  @Test
  void noDtypeIsUnknown() {
    assertThat(Dtype.of(null).sqlType()).isEqualTo(SqlType.VARCHAR);
  }

  @Test
  void everyDtypeOfTheInstancesIsKnown() throws Exception {
    List<String> stored = new ArrayList<>();
    try (Stream<Path> files = Files.walk(TestData.root().resolve("instances"))) {
      for (Path file : files.filter(DtypeTest::isDatabase).toList()) {
        stored.addAll(dtypes(file));
      }
    }
    assertThat(stored).isNotEmpty();
    assertThat(stored)
        .allSatisfy(text -> assertThat(Dtype.of(text)).isNotInstanceOf(Dtype.Unknown.class));
  }

  private static boolean isDatabase(Path file) {
    return file.toString().endsWith(".lndb") || file.endsWith(".lamindb/lamin.db");
  }

  private static List<String> dtypes(Path file) throws Exception {
    List<String> dtypes = new ArrayList<>();
    String url = "jdbc:sqlite:file:" + file + "?mode=ro&immutable=1";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM lamindb_feature")) {
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        names.add(rows.getMetaData().getColumnName(i));
      }
      String column = names.contains("_dtype_str") ? "_dtype_str" : "dtype";
      while (rows.next()) {
        String dtype = rows.getString(column);
        if (dtype != null) {
          dtypes.add(dtype);
        }
      }
    }
    return dtypes;
  }
}
