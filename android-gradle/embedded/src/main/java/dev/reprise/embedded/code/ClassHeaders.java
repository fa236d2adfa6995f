package dev.reprise.embedded.code;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** What classes say of themselves in their first lines, read from class files: the classes themselves may not be loaded yet. */
final class ClassHeaders {
  private static final String OBJECT = "java/lang/Object";

  private final Source source;
  private final Map<String, Header> known = new HashMap<>();

  /** Where class files are found by internal name. */
  interface Source {
    /** Null when there is no such class. */
    InputStream open(String internalName) throws IOException;
  }

  private static final class Header {
    final boolean isInterface;
    final String superclass;

    Header(boolean isInterface, String superclass) {
      this.isInterface = isInterface;
      this.superclass = superclass;
    }
  }

  ClassHeaders(Source source) {
    this.source = source;
  }

  /** False also for a class that is nowhere to be found: then its user fails when it runs, as on a phone. */
  boolean isInterface(String name) {
    return header(name).isInterface;
  }

  /** The class and its superclasses, nearest first; of an interface, Object. */
  List<String> ancestors(String name) {
    List<String> chain = new ArrayList<>();
    for (String type = name; type != null; type = type.equals(OBJECT) ? null : header(type).superclass) chain.add(type);
    return chain;
  }

  private Header header(String name) {
    Header header = known.get(name);
    if (header == null) {
      header = read(name);
      known.put(name, header);
    }
    return header;
  }

  private Header read(String name) {
    // An array's methods are Object's.
    if (name.startsWith("[")) return new Header(false, OBJECT);
    try (InputStream in = source.open(name)) {
      if (in == null) return new Header(false, OBJECT);
      ClassReader type = new ClassReader(in);
      boolean isInterface = (type.getAccess() & Opcodes.ACC_INTERFACE) != 0;
      return new Header(isInterface, isInterface ? OBJECT : type.getSuperName());
    } catch (IOException e) {
      // Unknown to us is unrelated to the verifier: Object is always a correct, if wide, answer.
      return new Header(false, OBJECT);
    }
  }
}
