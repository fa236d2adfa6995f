package dev.reprise.agent.jar;

import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.codehaus.mojo.animal_sniffer.Clazz;

/** The public API of one Android level, read from a list of signatures as Animal Sniffer keeps them. */
final class PublicApi {
  private final Map<String, Clazz> classes = new HashMap<>();

  static PublicApi read(Path signatures) throws Exception {
    PublicApi api = new PublicApi();
    try (InputStream file = Files.newInputStream(signatures); ObjectInputStream in = new ObjectInputStream(new GZIPInputStream(file))) {
      for (Clazz next = (Clazz) in.readObject(); next != null; next = (Clazz) in.readObject()) api.classes.put(next.getName(), next);
    }
    return api;
  }

  boolean has(String className) {
    return classes.containsKey(className);
  }

  /** Whether the class or anything that it inherits from has the member. */
  boolean has(String className, String member) {
    Clazz owner = classes.get(className);
    if (owner == null) return false;
    if (owner.getSignatures().contains(member)) return true;
    if (owner.getSuperClass() != null && has(owner.getSuperClass(), member)) return true;
    for (String above : owner.getSuperInterfaces()) if (has(above, member)) return true;
    return false;
  }
}
