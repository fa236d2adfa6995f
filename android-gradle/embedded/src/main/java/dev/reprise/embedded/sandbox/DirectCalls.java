package dev.reprise.embedded.sandbox;

import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.robolectric.internal.bytecode.InvokeDynamicSupport;
import org.robolectric.internal.bytecode.RobolectricInternals;
import org.robolectric.internal.bytecode.ShadowConstants;

/**
 * Framework classes that call their own methods straight away. In the instrumented framework every method is a call that is linked when it
 * is made for the first time, to a shadow or to the original; each such link costs the JVM a class or several, 6000 in a boot. Which methods
 * have a shadow does not change while a device runs, so those that have none need no link. What is thrown is cleaned as a link does it.
 */
public final class DirectCalls {
  private static final String LINKER = Type.getInternalName(InvokeDynamicSupport.class);
  private static final String INTERNALS = Type.getInternalName(RobolectricInternals.class);
  private static final String STATIC_INITIALIZER = ShadowConstants.STATIC_INITIALIZER_METHOD_NAME;

  private DirectCalls() {}

  /**
   * A framework class with direct calls, or null when it has nothing that could be called so. Only in a device that is up: who has a shadow is
   * decided by the same code as when a call is linked.
   */
  public static byte[] of(Class<?> type, byte[] original) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    Straight straight = new Straight(type, writer);
    new ClassReader(original).accept(straight, ClassReader.EXPAND_FRAMES);
    return straight.changed ? writer.toByteArray() : null;
  }

  private static final class Straight extends ClassVisitor {
    private final Class<?> type;
    private boolean changed;

    Straight(Class<?> type, ClassVisitor next) {
      super(Opcodes.ASM9, next);
      this.type = type;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new StraightMethod(next, name.equals("<clinit>"));
    }

    private boolean hasShadow(String name, MethodType site, boolean isStatic, boolean isNative) {
      try {
        return RobolectricInternals.findShadowMethodHandle(type, name, site, isStatic, isNative) != null;
      } catch (IllegalAccessException | LinkageError | RuntimeException e) {
        return true; // It is said where the call is linked, if ever it is.
      }
    }

    private final class StraightMethod extends MethodVisitor {
      private final boolean isInitializer;
      private final Label handler = new Label();
      private boolean isCaught;
      private boolean hasOwnHandlers;

      StraightMethod(MethodVisitor next, boolean isInitializer) {
        super(Opcodes.ASM9, next);
        this.isInitializer = isInitializer;
      }

      @Override
      public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        // They would come before ours, which must be the inner one.
        hasOwnHandlers = true;
        super.visitTryCatchBlock(start, end, handler, type);
      }

      @Override
      public void visitInvokeDynamicInsn(String name, String descriptor, Handle linker, Object... arguments) {
        if (hasOwnHandlers || !linker.getOwner().equals(LINKER) || !isDirect(name, descriptor, linker.getName(), arguments)) {
          super.visitInvokeDynamicInsn(name, descriptor, linker, arguments);
          return;
        }
        Handle original = (Handle) arguments[0];
        int opcode = original.getTag() == Opcodes.H_INVOKESTATIC ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL;
        Label start = new Label();
        Label end = new Label();
        super.visitTryCatchBlock(start, end, handler, null);
        super.visitLabel(start);
        super.visitMethodInsn(opcode, original.getOwner(), original.getName(), original.getDesc(), original.isInterface());
        super.visitLabel(end);
        isCaught = true;
        changed = true;
      }

      private boolean isDirect(String name, String descriptor, String linker, Object[] arguments) {
        boolean isStatic = linker.equals("bootstrapStatic");
        if (!isStatic && !linker.equals("bootstrap")) return false;
        Handle original = (Handle) arguments[0];
        if (original.getTag() != (isStatic ? Opcodes.H_INVOKESTATIC : Opcodes.H_INVOKESPECIAL)) return false;
        MethodType site;
        try {
          site = MethodType.fromMethodDescriptorString(descriptor, type.getClassLoader());
        } catch (TypeNotPresentException | LinkageError e) {
          return false;
        }
        return !hasShadow(name, site, isStatic, arguments[1].equals(1));
      }

      @Override
      public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean initializes = isInitializer && owner.equals(INTERNALS) && name.equals("classInitializing");
        if (!initializes || hasShadow(STATIC_INITIALIZER, MethodType.methodType(void.class), true, false)) {
          super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
          return;
        }
        super.visitInsn(Opcodes.POP);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(type), STATIC_INITIALIZER, "()V", type.isInterface());
        changed = true;
      }

      @Override
      public void visitMaxs(int stack, int locals) {
        if (isCaught) {
          super.visitLabel(handler);
          super.visitFrame(Opcodes.F_NEW, 0, null, 1, new Object[] {"java/lang/Throwable"});
          super.visitMethodInsn(Opcodes.INVOKESTATIC, INTERNALS, "cleanStackTrace", "(Ljava/lang/Throwable;)Ljava/lang/Throwable;", false);
          super.visitInsn(Opcodes.ATHROW);
        }
        super.visitMaxs(stack, locals);
      }
    }
  }
}
