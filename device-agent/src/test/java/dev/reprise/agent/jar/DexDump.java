package dev.reprise.agent.jar;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What `dexdump -d` says of a jar: its version, its classes, and what each refers to. */
final class DexDump {
  private static final Pattern VERSION = Pattern.compile("DEX version '(\\d+)'");
  private static final Pattern CLASS = Pattern.compile("^  Class descriptor  : 'L(.+);'$");
  private static final Pattern MEMBER = Pattern.compile("(\\[*)L([^;]+);\\.([^: ]+):(\\S+) // (?:method|field)@");
  private static final Pattern TYPE = Pattern.compile(", \\[*L([^;]+); // type@");
  /** A superclass, an interface, or the type of what is caught: a class with one that is missing does not load. */
  private static final Pattern ABOVE = Pattern.compile("^  Superclass        : 'L(.+);'$|^    #\\d+ +: 'L([^;]+);'$|^ +L([^;]+); -> 0x");
  private static final Pattern CUSTOM = Pattern.compile("\\|[0-9a-f]{4}: (invoke-custom\\S*|invoke-polymorphic\\S*|const-method-\\S+)");

  final List<Reference> references = new ArrayList<>();
  final Set<String> classes = new TreeSet<>();
  /** Instructions that only MethodHandles and LambdaMetafactory could serve. */
  final List<String> dynamic = new ArrayList<>();
  int version;

  /** One use of a class or of a member of one. */
  static final class Reference {
    /** The class whose code it is in, with slashes. */
    final String user;
    final String owner;
    /** "name(parameters)result" of a method, "name#type" of a field, null for the class alone. */
    final String member;

    Reference(String user, String owner, String member) {
      this.user = user;
      this.owner = owner;
      this.member = member;
    }

    @Override
    public String toString() {
      return user + " uses " + owner + (member == null ? "" : "." + member);
    }
  }

  static DexDump of(Path jar) throws Exception {
    Process process = new ProcessBuilder("dexdump", "-d", jar.toString()).redirectErrorStream(true).start();
    DexDump dump = new DexDump();
    String user = null;
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) user = dump.read(line, user);
    }
    if (process.waitFor() != 0) throw new IllegalStateException("dexdump ended with exit code " + process.exitValue() + ".");
    return dump;
  }

  private String read(String line, String user) {
    Matcher version = VERSION.matcher(line);
    if (version.find()) this.version = Integer.parseInt(version.group(1));
    Matcher type = CLASS.matcher(line);
    if (type.matches()) {
      classes.add(type.group(1));
      return type.group(1);
    }
    Matcher above = ABOVE.matcher(line);
    if (above.find()) references.add(new Reference(user, above.group(above.group(1) != null ? 1 : above.group(2) != null ? 2 : 3), null));
    Matcher custom = CUSTOM.matcher(line);
    if (custom.find()) dynamic.add(user + ": " + custom.group(1));
    Matcher member = MEMBER.matcher(line);
    if (member.find()) {
      boolean ofArray = !member.group(1).isEmpty();
      boolean isMethod = member.group(4).startsWith("(");
      references.add(new Reference(user, ofArray ? "java/lang/Object" : member.group(2), member.group(3) + (isMethod ? "" : "#") + member.group(4)));
    }
    Matcher used = TYPE.matcher(line);
    if (used.find()) references.add(new Reference(user, used.group(1), null));
    return user;
  }
}
