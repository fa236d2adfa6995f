package dev.reprise.embedded.code;

import dev.reprise.embedded.process.Libcore;
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
  private static final String LIBCORE = "dev/reprise/embedded/process/Libcore";
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
    reader.accept(new Redirector(writer), needsStackMaps ? ClassReader.SKIP_FRAMES : 0);
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

  /** System's static methods, as an app on a phone meets them. */
  private final class Redirector extends ClassVisitor {
    Redirector(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
      super.visit(version, access, name, signature, superName, interfaces);
      String file = sourceFiles.get(name);
      if (file != null) super.visitSource(file, null);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String type, boolean isInterface) {
          if (opcode == Opcodes.INVOKESTATIC && Libcore.REDIRECTED.contains(owner + "." + method + type)) {
            super.visitMethodInsn(opcode, LIBCORE, Libcore.nameOf(owner, method), type, false);
          } else if (opcode == Opcodes.INVOKESPECIAL && owner.equals("java/util/Date") && method.equals("<init>") && type.equals("()V")) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, LIBCORE, "currentTimeMillis", "()J", false);
            super.visitMethodInsn(opcode, owner, method, "(J)V", false);
          } else if (owner.equals("java/lang/System") && method.equals("arraycopy")) {
            // libcore has overloads for arrays of primitives, a Java runtime has one method.
            super.visitMethodInsn(opcode, owner, method, "(Ljava/lang/Object;ILjava/lang/Object;II)V", false);
          } else {
            super.visitMethodInsn(opcode, owner, method, type, isInterface || callsByOwner(opcode, method) && classes.isInterface(owner));
          }
        }
      };
    }
  }

  /** Static methods, and those of a super type: dex does not say whether their owner is an interface, a class file has to. */
  private static boolean callsByOwner(int opcode, String method) {
    return opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL && !method.equals("<init>");
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
