package org.laminsql.udf.curation.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a dataset does not satisfy a schema; a row of {@code validate_dataset}. Immutable. */
sealed interface Problem {

  /** What the column {@code problem} calls it. */
  String kind();

  /** The column of the dataset, or the one it should have; empty if it is about none. */
  default Optional<String> column() {
    return Optional.empty();
  }

  /** What was found. */
  default Optional<String> value() {
    return Optional.empty();
  }

  /** In how many rows; empty if it is not about rows. */
  default Optional<Long> rows() {
    return Optional.empty();
  }

  /** What was probably meant, or what is asked for. */
  default Optional<String> suggestion() {
    return Optional.empty();
  }

  /** As a row of the function. */
  default List<@Nullable Object> row(@Nullable String slot) {
    return Arrays.asList(
        slot,
        column().orElse(null),
        kind(),
        value().orElse(null),
        rows().orElse(null),
        suggestion().orElse(null));
  }

  /** A required column that the dataset lacks; suggested is the nearest one it has. */
  record MissingColumn(Optional<String> column, Optional<String> suggestion) implements Problem {
    @Override
    public String kind() {
      return "missing_column";
    }
  }

  /** A column that the schema does not allow; suggested is the nearest one that it names. */
  record ExtraColumn(Optional<String> column, Optional<String> suggestion) implements Problem {
    @Override
    public String kind() {
      return "extra_column";
    }
  }

  /** A column out of order; suggested is the one that belongs there. */
  record WrongOrder(Optional<String> column, Optional<String> suggestion) implements Problem {
    @Override
    public String kind() {
      return "column_order";
    }
  }

  /**
   * Values of another type, or, where they are converted first, a value that cannot be; suggested
   * is the dtype.
   *
   * @param value the column's SQL type, or the value
   */
  record WrongDtype(
      Optional<String> column,
      Optional<String> value,
      Optional<Long> rows,
      Optional<String> suggestion)
      implements Problem {
    @Override
    public String kind() {
      return "dtype";
    }
  }

  /** Missing values where none may be. */
  record NullValues(Optional<String> column, Optional<Long> rows) implements Problem {
    @Override
    public String kind() {
      return "null_value";
    }
  }

  /** A value that the registry does not have; suggested is the nearest one that it has. */
  record InvalidValue(
      Optional<String> column,
      Optional<String> value,
      Optional<Long> rows,
      Optional<String> suggestion)
      implements Problem {
    @Override
    public String kind() {
      return "invalid_value";
    }
  }

  /** A member of the schema that lies in the trash or the archive. */
  record DeletedMember(Optional<String> column, Optional<String> value) implements Problem {
    @Override
    public String kind() {
      return "deleted_member";
    }
  }

  /** A registry that the schema names and the instance does not have. */
  record MissingRegistry(Optional<String> column, Optional<String> value) implements Problem {
    @Override
    public String kind() {
      return "missing_registry";
    }
  }

  /** A part that the schema has a slot for and the dataset lacks. */
  record MissingSlot() implements Problem {
    @Override
    public String kind() {
      return "missing_slot";
    }
  }

  /** Another kind of object than the schema is for; suggested is that. */
  record WrongOtype(Optional<String> value, Optional<String> suggestion) implements Problem {
    @Override
    public String kind() {
      return "otype";
    }
  }

  /** Another suffix than the schema asks for; suggested is that. */
  record WrongSuffix(Optional<String> value, Optional<String> suggestion) implements Problem {
    @Override
    public String kind() {
      return "suffix";
    }
  }
}
