package org.laminsql.adapters.format.fcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.SqlType;

/** The tables of a file and their columns. */
class FcsTablesTest {

  private static Dataset open(String file) {
    return new FcsBytes(FcsBytes.resource(file)).open();
  }

  private static ScannableTable events(String file) {
    return (ScannableTable) open(file).table("");
  }

  @Test
  void everyDataSetHasItsTables() {
    assertThat(open("flowio.fcs").parts()).containsExactly("", "channels", "text");
    assertThat(open("two_data_sets.fcs").parts())
        .containsExactly(
            "", "channels", "text", "dataset/2", "dataset/2/channels", "dataset/2/text");
  }

  @Test
  void furtherDataSetIsDescribedByItsOwnKeywords() {
    Dataset dataset = open("two_data_sets.fcs");

    assertThat(Rows.all(dataset.table("dataset/2/channels"))).hasSize(1);
    assertThat(Rows.all(dataset.table("dataset/2/text"))).contains(List.of("$P1N", "CD4"));
  }

  @Test
  void unknownPartNamesThoseThereAre() {
    assertThatThrownBy(() -> open("flowio.fcs").table("dataset/2"))
        .isInstanceOf(LaminSqlException.class)
        .hasMessageContaining("No table \"dataset/2\" in dataset \"cells.fcs\"")
        .hasMessageContaining("channels, text");
  }

  @ParameterizedTest
  @CsvSource({
    "flowio.fcs, REAL REAL REAL REAL",
    "double_big_endian.fcs, DOUBLE DOUBLE",
    "int_mixed.fcs, SMALLINT INTEGER BIGINT",
    "int_wide_little_endian.fcs, 'INTEGER DECIMAL(20, 0)'",
    "types_of_channels.fcs, REAL BIGINT DOUBLE"
  })
  void typesHoldEveryStoredValue(String file, String types) {
    List<String> actual =
        events(file).columns().stream().map(column -> column.type().toString()).toList();

    assertThat(String.join(" ", actual)).isEqualTo(types);
  }

  @ParameterizedTest
  @CsvSource({"CD3, false", "CD3, true", "cd3, true", "FITC-A, false", "fitc-a, true"})
  void channelIsFoundByItsMarker(String name, boolean ignoreCase) {
    ScannableTable table = events("flowio.fcs");

    assertThat(table.namedColumn(name, ignoreCase))
        .contains(new ContentColumn(name, SqlType.REAL, false));
    assertThat(Rows.of(Rows.plan(table, List.of(name))))
        .isEqualTo(Rows.of(Rows.plan(table, List.of("FITC-A"))));
  }

  @Test
  void markerInAnotherCaseIsNoExactName() {
    assertThat(events("flowio.fcs").namedColumn("cd3", false)).isEqualTo(Optional.empty());
    assertThat(events("flowio.fcs").namedColumn("CD4", true)).isEqualTo(Optional.empty());
  }

  @Test
  void markerOfSeveralChannelsIsAmbiguousWithoutItsCase() {
    ScannableTable table = events("names.fcs");

    assertThat(table.namedColumn("CD8", true)).isPresent();
    assertThatThrownBy(() -> table.namedColumn("Cd8", true))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.COLUMN_AMBIGUOUS))
        .hasMessageContaining("it fits the channels A, A_2");
  }

  @Test
  void numberOfTheEventIsAColumnWhenNamed() {
    ScannableTable table = events("names.fcs");

    assertThat(table.namedColumn("EVENT_IDX", false)).isEmpty();
    assertThat(table.namedColumn("EVENT_IDX", true))
        .contains(new ContentColumn("EVENT_IDX", SqlType.BIGINT, false));
    assertThat(Rows.of(Rows.plan(events("two_data_sets.fcs"), List.of("event_idx", "FSC-A"))))
        .startsWith(List.of(0L, 0f), List.of(1L, 10f));
  }

  @Test
  void channelsAreDescribed() {
    Dataset dataset = open("int16_big_endian.fcs");

    assertThat(Rows.names(dataset.table("channels")))
        .containsExactly(
            "n",
            "channel",
            "marker",
            "bits",
            "value_range",
            "amplification",
            "gain",
            "voltage",
            "optical_filter",
            "excitation",
            "detector");
    assertThat(Rows.all(dataset.table("channels")))
        .containsExactly(
            Arrays.asList(1, "FSC-A", null, 16, 1000.0, "4.0,0.01", null, 450.0, null, null, null),
            Arrays.asList(2, "SSC-A", null, 16, 65536.0, "0,0", 2.5, null, null, null, null),
            Arrays.asList(
                3, "FITC-A", "CD3 FITC", 16, 1024.0, "0,0", null, null, "530/30", null, null));
  }

  @Test
  void spilloverStaysAKeyword() {
    assertThat(Rows.all(open("flowio.fcs").table("text")))
        .contains(List.of("$SPILLOVER", "2,FITC-A,SSC-A,1,0.1,0.05,1"));
  }
}
