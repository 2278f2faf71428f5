package org.laminsql.driver.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** The names that a statement uses: of tables in FROM, and all others. */
final class StatementNames extends SqlBasicVisitor<@Nullable Void> {

  private final Set<List<String>> tables = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> declared = new LinkedHashSet<>();

  /** The nodes that name a table or give a name; no column is meant by them. */
  private final Set<SqlNode> noColumns = Collections.newSetFromMap(new IdentityHashMap<>());

  static StatementNames of(SqlNode statement) {
    StatementNames names = new StatementNames();
    statement.accept(names);
    return names;
  }

  /** The paths of the tables, as written. */
  Set<List<String>> tables() {
    return tables;
  }

  /** The names that the statement gives to columns and tables. */
  Set<String> declared() {
    return declared;
  }

  /** The last component of every name that may be a column's. */
  Set<String> names() {
    return names;
  }

  @Override
  public @Nullable Void visit(SqlIdentifier identifier) {
    if (!identifier.isStar() && !noColumns.contains(identifier)) {
      names.add(identifier.names.get(identifier.names.size() - 1));
    }
    return null;
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlSelect select) {
      select.getSelectList().forEach(this::declare);
      if (select.getFrom() != null) {
        from(select.getFrom());
      }
    } else if (call.getKind() == SqlKind.EXPLICIT_TABLE) {
      from(call.operand(0));
    }
    return super.visit(call);
  }

  private void declare(SqlNode node) {
    if (node instanceof SqlIdentifier identifier && !identifier.isStar()) {
      declared.add(identifier.names.get(identifier.names.size() - 1));
    } else if (node.getKind() == SqlKind.AS) {
      SqlNode given = ((SqlCall) node).operand(1);
      noColumns.add(given);
      declare(given);
    }
  }

  private void from(SqlNode node) {
    declare(node);
    if (node instanceof SqlIdentifier identifier) {
      tables.add(identifier.names);
      noColumns.add(identifier);
    } else if (node instanceof SqlJoin join) {
      from(join.getLeft());
      from(join.getRight());
    } else if (node.getKind() == SqlKind.AS || node.getKind() == SqlKind.TABLE_REF) {
      from(((SqlCall) node).operand(0));
    }
  }
}
