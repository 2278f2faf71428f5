package org.laminsql.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.plan.OutputColumn;

/**
 * The columns of each result of {@link java.sql.DatabaseMetaData}, as its Javadoc lists them.
 *
 * <p>A column is a text unless a letter behind a colon says otherwise: {@code i} INTEGER, {@code s}
 * SMALLINT, {@code b} BOOLEAN, {@code l} BIGINT. An exclamation mark means that it is never NULL.
 * Numbers, from 0, are the columns that the rows are ordered by.
 */
@SuppressWarnings("ImmutableEnumChecker") // nothing changes list or array
enum MetadataShape {
  CATALOGS("TABLE_CAT!", 0),
  SCHEMAS("TABLE_SCHEM! TABLE_CATALOG", 1, 0),
  TABLE_TYPES("TABLE_TYPE!", 0),
  TABLES(
      "TABLE_CAT TABLE_SCHEM TABLE_NAME! TABLE_TYPE! REMARKS TYPE_CAT TYPE_SCHEM TYPE_NAME"
          + " SELF_REFERENCING_COL_NAME REF_GENERATION",
      3,
      0,
      1,
      2),
  COLUMNS(
      "TABLE_CAT TABLE_SCHEM TABLE_NAME! COLUMN_NAME! DATA_TYPE:i! TYPE_NAME! COLUMN_SIZE:i"
          + " BUFFER_LENGTH:i DECIMAL_DIGITS:i NUM_PREC_RADIX:i NULLABLE:i! REMARKS COLUMN_DEF"
          + " SQL_DATA_TYPE:i SQL_DATETIME_SUB:i CHAR_OCTET_LENGTH:i ORDINAL_POSITION:i!"
          + " IS_NULLABLE! SCOPE_CATALOG SCOPE_SCHEMA SCOPE_TABLE SOURCE_DATA_TYPE:s"
          + " IS_AUTOINCREMENT! IS_GENERATEDCOLUMN!",
      0,
      1,
      2,
      16),
  PRIMARY_KEYS("TABLE_CAT TABLE_SCHEM TABLE_NAME! COLUMN_NAME! KEY_SEQ:s! PK_NAME", 3),
  IMPORTED_KEYS(keys(), 0, 1, 2, 8),
  EXPORTED_KEYS(keys(), 4, 5, 6, 8),
  INDEXES(
      "TABLE_CAT TABLE_SCHEM TABLE_NAME! NON_UNIQUE:b! INDEX_QUALIFIER INDEX_NAME TYPE:s!"
          + " ORDINAL_POSITION:s! COLUMN_NAME ASC_OR_DESC CARDINALITY:l PAGES:l"
          + " FILTER_CONDITION",
      3,
      6,
      5,
      7),
  BEST_ROW_IDENTIFIER(
      "SCOPE:s! COLUMN_NAME! DATA_TYPE:i! TYPE_NAME! COLUMN_SIZE:i BUFFER_LENGTH:i"
          + " DECIMAL_DIGITS:s PSEUDO_COLUMN:s!",
      0),
  VERSION_COLUMNS(
      "SCOPE:s COLUMN_NAME! DATA_TYPE:i! TYPE_NAME! COLUMN_SIZE:i BUFFER_LENGTH:i"
          + " DECIMAL_DIGITS:s PSEUDO_COLUMN:s!"),
  TYPES(
      "TYPE_NAME! DATA_TYPE:i! PRECISION:i LITERAL_PREFIX LITERAL_SUFFIX CREATE_PARAMS NULLABLE:s!"
          + " CASE_SENSITIVE:b! SEARCHABLE:s! UNSIGNED_ATTRIBUTE:b! FIXED_PREC_SCALE:b!"
          + " AUTO_INCREMENT:b! LOCAL_TYPE_NAME MINIMUM_SCALE:s MAXIMUM_SCALE:s SQL_DATA_TYPE:i"
          + " SQL_DATETIME_SUB:i NUM_PREC_RADIX:i",
      1),
  FUNCTIONS(
      "FUNCTION_CAT FUNCTION_SCHEM FUNCTION_NAME! REMARKS FUNCTION_TYPE:s! SPECIFIC_NAME!",
      0,
      1,
      2,
      5),
  FUNCTION_COLUMNS(
      "FUNCTION_CAT FUNCTION_SCHEM FUNCTION_NAME! COLUMN_NAME! COLUMN_TYPE:s! DATA_TYPE:i!"
          + " TYPE_NAME! PRECISION:i LENGTH:i SCALE:s RADIX:s NULLABLE:s! REMARKS"
          + " CHAR_OCTET_LENGTH:i ORDINAL_POSITION:i! IS_NULLABLE! SPECIFIC_NAME!",
      0,
      1,
      2,
      16),
  PROCEDURES(
      "PROCEDURE_CAT PROCEDURE_SCHEM PROCEDURE_NAME! RESERVED_1 RESERVED_2 RESERVED_3 REMARKS"
          + " PROCEDURE_TYPE:s! SPECIFIC_NAME!"),
  PROCEDURE_COLUMNS(
      "PROCEDURE_CAT PROCEDURE_SCHEM PROCEDURE_NAME! COLUMN_NAME! COLUMN_TYPE:s! DATA_TYPE:i!"
          + " TYPE_NAME! PRECISION:i LENGTH:i SCALE:s RADIX:s NULLABLE:s! REMARKS COLUMN_DEF"
          + " SQL_DATA_TYPE:i SQL_DATETIME_SUB:i CHAR_OCTET_LENGTH:i ORDINAL_POSITION:i!"
          + " IS_NULLABLE! SPECIFIC_NAME!"),
  TABLE_PRIVILEGES("TABLE_CAT TABLE_SCHEM TABLE_NAME! GRANTOR GRANTEE! PRIVILEGE! IS_GRANTABLE"),
  COLUMN_PRIVILEGES(
      "TABLE_CAT TABLE_SCHEM TABLE_NAME! COLUMN_NAME! GRANTOR GRANTEE! PRIVILEGE! IS_GRANTABLE"),
  USER_TYPES("TYPE_CAT TYPE_SCHEM TYPE_NAME! CLASS_NAME! DATA_TYPE:i! REMARKS BASE_TYPE:s"),
  ATTRIBUTES(
      "TYPE_CAT TYPE_SCHEM TYPE_NAME! ATTR_NAME! DATA_TYPE:i! ATTR_TYPE_NAME! ATTR_SIZE:i"
          + " DECIMAL_DIGITS:i NUM_PREC_RADIX:i NULLABLE:i! REMARKS ATTR_DEF SQL_DATA_TYPE:i"
          + " SQL_DATETIME_SUB:i CHAR_OCTET_LENGTH:i ORDINAL_POSITION:i! IS_NULLABLE!"
          + " SCOPE_CATALOG SCOPE_SCHEMA SCOPE_TABLE SOURCE_DATA_TYPE:s"),
  SUPER_TYPES("TYPE_CAT TYPE_SCHEM TYPE_NAME! SUPERTYPE_CAT SUPERTYPE_SCHEM SUPERTYPE_NAME!"),
  SUPER_TABLES("TABLE_CAT TABLE_SCHEM TABLE_NAME! SUPERTABLE_NAME!"),
  PSEUDO_COLUMNS(
      "TABLE_CAT TABLE_SCHEM TABLE_NAME! COLUMN_NAME! DATA_TYPE:i! COLUMN_SIZE:i DECIMAL_DIGITS:i"
          + " NUM_PREC_RADIX:i COLUMN_USAGE! REMARKS CHAR_OCTET_LENGTH:i IS_NULLABLE!"),
  CLIENT_INFO("NAME! MAX_LEN:i! DEFAULT_VALUE DESCRIPTION", 0),
  GENERATED_KEYS("GENERATED_KEY:l");

  private final List<OutputColumn> columns;
  private final int[] order;

  MetadataShape(String columns, int... order) {
    this.columns = Arrays.stream(columns.split(" ")).map(MetadataShape::column).toList();
    this.order = order;
  }

  List<OutputColumn> columns() {
    return columns;
  }

  /** Puts rows into the order that JDBC asks for. */
  void sort(InMemoryRows rows) {
    rows.sort(order);
  }

  private static String keys() {
    return "PKTABLE_CAT PKTABLE_SCHEM PKTABLE_NAME! PKCOLUMN_NAME! FKTABLE_CAT FKTABLE_SCHEM"
        + " FKTABLE_NAME! FKCOLUMN_NAME! KEY_SEQ:s! UPDATE_RULE:s! DELETE_RULE:s! FK_NAME PK_NAME"
        + " DEFERRABILITY:s!";
  }

  private static OutputColumn column(String text) {
    boolean nullable = !text.endsWith("!");
    String[] parts = (nullable ? text : text.substring(0, text.length() - 1)).split(":");
    return new OutputColumn(
        parts[0],
        parts.length == 1 ? SqlType.VARCHAR : type(parts[1]),
        nullable,
        Optional.empty(),
        Optional.empty());
  }

  private static SqlType type(String letter) {
    return switch (letter) {
      case "i" -> SqlType.INTEGER;
      case "s" -> SqlType.SMALLINT;
      case "b" -> SqlType.BOOLEAN;
      case "l" -> SqlType.BIGINT;
      default -> throw new IllegalArgumentException(letter);
    };
  }
}
