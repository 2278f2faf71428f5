package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.metadata.RelColumnOrigin;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.feature.AnnotationTables;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.plan.render.Dialect;
import org.laminsql.driver.plan.render.RelationPrinter;
import org.laminsql.driver.plan.render.SqlText;
import org.laminsql.udf.FunctionContext;

/** Turns a statement's text into what is to be run. Safe to share between threads. */
public final class StatementPlanner {

  private final String catalog;
  private final List<RegistryTable> registry;
  private final Supplier<AnnotationTables> annotations;
  private final Optional<Dialect> dialect;
  private final FunctionContext functions;

  /**
   * A planner for one instance.
   *
   * @param catalog the instance's name
   * @param registry its registry tables
   * @param annotations those of features and sheets, asked for when a statement names one
   * @param dialect what its metadata database speaks; empty if it has none
   * @param functions what functions may ask
   */
  public StatementPlanner(
      String catalog,
      List<RegistryTable> registry,
      Supplier<AnnotationTables> annotations,
      Optional<Dialect> dialect,
      FunctionContext functions) {
    this.catalog = catalog;
    this.registry = List.copyOf(registry);
    this.annotations = annotations;
    this.dialect = dialect;
    this.functions = functions;
  }

  /**
   * Plans a query.
   *
   * @param defaultSchema where unqualified tables are looked up; {@code ""} for nowhere
   * @param contents opens the datasets it names
   * @param parameters the values of its {@code ?}, which functions may need; empty while they are
   *     not known
   * @throws org.laminsql.catalog.error.LaminSqlException if it is wrong in any way
   */
  public PlannedStatement plan(
      String sql,
      String defaultSchema,
      Contents contents,
      Optional<List<@Nullable Object>> parameters) {
    Attempt attempt = new Attempt(sql, defaultSchema, contents, parameters);
    try {
      return attempt.planned(Map.of());
    } catch (LaminSqlException e) {
      Map<String, List<String>> geneNames =
          e.error() == LaminSqlError.COLUMN_NOT_FOUND ? attempt.geneNames() : Map.of();
      if (geneNames.isEmpty()) {
        throw e;
      }
      return attempt.planned(geneNames);
    }
  }

  /**
   * Planning may be tried again, when the registry of genes knows a name that nothing else does.
   */
  private final class Attempt {
    private final String sql;
    private final String defaultSchema;
    private final Contents contents;
    private final Optional<List<@Nullable Object>> parameters;
    private Set<String> names = Set.of();

    Attempt(
        String sql,
        String defaultSchema,
        Contents contents,
        Optional<List<@Nullable Object>> parameters) {
      this.sql = sql;
      this.defaultSchema = defaultSchema;
      this.contents = contents;
      this.parameters = parameters;
    }

    Map<String, List<String>> geneNames() {
      return contents.geneNames(names);
    }

    PlannedStatement planned(Map<String, List<String>> geneNames) {
      SqlNode statement = Snapshots.named(query(StatementParser.parse(sql)));
      Labels.name(statement);
      return planned(PostgresSyntax.standardised(statement), Map.of(), geneNames);
    }

    private PlannedStatement planned(
        SqlNode statement, Map<List<String>, Relation> given, Map<String, List<String>> geneNames) {
      BoundArguments bound = new BoundArguments(parameters);
      FunctionTables calls =
          new FunctionTables(
              functions,
              new FunctionRelations(
                  dialect.map(known -> functions.database().dialect()),
                  contents,
                  FunctionRelations.INLINE_LIMIT),
              given,
              this::rows,
              parameters);
      SqlNode named = calls.named(bound.in(statement));
      StatementCatalog tables =
          new StatementCatalog(
              catalog,
              defaultSchema,
              new NamedTables(registry, annotations),
              contents,
              calls.relations());
      StatementNames used = StatementNames.of(named);
      names = used.names();
      tables.resolve(used, geneNames);
      try {
        Conversion conversion = Conversion.of(named, tables, new LaminTypeFactory());
        FunctionCalls folded = new FunctionCalls(functions);
        RelNode rel = folded.visit(conversion.root().project());
        PlannedStatement.Validity validity =
            calls.isWaiting() || bound.isWaiting()
                ? PlannedStatement.Validity.NEVER
                : folded.computed() || !calls.relations().isEmpty()
                    ? PlannedStatement.Validity.ONCE
                    : PlannedStatement.Validity.ALWAYS;
        return StatementPlanner.this.planned(
            conversion,
            rel,
            tables,
            StatementParameters.types(statement, conversion.parameters()),
            validity);
      } catch (RuntimeException e) {
        throw StatementErrors.of(e, tables);
      }
    }

    /** What an argument of a function asks for. */
    private List<List<@Nullable Object>> rows(SqlNode query, Map<List<String>, Relation> given) {
      return contents.rows(planned(query, given, Map.of()), parameters.orElse(List.of()));
    }
  }

  private static SqlNode query(SqlNode statement) {
    SqlKind kind = statement.getKind();
    if (kind.belongsTo(SqlKind.QUERY) || kind == SqlKind.WITH || kind == SqlKind.ORDER_BY) {
      return statement;
    }
    String name = kind.name().toUpperCase(Locale.ROOT).replace('_', ' ');
    if (kind.belongsTo(SqlKind.DML) || kind.belongsTo(SqlKind.DDL)) {
      throw LaminSqlError.READ_ONLY.with(name);
    }
    throw LaminSqlError.NOT_SUPPORTED.with("The statement " + name, "Write a query");
  }

  private PlannedStatement planned(
      Conversion conversion,
      RelNode rel,
      StatementCatalog tables,
      List<SqlType> parameters,
      PlannedStatement.Validity validity) {
    List<OutputColumn> columns = columns(conversion, rel);
    List<SqlType> types = columns.stream().map(OutputColumn::type).toList();
    StatementPlan plan =
        registryOnly(rel, tables, types)
            .orElseGet(() -> new MixedPlanner(dialect).plan(rel, types));
    return new PlannedStatement(plan, columns, parameters, validity);
  }

  private Optional<StatementPlan> registryOnly(
      RelNode rel, StatementCatalog tables, List<SqlType> types) {
    boolean registries =
        tables.relations().values().stream().allMatch(Relation.Registry.class::isInstance);
    if (!registries || dialect.isEmpty()) {
      return Optional.empty();
    }
    Optional<SqlText> text =
        new RelationPrinter(dialect.get(), new RegistryLeaves()).statement(rel);
    return text.map(statement -> new StatementPlan.RegistryOnly(statement, types));
  }

  private static List<OutputColumn> columns(Conversion conversion, RelNode rel) {
    List<OutputColumn> columns = new ArrayList<>();
    List<Map.Entry<Integer, String>> fields = conversion.root().fields;
    for (int i = 0; i < fields.size(); i++) {
      RelDataTypeField field = rel.getRowType().getFieldList().get(i);
      Optional<Relation> origin = origin(rel, i);
      columns.add(
          new OutputColumn(
              fields.get(i).getValue(),
              LaminTypeFactory.shown(field.getType()),
              field.getType().isNullable(),
              origin.map(relation -> relation.schema),
              origin.map(relation -> relation.name)));
    }
    return columns;
  }

  private static Optional<Relation> origin(RelNode rel, int column) {
    RelColumnOrigin origin = rel.getCluster().getMetadataQuery().getColumnOrigin(rel, column);
    return origin == null || origin.isDerived()
        ? Optional.empty()
        : Optional.ofNullable(CatalogReader.relation(origin.getOriginTable()));
  }
}
