package dev.reprise.embedded.code;

import com.googlecode.d2j.Method;
import com.googlecode.d2j.dex.Dex2jar;
import com.googlecode.d2j.dex.DexExceptionHandler;
import com.googlecode.d2j.node.DexMethodNode;
import com.googlecode.d2j.reader.BaseDexFileReader;
import com.googlecode.d2j.reader.DexFileReader;
import com.googlecode.d2j.reader.MultiDexFileReader;
import com.googlecode.d2j.visitors.DexClassVisitor;
import com.googlecode.d2j.visitors.DexFileVisitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** An APK's dex code, or a jar of plain classes, as a jar of classes that this device runs. */
final class CodeConversion {
  private CodeConversion() {}

  /** In a JVM of its own: `CodeConversion FILE JAR`. What it could not convert is told on standard error. */
  public static void main(String[] arguments) throws IOException {
    run(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  /** Writes nothing into {@code to} when the file has no code. */
  static void run(Path file, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("classes.dex") == null) {
        if (zip.stream().anyMatch(entry -> entry.getName().endsWith(".class"))) rewrite(file, to, Map.of());
        return;
      }
    }
    Path plain = Files.createTempFile(to.toAbsolutePath().getParent(), "dex", ".jar");
    try {
      Files.delete(plain);
      BaseDexFileReader dex = MultiDexFileReader.open(Files.readAllBytes(file));
      Dex2jar.from(dex).skipDebug(false).noCode(false).withExceptionHandler(new BrokenMethods()).to(plain);
      rewrite(plain, to, sourceFiles(dex));
    } finally {
      Files.deleteIfExists(plain);
    }
  }

  /** A method that cannot be converted fails when it is called, as one that ART's verifier rejects; the app can still be used. */
  private static final class BrokenMethods implements DexExceptionHandler {
    @Override
    public void handleFileException(Exception problem) {
      throw new IllegalStateException("The dex code cannot be read.", problem);
    }

    @Override
    public void handleMethodTranslateException(Method method, DexMethodNode node, MethodVisitor code, Exception problem) {
      System.err.println("Not converted: " + method + ": " + problem);
      code.visitTypeInsn(Opcodes.NEW, "java/lang/VerifyError");
      code.visitInsn(Opcodes.DUP);
      code.visitLdcInsn(method + " could not be converted: " + problem);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/VerifyError", "<init>", "(Ljava/lang/String;)V", false);
      code.visitInsn(Opcodes.ATHROW);
    }
  }

  /** For stack traces; dex2jar keeps line numbers, but not the files that they are in. */
  private static Map<String, String> sourceFiles(BaseDexFileReader dex) {
    Map<String, String> files = new HashMap<>();
    DexFileVisitor eachClass =
        new DexFileVisitor() {
          @Override
          public DexClassVisitor visit(int access, String descriptor, String superDescriptor, String[] interfaces) {
            String name = descriptor.substring(1, descriptor.length() - 1);
            return new DexClassVisitor() {
              @Override
              public void visitSource(String file) {
                files.put(name, file);
              }
            };
          }
        };
    dex.accept(eachClass, DexFileReader.SKIP_CODE | DexFileReader.SKIP_ANNOTATION | DexFileReader.SKIP_FIELD_CONSTANT);
    return files;
  }

  private static void rewrite(Path from, Path to, Map<String, String> sourceFiles) throws IOException {
    ClassLoader framework = CodeConversion.class.getClassLoader();
    try (ZipFile zip = new ZipFile(from.toFile());
        OutputStream out = Files.newOutputStream(to);
        ZipOutputStream jar = new ZipOutputStream(out)) {
      // Read once, at every process start: reading without inflating is faster than a smaller file.
      jar.setLevel(0);
      AppClassRewriter rewriter =
          new AppClassRewriter(
              name -> {
                ZipEntry own = zip.getEntry(name + ".class");
                return own != null ? zip.getInputStream(own) : framework.getResourceAsStream(name + ".class");
              },
              sourceFiles);
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.getName().endsWith(".class")) continue;
        try (InputStream in = zip.getInputStream(entry)) {
          jar.putNextEntry(new ZipEntry(entry.getName()));
          jar.write(rewriter.rewrite(in.readAllBytes()));
          jar.closeEntry();
        }
      }
    }
  }
}
