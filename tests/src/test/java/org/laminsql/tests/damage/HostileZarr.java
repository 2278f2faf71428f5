package org.laminsql.tests.damage;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zarr stores made to hurt. */
final class HostileZarr {

  private static final int BOMB = 200_000_000;
  private static final int CENTRAL_DIRECTORY = 0x02014b50;
  private static final int OFFSET_IN_ENTRY = 42;

  private HostileZarr() {}

  /** Makes a stream that compresses. */
  private interface Compressor {
    OutputStream over(OutputStream out) throws IOException;
  }

  static List<HostileFile> all() {
    return List.of(
        bomb("gzip", 100, GZIPOutputStream::new),
        bomb("zlib", 100, DeflaterOutputStream::new),
        bomb("zstd", 100, ZstdOutputStream::new),
        bomb("gzip", 1 << 28, GZIPOutputStream::new),
        bomb("zlib", BOMB / 4, DeflaterOutputStream::new),
        bomb("zstd", BOMB / 4, ZstdOutputStream::new),
        chunk("lz4", 1 << 28, numbers(1 << 30, 0, 0)),
        chunk("lz4", 100, numbers(-1, 0, 0)),
        chunk("blosc", 1 << 28, numbers(0x04_01_01_02, 1 << 30, 1 << 20, 64)),
        chunk("blosc", 100, numbers(0x04_01_01_02, 400, 1, 20, 0)),
        HostileFile.of("shapes.zarr", HostileZarr::shapes),
        HostileFile.of("nested.zarr", HostileZarr::nestedMetadata),
        HostileFile.of("shards.zarr", HostileZarr::shards),
        HostileFile.of("repeated.zarr.zip", target -> Files.write(target, repeatedMembers())),
        HostileFile.of("overlapping.zarr.zip", target -> Files.write(target, overlapping())),
        HostileFile.of("bomb.zarr.zip", HostileZarr::zipBomb));
  }

  /** A chunk of 200 MB of zeros, where the array says how many numbers of four bytes it has. */
  private static HostileFile bomb(String codec, int declared, Compressor compressor) {
    return HostileFile.of(
        codec + "_bomb_as_" + declared + ".zarr",
        target -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (OutputStream out = compressor.over(bytes)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < BOMB / zeros.length; i++) {
              out.write(zeros);
            }
          }
          array(target, "{\"id\":\"" + codec + "\"}", declared, declared, bytes.toByteArray());
        });
  }

  private static HostileFile chunk(String codec, int declared, byte[] chunk) {
    return HostileFile.of(
        codec + "_lie_as_" + declared + ".zarr",
        target -> array(target, "{\"id\":\"" + codec + "\"}", declared, declared, chunk));
  }

  private static byte[] numbers(int... numbers) {
    ByteBuffer buffer =
        ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int number : numbers) {
      buffer.putInt(number);
    }
    return buffer.array();
  }

  private static void array(Path store, String codec, long shape, long chunks, byte[] chunk)
      throws IOException {
    write(store, ".zgroup", "{\"zarr_format\":2}");
    write(store, "a/.zarray", document(codec, shape, chunks));
    Files.write(store.resolve("a").resolve("0"), chunk);
  }

  private static String document(String codec, long shape, long chunks) {
    return String.format(
        Locale.ROOT,
        "{\"zarr_format\":2,\"shape\":[%d],\"chunks\":[%d],\"dtype\":\"<i4\",\"compressor\":%s,"
            + "\"fill_value\":7,\"order\":\"C\",\"filters\":null}",
        shape,
        chunks,
        codec);
  }

  private static void write(Path store, String key, String text) throws IOException {
    Path file = store.resolve(key);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Shapes and chunks of all sizes with nothing stored. */
  private static void shapes(Path store) throws IOException {
    write(store, ".zgroup", "{\"zarr_format\":2}");
    write(store, "long/.zarray", document("null", Long.MAX_VALUE, 10));
    write(store, "chunk/.zarray", document("null", 1 << 29, 1 << 29));
    write(store, "chunks/.zarray", document("null", Long.MAX_VALUE, Long.MAX_VALUE));
    write(store, "many/.zarray", document("null", Long.MAX_VALUE, 1));
  }

  private static void nestedMetadata(Path store) throws IOException {
    array(store, "null", 1, 1, new byte[4]);
    HostileFile.repeated(store.resolve(".zattrs"), "{\"a\":", "[", 100_000_000, "");
    HostileFile.repeated(store.resolve("a/.zattrs"), "{\"a\":", "{\"a\":", 1_000_000, "1");
  }

  /** Indexes that point at themselves, at one range for all chunks, and beyond all. */
  private static void shards(Path store) throws IOException {
    write(store, "zarr.json", "{\"zarr_format\":3,\"node_type\":\"group\"}");
    shard(store, "self", 0, 64);
    shard(store, "shared", 0, 40);
    shard(store, "beyond", Long.MAX_VALUE - 3, Long.MAX_VALUE);
    shard(store, "negative", -2, -2);
  }

  private static void shard(Path store, String name, long offset, long length) throws IOException {
    write(
        store,
        name + "/zarr.json",
        """
        {"zarr_format":3,"node_type":"array","shape":[40],"data_type":"int32","fill_value":0,
        "chunk_grid":{"name":"regular","configuration":{"chunk_shape":[40]}},
        "chunk_key_encoding":{"name":"default"},"codecs":[{"name":"sharding_indexed",
        "configuration":{"chunk_shape":[10],"codecs":[{"name":"bytes","configuration":{"endian":"little"}}],
        "index_codecs":[{"name":"bytes","configuration":{"endian":"little"}}],"index_location":"end"}}]}
        """);
    ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 4; i++) {
      bytes.putLong(offset).putLong(length);
    }
    Files.createDirectories(store.resolve(name + "/c"));
    Files.write(store.resolve(name + "/c/0"), bytes.array());
  }

  private static byte[] zip(String... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < members.length; i += 2) {
        zip.putNextEntry(new ZipEntry(members[i]));
        zip.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** Two members of one name, and that of another kind. */
  private static byte[] repeatedMembers() throws IOException {
    byte[] zip =
        zip(
            ".zgroup", "{\"zarr_format\":2}",
            "a/.zarray", document("null", 1, 1),
            "b/.zarray", document("null", 3, 1),
            "a/0", "0123",
            "b/0", "4567");
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    return text.replace("b/.zarray", "a/.zarray")
        .replace("b/0", "a/0")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** All members lie where the first one lies. */
  private static byte[] overlapping() throws IOException {
    byte[] zip =
        zip(".zgroup", "{\"zarr_format\":2}", "a/.zarray", document("null", 1, 1), "a/0", "0123");
    ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + OFFSET_IN_ENTRY + Integer.BYTES <= zip.length; i++) {
      if (buffer.getInt(i) == CENTRAL_DIRECTORY) {
        buffer.putInt(i + OFFSET_IN_ENTRY, 0);
      }
    }
    return zip;
  }

  private static void zipBomb(Path target) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      zip.putNextEntry(new ZipEntry(".zgroup"));
      zip.write("{\"zarr_format\":2}".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("a/.zarray"));
      zip.write(document("null", 100, 100).getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("a/.zattrs"));
      byte[] blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < BOMB / blanks.length; i++) {
        zip.write(blanks);
      }
      zip.putNextEntry(new ZipEntry("a/0"));
      for (int i = 0; i < BOMB / blanks.length; i++) {
        zip.write(blanks);
      }
    }
  }
}
