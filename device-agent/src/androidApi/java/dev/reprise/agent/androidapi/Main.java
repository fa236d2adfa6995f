package dev.reprise.agent.androidapi;

import dev.reprise.agent.wrappers.Lookup;
import dev.reprise.agent.wrappers.Lookups;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * `<level> <android-all.jar> <table>`: writes into the table which of the members that the wrappers look up, in every overload, the framework of
 * one level has. Classes are read, never loaded.
 */
public final class Main {
  private Main() {}

  public static void main(String... arguments) throws IOException {
    int level = Integer.parseInt(arguments[0]);
    Path table = Paths.get(arguments[2]);
    Set<String> members = membersIn(Paths.get(arguments[1]));
    ApiTable.read(table).with(level, members).write(table);
    System.out.println("level " + level + ": " + members.size() + " members");
  }

  private static Set<String> membersIn(Path framework) throws IOException {
    Set<String> found = new TreeSet<>();
    try (ZipFile jar = new ZipFile(framework.toFile())) {
      for (Map.Entry<String, Set<String>> wanted : namesByOwner().entrySet()) {
        ZipEntry entry = jar.getEntry(wanted.getKey().replace('.', '/') + ".class");
        if (entry == null) continue;
        try (InputStream code = jar.getInputStream(entry)) {
          new ClassReader(code).accept(new Declared(wanted.getKey(), wanted.getValue(), found), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        }
      }
    }
    return found;
  }

  private static Map<String, Set<String>> namesByOwner() {
    Map<String, Set<String>> names = new TreeMap<>();
    for (Lookup lookup : Lookups.all()) names.computeIfAbsent(lookup.owner, owner -> new TreeSet<>()).add(lookup.member);
    return names;
  }

  /** Collects the declared members of one class that have one of the names, as Lookup spells them. */
  private static final class Declared extends ClassVisitor {
    private final String owner;
    private final Set<String> names;
    private final Set<String> found;

    Declared(String owner, Set<String> names, Set<String> found) {
      super(Opcodes.ASM9);
      this.owner = owner;
      this.names = names;
      this.found = found;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
      if (!names.contains(name)) return null;
      StringBuilder types = new StringBuilder();
      for (Type type : Type.getArgumentTypes(descriptor)) types.append(types.length() == 0 ? "" : ",").append(type.getClassName());
      found.add(owner + "." + name + "(" + types + ")");
      return null;
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
      if (names.contains(name)) found.add(owner + "." + name);
      return null;
    }
  }
}
