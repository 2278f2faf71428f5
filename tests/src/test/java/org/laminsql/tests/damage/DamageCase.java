package org.laminsql.tests.damage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.laminsql.fixtures.DamagedSample;
import org.laminsql.fixtures.Sample;

/**
 * One damaged dataset, made again from the same seed and number over the same test data.
 *
 * @param seed of the whole run
 * @param number of the case in it
 * @param sample what is damaged
 * @param donor whose bytes may be spliced in
 * @param way how it is read
 */
record DamageCase(long seed, int number, Sample sample, Sample donor, Way way) {

  /** The ways to read. */
  enum Way {
    TABLES,
    TREE,
    SQL
  }

  /** The formats take turns. */
  static DamageCase of(long seed, int number, Subjects subjects) {
    Random random = random(seed, number);
    List<Sample> format = subjects.turns().get(number % subjects.turns().size());
    Sample sample = format.get(random.nextInt(format.size()));
    List<Sample> others = subjects.turns().get(random.nextInt(subjects.turns().size()));
    Sample donor = others.get(random.nextInt(others.size()));
    int choice = random.nextInt(10);
    if (!subjects.tables().contains(sample) || (Subjects.isTree(sample) && choice < 3)) {
      return new DamageCase(seed, number, sample, donor, Way.TREE);
    }
    return new DamageCase(seed, number, sample, donor, choice == 9 ? Way.SQL : Way.TABLES);
  }

  private static Random random(long seed, int number) {
    return new Random(seed * 1_000_003 + number);
  }

  /** The file's name; it has the number, so that nothing kept of another case answers. */
  String fileName() {
    return "case" + number + (sample.suffix().isEmpty() ? "" : sample.suffix());
  }

  /** Writes the damaged dataset into a folder. */
  Path write(Path folder) throws IOException {
    Path target = folder.resolve(fileName());
    DamagedSample.write(sample, donor, random(~seed, number), target);
    return target;
  }

  @Override
  public String toString() {
    return "seed " + seed + " case " + number + ": " + sample + " as " + way;
  }
}
