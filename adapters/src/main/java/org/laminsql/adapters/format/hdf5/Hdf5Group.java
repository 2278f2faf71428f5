package org.laminsql.adapters.format.hdf5;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;

/** A group. Safe to share between threads. */
final class Hdf5Group implements ArrayGroup {

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
   *     link leads nowhere, ENCODING_NOT_SUPPORTED for a link that is not followed: of a user, or
   *     out of the file's folder
   */
  @Override
  public Optional<ArrayNode> child(String name) {
    return child(name, new Hops());
  }

  private Optional<ArrayNode> child(String name, Hops hops) {
    Place childPlace = place.at(path().isEmpty() ? name : path() + "/" + name);
    return place
        .guard(() -> links.get().link(name))
        .flatMap(link -> childPlace.guard(() -> follow(link, childPlace, hops)));
  }

  private Optional<ArrayNode> follow(Link link, Place childPlace, Hops hops) {
    if (link instanceof Link.Hard hard) {
      return nodes.open(childPlace, hard.address());
    }
    hops.take(childPlace);
    if (link instanceof Link.Soft soft) {
      Hdf5Group start = soft.path().startsWith("/") ? nodes.root() : this;
      return Optional.of(start.followed(soft.path(), childPlace, hops));
    } else if (link instanceof Link.External external) {
      Hdf5Group start = nodes.file(external.file(), childPlace).root();
      return Optional.of(start.followed(external.path(), childPlace, hops));
    }
    throw childPlace.unsupported("a user-defined link");
  }

  /**
   * The node that a path leads to.
   *
   * @param naming the object that names the path
   */
  ArrayNode followed(String path, Place naming, Hops hops) {
    Optional<ArrayNode> node = Optional.of(this);
    for (String name : path.split("/", -1)) {
      if (!name.isEmpty() && !name.equals(".")) {
        node =
            node.filter(Hdf5Group.class::isInstance)
                .flatMap(group -> ((Hdf5Group) group).child(name, hops));
      }
    }
    return node.orElseThrow(
        () -> naming.corrupt("the path \"" + path + "\" in it leads to no group or array"));
  }
}
