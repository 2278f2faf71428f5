package org.laminsql.catalog.feature;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * What a feature's values are, as LaminDB writes it into {@code feature._dtype_str} ({@code dtype}
 * before 2.0): {@code int}, {@code list[str]}, {@code cat[bionty.Tissue.ontology_id|ULabel]}.
 *
 * <p>The grammar is that of section 4.11 of the contract, with what releases since 1.0 left in real
 * databases: of a malformed text the first well-formed part counts ({@code
 * cat[bionty.CellType][ULabel]} of 1.0 – 1.7), a bare {@code cat} means ULabel. Immutable.
 */
public sealed interface Dtype permits Dtype.Simple, Dtype.Categorical, Dtype.ListOf, Dtype.Unknown {

  /**
   * Reads a dtype; never fails.
   *
   * @param text as stored; null and what cannot be read at all is {@link Unknown}
   */
  static Dtype of(@Nullable String text) {
    return text == null ? new Unknown("") : DtypeParser.parse(text);
  }

  /**
   * The SQL type of one value, which follows from the dtype alone: VARCHAR for a label, JSON text
   * for dictionaries and what is unknown, an ARRAY for a list.
   */
  SqlType sqlType();

  /** The registries that the labels are from, also those of a list's elements; empty if none. */
  default List<LabelType> labelTypes() {
    return List.of();
  }

  /** Whether the values are labels, or lists of labels, and not JSON. */
  default boolean isCategorical() {
    return !labelTypes().isEmpty();
  }

  /** Whether a value is JSON that is shown as its text: dictionaries, and what is unknown. */
  default boolean isJson() {
    return false;
  }

  /** The dtypes without parts. */
  @SuppressWarnings("ImmutableEnumChecker") // a type is a record of values
  enum Simple implements Dtype {
    /** {@code int}; the values may be stored as floats, {@code 10.0}. */
    INT(SqlType.BIGINT),
    /** {@code float}. */
    FLOAT(SqlType.DOUBLE),
    /** {@code num}: int or float. */
    NUM(SqlType.DOUBLE),
    /** {@code str}. */
    STR(SqlType.VARCHAR),
    /** {@code bool}. */
    BOOL(SqlType.BOOLEAN),
    /** {@code date}: stored as {@code YYYY-MM-DD}. */
    DATE(SqlType.DATE),
    /** {@code datetime}: stored in ISO 8601; without an offset it stays as it is. */
    DATETIME(SqlType.TIMESTAMP),
    /** {@code datetime64[ns, UTC]}: stored in ISO 8601 with an offset. */
    DATETIME_UTC(SqlType.TIMESTAMP),
    /** {@code dict}: a JSON object. */
    DICT(SqlType.VARCHAR),
    /** {@code object}: any JSON. */
    OBJECT(SqlType.VARCHAR),
    /** {@code path}: stored as text. */
    PATH(SqlType.VARCHAR),
    /** {@code url}: stored as text. */
    URL(SqlType.VARCHAR);

    private final SqlType sqlType;

    Simple(SqlType sqlType) {
      this.sqlType = sqlType;
    }

    @Override
    public SqlType sqlType() {
      return sqlType;
    }

    @Override
    public boolean isJson() {
      return this == DICT || this == OBJECT;
    }
  }

  /**
   * {@code cat[…|…]}: a label of one of several registries.
   *
   * @param labelTypes the alternatives in their order; at least one
   */
  record Categorical(List<LabelType> labelTypes) implements Dtype {

    /** Copies the list. */
    public Categorical {
      labelTypes = List.copyOf(labelTypes);
      if (labelTypes.isEmpty()) {
        throw new IllegalArgumentException("A categorical names a registry");
      }
    }

    @Override
    public SqlType sqlType() {
      return SqlType.VARCHAR;
    }
  }

  /**
   * {@code list[…]}.
   *
   * @param element what its elements are
   */
  record ListOf(Dtype element) implements Dtype {

    /** An array; lists in lists are JSON text. */
    @Override
    public SqlType sqlType() {
      boolean nested = element instanceof ListOf;
      return SqlType.arrayOf(nested ? SqlType.VARCHAR : element.sqlType());
    }

    @Override
    public List<LabelType> labelTypes() {
      return element.labelTypes();
    }
  }

  /**
   * What no release of LaminDB is known to write; its values are shown as JSON text.
   *
   * @param text as stored
   */
  record Unknown(String text) implements Dtype {

    @Override
    public SqlType sqlType() {
      return SqlType.VARCHAR;
    }

    @Override
    public boolean isJson() {
      return true;
    }
  }
}
