package org.laminsql.catalog.error;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every failure a user can meet: its SQLSTATE, what happened, and what to do next.
 *
 * <p>Messages are {@link String#format} patterns; arguments quote the offending value and name the
 * artifact. SQLSTATEs are PostgreSQL's (appendix A of its manual).
 */
public enum LaminSqlError {
  /** The statement does not follow the grammar. Arguments: what is wrong, line, column. */
  SYNTAX("42601", "%s (line %d, column %d)", "Check the statement at that position"),

  /** The statement is grammatical and still cannot be understood. Argument: why. */
  INVALID_STATEMENT("42601", "%s", "Check the statement; the manual's grammar is PostgreSQL's"),

  /** No table of that name. Arguments: the name, the nearest names or how to list them. */
  TABLE_NOT_FOUND("42P01", "No table %s", "%s"),

  /** No schema of that name. Arguments: the name, the schemas there are. */
  SCHEMA_NOT_FOUND("3F000", "No schema \"%s\"", "The schemas are: %s"),

  /** No registry of that name. Arguments: the name, the nearest names or how to write it. */
  REGISTRY_NOT_FOUND("42P01", "No registry \"%s\"", "%s"),

  /**
   * A registry that cannot answer since it lacks something. Arguments: the registry, what it lacks,
   * those that have it.
   */
  REGISTRY_UNSUITABLE("42809", "The registry %s has no %s", "Those that have: %s"),

  /** No term of that name or id. Arguments: the text, where it was looked for, what is like it. */
  TERM_NOT_FOUND("42704", "No term \"%s\" in %s", "%s"),

  /** A text that fits several terms. Arguments: the text, the candidates, how to tell them. */
  TERM_AMBIGUOUS("42P09", "The term \"%s\" is ambiguous: %s", "%s"),

  /** No dataset of that key or uid. Arguments: the key, the nearest keys. */
  DATASET_NOT_FOUND(
      "42P01",
      "No dataset \"%s\" in this instance%s",
      "List what is visible with: SELECT uid, key FROM core.artifact"),

  /** One key is claimed by several artifacts. Arguments: the key, their uids. */
  DATASET_AMBIGUOUS(
      "42P09",
      "The key \"%s\" belongs to several artifacts: %s",
      "Name the one you mean by its uid"),

  /** No schema of datasets of that name or uid. Arguments: the name, the nearest names. */
  SCHEMA_UNKNOWN(
      "42704",
      "No schema \"%s\" in the registry of schemas%s",
      "List them with: SELECT uid, name FROM core.schema"),

  /** Several schemas of datasets have that name. Arguments: the name, their uids. */
  SCHEMA_AMBIGUOUS(
      "42P09",
      "The name \"%s\" belongs to several schemas: %s",
      "Name the one you mean by its uid"),

  /** Nothing that lineage knows has that name. Arguments: the name, the nearest keys. */
  LINEAGE_START_NOT_FOUND(
      "42704",
      "No artifact, collection, run or transform \"%s\"%s",
      "Name one by its key, uid or stem uid; core.artifact lists artifacts"),

  /** A start of lineage fits several. Arguments: the name, the registry, their uids. */
  LINEAGE_START_AMBIGUOUS(
      "42P09",
      "The name \"%s\" belongs to more than one %s: %s",
      "Name the one you mean by its uid"),

  /** A dataset has no such table inside. Arguments: the part, the dataset, the parts there are. */
  PART_NOT_FOUND(
      "42P01", "No table \"%s\" in dataset \"%s\"", "The tables of this dataset are: %s"),

  /** A dataset of a kind that has no table. Arguments: key, suffix, the readable formats. */
  FORMAT_NOT_READABLE(
      "0A000",
      "The dataset \"%s\" (%s) cannot be read as a table",
      "Readable are: %s; core.artifact shows every artifact"),

  /** The files of an old version were overwritten. Arguments: uid, key. */
  VERSION_OVERWRITTEN(
      "55000",
      "The files of version %s of \"%s\" were overwritten by a later version",
      "Read the latest version by key; versions of folders and zarr stores share one directory"),

  /** No column of that name. Arguments: the name, the nearest names. */
  COLUMN_NOT_FOUND("42703", "No column %s", "%s"),

  /** The name fits several columns. Arguments: the name, the candidates. */
  COLUMN_AMBIGUOUS(
      "42702", "The column %s is ambiguous", "Qualify it or quote the exact spelling: %s"),

  /** The table name fits several tables. Arguments: the name, the candidates. */
  TABLE_AMBIGUOUS("42P09", "The table %s is ambiguous", "Quote the exact spelling of one of: %s"),

  /** No function of that name and arguments. Arguments: the call, the nearest names. */
  FUNCTION_NOT_FOUND("42883", "No function %s", "%s"),

  /** A column is neither grouped nor aggregated. Argument: what. */
  GROUPING("42803", "%s", "Add it to GROUP BY or use it in an aggregate"),

  /** Types do not go together. Arguments: what, how to write it. */
  TYPE_MISMATCH("42804", "%s", "%s"),

  /** A text that is no value of the wanted type. Argument: what. */
  INVALID_TEXT("22P02", "%s", "Correct the value, or cast it only where it has the right form"),

  /** A date or time that does not exist. Argument: what. */
  INVALID_DATETIME("22007", "%s", "Write dates as YYYY-MM-DD and times as HH:MM:SS[.ffffff]"),

  /** A number that its type cannot hold. Argument: what. */
  OUT_OF_RANGE("22003", "%s", "Cast to a wider type before computing, for example to DOUBLE"),

  /** A division by zero. */
  DIVISION_BY_ZERO("22012", "Division by zero", "Guard the divisor, for example with NULLIF(x, 0)"),

  /** A scalar subquery or cell holds several values. Argument: what. */
  CARDINALITY("21000", "%s", "Aggregate, or add a condition that leaves one row"),

  /** A statement that would write on a read-only connection. Argument: its kind. */
  READ_ONLY(
      "25006",
      "%s is not possible on a read-only connection",
      "LaminSQL reads; write with LaminDB's Python package"),

  /** The driver does not do that (yet). Arguments: what, the remedy. */
  NOT_SUPPORTED("0A000", "%s is not supported", "%s"),

  /** The JDBC URL is wrong. Arguments: the URL, why. */
  INVALID_URL(
      "08001",
      "Cannot connect to \"%s\": %s",
      "A URL is jdbc:lamin:<target>[?property=value&…]; targets are a name, owner/name, a folder,"
          + " a file, postgresql://host:port/database or demo"),

  /** No such instance. Arguments: its name, where it was looked for. */
  INSTANCE_NOT_FOUND(
      "08001",
      "No LaminDB instance \"%s\" %s",
      "Connect once with: lamin connect owner/name, or give the folder of its storage"),

  /** The metadata database cannot be opened. Arguments: which, why. */
  CANNOT_CONNECT("08001", "Cannot open %s: %s", "Check that it exists and may be read"),

  /** User name or password is wrong. Argument: which database. */
  WRONG_CREDENTIALS(
      "28000", "The database %s refuses the credentials", "Check the properties user and password"),

  /** An unknown connection property. Arguments: its name, the nearest known one. */
  UNKNOWN_PROPERTY("01S00", "No connection property \"%s\"", "%s"),

  /** A connection property with a wrong value. Arguments: name, value, what is expected. */
  INVALID_PROPERTY("22023", "The property %s cannot be \"%s\"", "It takes %s"),

  /** An argument out of its range. Arguments: what, what is expected. */
  INVALID_PARAMETER("22023", "%s", "%s"),

  /** The connection is closed. Argument: which. */
  CLOSED("08003", "The %s is closed", "Open a new one"),

  /**
   * A statement, result set or array is closed while its connection lives. Argument: which. Not of
   * class 08, on which connection pools throw the connection away.
   */
  OBJECT_CLOSED("55000", "The %s is closed", "Open a new one"),

  /** A result set is not on a row. */
  NO_ROW("24000", "The result set is not on a row", "Call next() and read only while it is true"),

  /** A column or parameter index out of range. Arguments: what, index, count. */
  INDEX_OUT_OF_RANGE("07009", "No %s %d; there are %d", "Indexes count from 1"),

  /** A parameter has no value. Argument: its index. */
  PARAMETER_NOT_SET("07002", "The parameter %d has no value", "Set every ? before executing"),

  /** A value cannot be read or bound as that Java type. Arguments: from, to. */
  CANNOT_CONVERT("22018", "Cannot convert %s to %s", "Ask for another type, or cast in SQL"),

  /** The statement was cancelled. */
  CANCELLED("57014", "The statement was cancelled", "Run it again if that was not meant"),

  /** The statement took longer than allowed. Argument: seconds. */
  TIMED_OUT("57014", "The statement took longer than %d s", "Raise queryTimeout or narrow it"),

  /** A file of a dataset is gone. Arguments: the dataset, the path. */
  FILE_MISSING(
      "58030",
      "The file of dataset \"%s\" is not there: %s",
      "If the storage lies elsewhere, connect with storage.<uid>=<folder>"),

  /** A dataset whose path leads out of its storage. Arguments: the dataset, the path. */
  OUTSIDE_STORAGE(
      "42501",
      "The file of dataset \"%s\" lies outside its storage: %s",
      "Copy it into the storage, or register its folder as a storage"),

  /** Bytes that are not what they should be. Arguments: dataset or path, what is wrong. */
  FILE_CORRUPT(
      "58030",
      "The dataset %s cannot be read: %s",
      "Compare the file's hash with artifact.hash; store it anew if they differ"),

  /** A filter, codec, dtype or layout that is not known. Arguments: dataset or path, what. */
  ENCODING_NOT_SUPPORTED(
      "0A000", "The dataset %s uses %s, which cannot be read", "Store it with another encoding"),

  /** Reading or writing a file failed. Arguments: path, why. */
  IO("58030", "Cannot read %s: %s", "Check the path and its permissions"),

  /** The metadata database failed. Argument: its message. */
  METADATA_DATABASE(
      "58000", "The metadata database failed: %s", "Try again; if it stays, check it"),

  /** No file of an ontology under that name. Arguments: the name, what is known of ontologyDir. */
  ONTOLOGY_NOT_FOUND(
      "58P01",
      "No ontology file \"%s\" (%s)",
      "Give the path of a file in a registered storage or in the folder ontologyDir, or the key of"
          + " an artifact"),

  /** A file of an ontology where nothing may be read. Argument: its name. */
  ONTOLOGY_OUTSIDE(
      "42501",
      "The ontology file \"%s\" lies neither in a registered storage nor in the folder ontologyDir",
      "Connect with ontologyDir=<its folder>, or copy it into a storage"),

  /** A file that is no ontology, or a broken one. Arguments: its name, what is wrong. */
  ONTOLOGY_UNREADABLE(
      "58030",
      "The ontology file \"%s\" cannot be read: %s",
      "Readable are OBO 1.4, OWL in RDF/XML and OBO graphs in JSON, gzipped or not"),

  /** A file of an ontology that is not complete. Arguments: its name, what it imports. */
  ONTOLOGY_IMPORTS(
      "0A000",
      "The ontology file \"%s\" imports %s; imports are not followed",
      "Merge them into one file, for example with: robot merge"),

  /** A query would read more than allowed. Arguments: what, the limit, the property. */
  LIMIT_EXCEEDED("53400", "The statement would read %s, more than %s", "Narrow it, or raise %s"),

  /** An operation needs more memory than there is. Argument: what. */
  OUT_OF_MEMORY(
      "53200",
      "%s",
      "Raise memoryLimit, or narrow the statement; a temporary folder lets it spill"),
  /** A statement is nested more deeply than it can be understood. */
  TOO_COMPLEX("54001", "The statement is nested too deeply", "Split it, for example with WITH"),

  /** A mistake of ours. Argument: what. */
  INTERNAL("XX000", "Internal error: %s", "Please report it with the statement");

  private final String sqlState;
  private final String message;
  private final String remedy;

  LaminSqlError(String sqlState, String message, String remedy) {
    this.sqlState = sqlState;
    this.message = message;
    this.remedy = remedy;
  }

  /** The five characters of SQLSTATE. */
  public String sqlState() {
    return sqlState;
  }

  /** The exception to throw; the caller writes {@code throw} so that the flow stays visible. */
  public LaminSqlException with(Object... arguments) {
    return exception(null, arguments);
  }

  /** As {@link #with}, keeping the failure that led here. */
  public LaminSqlException causedBy(Throwable cause, Object... arguments) {
    return exception(cause, arguments);
  }

  private LaminSqlException exception(@Nullable Throwable cause, Object... arguments) {
    String text = String.format(Locale.ROOT, message + ". " + remedy, arguments);
    String sentence = text.endsWith("?") ? text : text + ".";
    return new LaminSqlException(this, sentence, cause);
  }
}
