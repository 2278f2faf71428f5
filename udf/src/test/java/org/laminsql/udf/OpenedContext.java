package org.laminsql.udf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.instance.InstanceOptions;
import org.laminsql.catalog.instance.Instances;
import org.laminsql.catalog.lineage.Lineage;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.ontology.Ontologies;
import org.laminsql.catalog.ontology.file.OntologyFiles;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.catalog.vocabulary.Vocabularies;
import org.laminsql.fixtures.TestData;
import org.laminsql.fixtures.TestPostgres;

/** What functions may ask, on an instance of the test data or a copy of one. */
public final class OpenedContext implements FunctionContext, AutoCloseable {

  private final Instance instance;
  private final Vocabularies vocabularies;
  private final Ontologies ontologies;

  private OpenedContext(String target) {
    InstanceOptions options = InstanceOptions.plain("LaminSQL tests");
    this.instance = Instances.open(target, options, Map.of());
    this.vocabularies = new Vocabularies(database(), instance::tables, Duration.ofSeconds(30));
    this.ontologies = new Ontologies(database(), instance::tables, Duration.ofSeconds(30));
  }

  /** The instance of that folder below {@code instances}. */
  public static OpenedContext of(String name) {
    Path folder = TestData.root().resolve("instances").resolve(name);
    return new OpenedContext(
        Files.exists(folder.resolve("dump.sql"))
            ? TestPostgres.load(name).toString()
            : folder.toString());
  }

  /** The instance whose storage lies there. */
  public static OpenedContext at(Path folder) {
    return new OpenedContext(folder.toString());
  }

  @Override
  public RegistryTables tables() {
    return new RegistryTables(instance.tables());
  }

  @Override
  public MetadataDatabase database() {
    return instance.database().orElseThrow();
  }

  @Override
  public Lineage lineage() {
    return instance.lineage().orElseThrow();
  }

  @Override
  public Ontologies ontologies() {
    return ontologies;
  }

  @Override
  public Vocabularies vocabularies() {
    return vocabularies;
  }

  /** None: udf reads no files. */
  @Override
  public OntologyFiles ontologyFiles() {
    return file -> {
      throw LaminSqlError.ONTOLOGY_NOT_FOUND.with(file, "this context has none");
    };
  }

  /** The rows of a call of a registry function, as far as those columns. */
  public List<List<@Nullable Object>> rows(
      RegistryFunction function, List<Object> arguments, String... wanted) {
    RegistryFunction.Answer answer = function.body().answer(this, arguments);
    List<SqlType> types =
        Arrays.stream(wanted)
            .map(
                name ->
                    answer.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .map(FunctionColumn::type)
                        .findFirst()
                        .orElseThrow())
            .toList();
    String columns = "\"" + String.join("\", \"", wanted) + "\"";
    return query("SELECT " + columns + " FROM (" + answer.sql() + ") AS answer", types);
  }

  /** The rows of a statement. */
  public List<List<@Nullable Object>> query(String sql, List<SqlType> types) {
    List<List<@Nullable Object>> found = new ArrayList<>();
    try (Rows rows = database().query(new MetadataStatement(sql, List.of(), types, 0))) {
      while (rows.next()) {
        @Nullable Object[] values = new Object[types.size()];
        Arrays.setAll(values, rows::value);
        found.add(Arrays.asList(values));
      }
    }
    return found;
  }

  @Override
  public void close() {
    instance.close();
  }
}
