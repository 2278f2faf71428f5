package org.laminsql.adapters.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.laminsql.adapters.storage.ZipDirectory.Member;

/**
 * A zip archive as a store of objects (PKWARE's APPNOTE 6.3, with zip64). Of members of one name
 * the last one counts, as for the writers of zarr. Safe to share between threads.
 *
 * <p>Stored members are read by ranges; deflated ones are inflated whole at every read.
 */
public final class ZipStore implements KeyedStore {

  private final RangeSource archive;
  private final Map<String, Member> members;
  private final Map<String, NavigableSet<String>> names;

  private ZipStore(RangeSource archive, Map<String, Member> members) {
    this.archive = archive;
    this.members = members;
    this.names = names(members);
  }

  /**
   * Opens an archive and reads its directory.
   *
   * @param archive belongs to the store, which closes it; it is closed as well if this fails
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is no zip archive or
   *     its directory is damaged
   */
  public static ZipStore open(RangeSource archive) {
    try {
      return new ZipStore(archive, ZipDirectory.read(archive));
    } catch (RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private static Map<String, NavigableSet<String>> names(Map<String, Member> members) {
    Map<String, NavigableSet<String>> names = new HashMap<>();
    for (String key : members.keySet()) {
      String path = key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
      boolean added = true;
      while (added && !path.isEmpty()) {
        int slash = path.lastIndexOf('/');
        String folder = path.substring(0, Math.max(0, slash));
        added =
            names.computeIfAbsent(folder, name -> new TreeSet<>()).add(path.substring(slash + 1));
        path = folder;
      }
    }
    return names;
  }

  @Override
  public String name() {
    return archive.name();
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if the member is damaged,
   *     ENCODING_NOT_SUPPORTED if it is encrypted or compressed otherwise than by deflate
   */
  @Override
  public Optional<RangeSource> get(String key) {
    return Optional.ofNullable(key.endsWith("/") ? null : members.get(key))
        .map(member -> new ZipMember(archive, name() + "/" + key, member));
  }

  @Override
  public List<String> list(String prefix) {
    return List.copyOf(names.getOrDefault(prefix, new TreeSet<>()));
  }

  @Override
  public void close() {
    archive.close();
  }
}
