package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.Resources;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** One AnnData: finds its tables by name. Safe to share between threads. */
final class AnnData implements Dataset {

  private final String name;
  private final AutoCloseable resource;
  private final Content content;
  private final RowTables rowTables;
  private final LongTables longTables;

  AnnData(String name, ArrayGroup root, AutoCloseable resource) {
    this.name = name;
    this.resource = resource;
    this.content = new Content(name, root);
    this.rowTables = new RowTables(name, content);
    this.longTables = new LongTables(name, content);
  }

  @Override
  public List<String> parts() {
    List<String> parts = new ArrayList<>(List.of("", "obs", "var"));
    content.node("X").ifPresent(x -> parts.add("X"));
    parts.addAll(content.children("layers"));
    for (String raw : List.of("raw/X", "raw/var")) {
      content.node(raw).ifPresent(node -> parts.add(raw));
    }
    for (String mapping : List.of("obsm", "varm", "obsp", "varp")) {
      parts.addAll(content.children(mapping));
    }
    content.node("uns").ifPresent(uns -> parts.add("uns"));
    return List.copyOf(parts);
  }

  @Override
  public ContentTable table(String part) {
    if (part.isEmpty()) {
      return rowTables.observationsWithVariables();
    } else if (part.equals("obs")) {
      return rowTables.observations();
    } else if (part.equals("var")) {
      return rowTables.variables();
    }
    ArrayNode node = content.node(part).orElseThrow(() -> notFound(part));
    int slash = part.indexOf('/');
    if (slash >= 0 && part.indexOf('/', slash + 1) >= 0) {
      throw notFound(part);
    }
    return switch (slash < 0 ? part : part.substring(0, slash + 1)) {
      case "X", "layers/" -> longTables.matrix(node);
      case "raw/" -> raw(part, node);
      case "obsm/" -> rowTables.alongObservations(node);
      case "varm/" -> rowTables.alongVariables(node);
      case "obsp/" -> longTables.pairs(node, content.observationAxis());
      case "varp/" -> longTables.pairs(node, content.variableAxis());
      case "uns" -> new UnsTable(new UnsWalk(name, node));
      default -> throw notFound(part);
    };
  }

  private ContentTable raw(String part, ArrayNode node) {
    return switch (part) {
      case "raw/X" -> longTables.raw(node);
      case "raw/var" -> rowTables.rawVariables();
      default -> throw notFound(part);
    };
  }

  private LaminSqlException notFound(String part) {
    return LaminSqlError.PART_NOT_FOUND.with(
        part, name, String.join(", ", parts().subList(1, parts().size())));
  }

  @Override
  public void close() {
    Resources.close(resource, name);
  }
}
