package org.laminsql.udf.curation.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laminsql.catalog.curation.ValueCount;
import org.laminsql.catalog.feature.Dtype;
import org.laminsql.catalog.feature.LabelType;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.vocabulary.Vocabulary;

/** The rules that need no instance. */
class RulesTest {

  @ParameterizedTest
  @CsvSource({
    "int, 3, true",
    "int, 3.0, true",
    "int, 1e2, true",
    "int, ' 7 ', true",
    "int, 3.5, false",
    "int, x, false",
    "int, '', false",
    "float, 3.5, true",
    "float, -1e-3, true",
    "float, nan, true",
    "float, abc, false",
    "date, 2024-02-29, true",
    "date, 2024-02-30, false",
    "date, 2024-01-02T03:04:05, true",
    "datetime, 2024-01-02 03:04, true",
    "datetime, yesterday, false"
  })
  void textsAreConvertedWithoutLoss(String dtype, String value, boolean accepted) {
    assertThat(Coercion.accepts(Dtype.of(dtype), value)).isEqualTo(accepted);
  }

  @Test
  void numbersTruthsAndDatesAreConvertedToo() {
    assertThat(Coercion.accepts(Dtype.Simple.INT, 2.0)).isTrue();
    assertThat(Coercion.accepts(Dtype.Simple.INT, 2.5f)).isFalse();
    assertThat(Coercion.accepts(Dtype.Simple.FLOAT, true)).isTrue();
    assertThat(Coercion.accepts(Dtype.Simple.DATETIME, LocalDate.of(2024, 1, 2))).isTrue();
    assertThat(Coercion.converts(Dtype.Simple.STR)).isFalse();
  }

  @Test
  void wholeNumbersOfAnyWidthAreIntegers() {
    assertThat(DtypeRule.holds(Dtype.Simple.INT, SqlType.SMALLINT, false)).isTrue();
    assertThat(DtypeRule.holds(Dtype.Simple.INT, SqlType.decimal(20, 0), false)).isTrue();
    assertThat(DtypeRule.holds(Dtype.Simple.INT, SqlType.decimal(20, 2), false)).isFalse();
    assertThat(DtypeRule.holds(Dtype.Simple.FLOAT, SqlType.REAL, false)).isTrue();
    assertThat(DtypeRule.holds(Dtype.Simple.FLOAT, SqlType.BIGINT, false)).isFalse();
    assertThat(DtypeRule.holds(Dtype.Simple.NUM, SqlType.BOOLEAN, false)).isTrue();
  }

  @Test
  void listsAreArraysOrInTextFilesTexts() {
    Dtype words = Dtype.of("list[str]");
    assertThat(DtypeRule.holds(words, SqlType.arrayOf(SqlType.VARCHAR), false)).isTrue();
    assertThat(DtypeRule.holds(words, SqlType.arrayOf(SqlType.BIGINT), false)).isFalse();
    assertThat(DtypeRule.holds(words, SqlType.VARCHAR, false)).isFalse();
    assertThat(DtypeRule.holds(words, SqlType.VARCHAR, true)).isTrue();
  }

  @Test
  void eachLabelOfAListCountsOncePerRow() {
    List<ValueCount> values =
        List.of(
            new ValueCount(List.of(List.of("a", "b", "a")), 2),
            new ValueCount(List.of(List.of("b")), 1),
            new ValueCount(Arrays.asList((Object) null), 4));
    assertThat(Labels.in(values, false))
        .containsExactly(new ValueCount(List.of("a"), 2), new ValueCount(List.of("b"), 3));
  }

  @Test
  void aListAsPandasWritesItIntoTextIsRead() {
    List<ValueCount> values = List.of(new ValueCount(List.of("['it\\'s', \"b\", '']"), 1));
    assertThat(Labels.in(values, true)).extracting(ValueCount::value).containsExactly("it's", "b");
    assertThat(Labels.in(values, false)).hasSize(1);
  }

  @Test
  void genesOfTheRarerOrganismAreUnknown() {
    Vocabulary.Builder builder = new Vocabulary.Builder(true);
    List.of("ENSG01", "ENSG02", "ENSMUSG01").forEach(id -> builder.add(id, null));
    LabelType genes = Dtype.of("cat[bionty.Gene.ensembl_gene_id]").labelTypes().get(0);
    List<String> found = List.of("ENSMUSG01", "ENSG01", "ENSG02");
    EnsemblIds ids = EnsemblIds.of(genes, builder.build(), found);
    assertThat(found.stream().filter(ids::has)).containsExactly("ENSG01", "ENSG02");
  }
}
