package org.laminsql.adapters.format.hdf5;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;

/** A group. Safe to share between threads. */
final class Hdf5Group implements ArrayGroup {

  /** How many links in a row HDF5 itself follows by default. */
  private static final int MOST_HOPS = 16;

  private final Nodes nodes;
  private final Place place;
  private final Object identity;
  private final Lazy<Map<String, Object>> attributes;
  private final Lazy<GroupLinks> links;

  Hdf5Group(
      Nodes nodes,
      Place place,
      Object identity,
      Lazy<Map<String, Object>> attributes,
      Lazy<GroupLinks> links) {
    this.nodes = nodes;
    this.place = place;
    this.identity = identity;
    this.attributes = attributes;
    this.links = links;
  }

  @Override
  public String path() {
    return place.object();
  }

  @Override
  public Object identity() {
    return identity;
  }

  @Override
  public Map<String, Object> attributes() {
    return place.guard(attributes);
  }

  @Override
  public List<String> childNames() {
    return place.guard(() -> links.get().names());
  }

  /**
   * {@inheritDoc}
   *
   * <p>A datatype with a name is no node, though its name is listed.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if the child is damaged or a
   *     soft link leads nowhere, ENCODING_NOT_SUPPORTED for a link that is not followed
   */
  @Override
  public Optional<ArrayNode> child(String name) {
    return child(name, 0);
  }

  private Optional<ArrayNode> child(String name, int hops) {
    Place childPlace = place.at(path().isEmpty() ? name : path() + "/" + name);
    return place
        .guard(() -> links.get().link(name))
        .flatMap(link -> follow(link, childPlace, hops));
  }

  private Optional<ArrayNode> follow(Link link, Place childPlace, int hops) {
    if (link instanceof Link.Hard hard) {
      return nodes.open(childPlace, hard.address());
    } else if (link instanceof Link.Soft soft) {
      if (hops >= MOST_HOPS) {
        throw childPlace.corrupt("its soft links run in a circle");
      }
      Hdf5Group start = soft.path().startsWith("/") ? nodes.root() : this;
      return start.followed(soft.path(), childPlace, hops + 1);
    } else if (link instanceof Link.External external) {
      return nodes
          .externalFiles()
          .rootOf(external.file(), childPlace)
          .followed(external.path(), childPlace, hops + 1);
    }
    throw childPlace.unsupported("a user-defined link");
  }

  private Optional<ArrayNode> followed(String path, Place linkPlace, int hops) {
    Optional<ArrayNode> node = Optional.of(this);
    for (String name : path.split("/", -1)) {
      if (!name.isEmpty() && !name.equals(".")) {
        node =
            node.filter(Hdf5Group.class::isInstance)
                .flatMap(group -> ((Hdf5Group) group).child(name, hops));
      }
    }
    if (node.isEmpty()) {
      throw linkPlace.corrupt("the link to \"" + path + "\" leads to no group or array");
    }
    return node;
  }
}
