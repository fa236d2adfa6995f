package dev.reprise.embedded.code;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes app classes see the device's clock and its own System.exit, and adds what dex2jar leaves out: stack maps, source files, and which
 * methods are an interface's. Framework classes get the same from Robolectric's interceptors.
 */
final class AppClassRewriter {
  /** Class files from version 51 on are verified with stack maps only. */
  private static final int FIRST_VERSION_WITH_STACK_MAPS = 51;

  private final ClassHeaders classes;
  private final Map<String, String> sourceFiles;

  /** @param sourceFiles by internal class name, for classes that do not tell theirs */
  AppClassRewriter(ClassHeaders.Source classFiles, Map<String, String> sourceFiles) {
    this.classes = new ClassHeaders(classFiles);
    this.sourceFiles = sourceFiles;
  }

  byte[] rewrite(byte[] original) {
    ClassReader reader = new ClassReader(original);
    boolean needsStackMaps = reader.readUnsignedShort(6) >= FIRST_VERSION_WITH_STACK_MAPS && !hasStackMaps(reader);
    ClassWriter writer = needsStackMaps ? new FrameWriter() : new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Rewritten(writer), needsStackMaps ? ClassReader.SKIP_FRAMES : 0);
    return writer.toByteArray();
  }

  private static boolean hasStackMaps(ClassReader reader) {
    boolean[] found = {false};
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitFrame(int type, int locals, Object[] local, int stack, Object[] stackTypes) {
                found[0] = true;
              }
            };
          }
        },
        ClassReader.SKIP_DEBUG);
    return found[0];
  }

  private final class Rewritten extends ClassVisitor {
    private String superName;

    Rewritten(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
      super.visit(version, access, name, signature, superName, interfaces);
      this.superName = superName;
      String file = sourceFiles.get(name);
      if (file != null) super.visitSource(file, null);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
      return new LibraryCalls(super.visitMethod(access, name, descriptor, signature, exceptions), classes, superName);
    }
  }

  /** Computes stack maps; the hierarchy is read from class files. */
  private final class FrameWriter extends ClassWriter {
    FrameWriter() {
      super(ClassWriter.COMPUTE_FRAMES);
    }

    @Override
    protected String getCommonSuperClass(String first, String second) {
      List<String> ancestors = classes.ancestors(first);
      for (String candidate : classes.ancestors(second)) {
        if (ancestors.contains(candidate)) return candidate;
      }
      return "java/lang/Object";
    }
  }
}
