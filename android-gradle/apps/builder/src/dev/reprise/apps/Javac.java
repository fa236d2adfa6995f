package dev.reprise.apps;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles an app's Java 8 against the framework. */
final class Javac {
  private Javac() {}

  static void compile(List<Path> sources, Path library, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) throw new BuildFailure("This Java has no compiler: install a JDK 17.");
    StringWriter output = new StringWriter();
    List<String> options = List.of("--release", "8", "-proc:none", "-Xlint:-options", "-nowarn", "-g:source,lines",
        "-classpath", library.toString(), "-d", classes.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean compiled = compiler.getTask(output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call();
      if (!compiled) throw new BuildFailure(output.toString());
    }
  }
}
