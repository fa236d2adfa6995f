package dev.reprise.apps.mutants;

import dev.reprise.apps.mutants.operators.Operator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3c.dom.Document;

/** An app with some changes, and the record of them. */
final class Mutant {
  final AppFiles files;
  private final BaseApp base;
  private final String seed;
  private final List<Mutation> mutations = new ArrayList<>();

  /** @param operators in the order in which they change the app; those that find nothing to change leave no trace */
  Mutant(BaseApp base, String seed, List<Operator> operators) throws IOException {
    this.base = base;
    this.seed = seed;
    files = base.files();
    for (Operator operator : operators) operator.apply(files, random(seed + "/" + operator.kind())).ifPresent(mutations::add);
  }

  /** Numbers of their own for a purpose: neighbouring seeds of Random begin alike. */
  static Random random(String seed) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      return new Random(new java.math.BigInteger(hash).longValue());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  boolean isChanged() {
    return !mutations.isEmpty();
  }

  /** What is to be laid over the app's resources, in an empty folder. */
  void writeOverlay(Path folder) throws IOException {
    for (Map.Entry<String, Document> file : overlay().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, Xml.print(file.getValue()));
    }
  }

  private SortedMap<String, Document> overlay() {
    SortedMap<String, Document> files = new TreeMap<>(this.files.overlay());
    files.put("values/numbers.xml", base.pinned.declaration(this.files.renamedIds));
    return files;
  }

  String record() {
    Map<String, String> ids = new TreeMap<>();
    files.renamedIds.forEach((is, was) -> ids.put(was, is));
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("app", base.name);
    record.put("package", files.packageName());
    record.put("seed", seed);
    record.put("commands", files.commands);
    record.put("mutations", mutations.stream().map(mutation -> mutation.record).toList());
    record.put("ids", ids);
    record.put("texts", files.changedTexts());
    return Json.print(record) + "\n";
  }
}
