package dev.reprise.embedded.code;

import dev.reprise.embedded.process.Libcore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes app classes see the device's clock and its own System.exit, and adds the stack maps that dex2jar leaves out. Framework classes
 * get the same from Robolectric's interceptors.
 */
final class AppClassRewriter {
  private static final String LIBCORE = "dev/reprise/embedded/process/Libcore";
  /** Class files from version 51 on are verified with stack maps only. */
  private static final int FIRST_VERSION_WITH_STACK_MAPS = 51;

  private final ClassFiles classFiles;
  private final Map<String, String> superclasses = new HashMap<>();

  /** Where class files are found by internal name. */
  interface ClassFiles {
    /** Null when there is no such class. */
    InputStream open(String internalName) throws IOException;
  }

  AppClassRewriter(ClassFiles classFiles) {
    this.classFiles = classFiles;
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
  private static final class Redirector extends ClassVisitor {
    Redirector(ClassVisitor next) {
      super(Opcodes.ASM9, next);
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
            super.visitMethodInsn(opcode, owner, method, type, isInterface);
          }
        }
      };
    }
  }

  /** Computes stack maps; the hierarchy is read from class files, because the classes themselves may not be loaded yet. */
  private final class FrameWriter extends ClassWriter {
    FrameWriter() {
      super(ClassWriter.COMPUTE_FRAMES);
    }

    @Override
    protected String getCommonSuperClass(String first, String second) {
      List<String> ancestors = ancestors(first);
      for (String candidate : ancestors(second)) {
        if (ancestors.contains(candidate)) return candidate;
      }
      return "java/lang/Object";
    }
  }

  private List<String> ancestors(String name) {
    List<String> chain = new ArrayList<>();
    for (String type = name; type != null; type = type.equals("java/lang/Object") ? null : superclass(type)) chain.add(type);
    return chain;
  }

  private String superclass(String name) {
    return superclasses.computeIfAbsent(
        name,
        key -> {
          try (InputStream in = classFiles.open(key)) {
            if (in == null) return "java/lang/Object";
            ClassReader type = new ClassReader(in);
            return (type.getAccess() & Opcodes.ACC_INTERFACE) != 0 ? "java/lang/Object" : type.getSuperName();
          } catch (IOException e) {
            // Unknown to us is unrelated to the verifier: Object is always a correct, if wide, answer.
            return "java/lang/Object";
          }
        });
  }
}
