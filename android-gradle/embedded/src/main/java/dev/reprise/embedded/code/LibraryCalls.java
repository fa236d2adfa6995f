package dev.reprise.embedded.code;

import dev.reprise.embedded.clock.DatedFiles;
import dev.reprise.embedded.process.Libcore;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** An app method's calls of the Java library, as a phone answers them: its date, the dates of files, its own end, its overloads. */
final class LibraryCalls extends MethodVisitor {
  private static final String LIBCORE = "dev/reprise/embedded/process/Libcore";
  private static final String DATED_FILES = "dev/reprise/embedded/clock/DatedFiles";
  /** What an app gets for what it makes: subclasses by the class. */
  private static final Map<String, String> DEVICE_OBJECTS =
      Map.of(
          "java/util/GregorianCalendar", "dev/reprise/embedded/clock/DeviceCalendar",
          "java/io/FileOutputStream", "dev/reprise/embedded/clock/DeviceFileOutputStream",
          "java/io/FileWriter", "dev/reprise/embedded/clock/DeviceFileWriter",
          "java/io/RandomAccessFile", "dev/reprise/embedded/clock/DeviceRandomAccessFile");

  private final ClassHeaders classes;
  private final String superName;

  /** @param superName of the method's class */
  LibraryCalls(MethodVisitor next, ClassHeaders classes, String superName) {
    super(Opcodes.ASM9, next);
    this.classes = classes;
    this.superName = superName;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    super.visitTypeInsn(opcode, opcode == Opcodes.NEW && isReplaced(type) ? DEVICE_OBJECTS.get(type) : type);
  }

  @Override
  public void visitMethodInsn(int opcode, String owner, String method, String type, boolean isInterface) {
    String name = owner + "." + method + type;
    if (opcode == Opcodes.INVOKESTATIC && Libcore.REDIRECTED.contains(name)) {
      super.visitMethodInsn(opcode, LIBCORE, method, type, false);
    } else if (opcode == Opcodes.INVOKESTATIC && DatedFiles.REDIRECTED.contains(name)) {
      super.visitMethodInsn(opcode, DATED_FILES, method, type, false);
    } else if (opcode == Opcodes.INVOKEVIRTUAL && DatedFiles.REDIRECTED_OF_OBJECTS.contains(name)) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, DATED_FILES, method, type.replace("(", "(L" + owner + ";"), false);
    } else if (opcode == Opcodes.INVOKEVIRTUAL && Libcore.REDIRECTED_OF_OBJECTS.contains(name)) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, LIBCORE, method, type.replace("(", "(L" + owner + ";"), false);
    } else if (opcode == Opcodes.INVOKESTATIC && owner.startsWith("java/time/") && method.equals("now")) {
      visitNow(owner, type, isInterface);
    } else if (opcode == Opcodes.INVOKESPECIAL && name.equals("java/util/Date.<init>()V")) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, LIBCORE, "currentTimeMillis", "()J", false);
      super.visitMethodInsn(opcode, owner, method, "(J)V", false);
    } else if (opcode == Opcodes.INVOKESPECIAL && method.equals("<init>") && isReplaced(owner)) {
      super.visitMethodInsn(opcode, DEVICE_OBJECTS.get(owner), method, type, false);
    } else if (owner.equals("java/lang/System") && method.equals("arraycopy")) {
      // libcore has overloads for arrays of primitives, a Java runtime has one method.
      super.visitMethodInsn(opcode, owner, method, "(Ljava/lang/Object;ILjava/lang/Object;II)V", false);
    } else {
      super.visitMethodInsn(opcode, owner, method, type, isInterface || callsByOwner(opcode, method) && classes.isInterface(owner));
    }
  }

  /** `now()` and `now(ZoneId)` of every class of java.time: as `now(Clock)`, with the device's. */
  private void visitNow(String owner, String type, boolean isInterface) {
    String clocked = "(Ljava/time/Clock;)" + type.substring(type.indexOf(')') + 1);
    if (type.startsWith("()")) super.visitMethodInsn(Opcodes.INVOKESTATIC, LIBCORE, "systemDefaultZone", "()Ljava/time/Clock;", false);
    if (type.startsWith("(Ljava/time/ZoneId;)")) super.visitMethodInsn(Opcodes.INVOKESTATIC, LIBCORE, "system", "(Ljava/time/ZoneId;)Ljava/time/Clock;", false);
    super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "now", clocked, isInterface);
  }

  /** A subclass' constructors call those of its super class, which has to stay the one that it extends. */
  private boolean isReplaced(String type) {
    return DEVICE_OBJECTS.containsKey(type) && !superName.equals(type);
  }

  /** Static methods, and those of a super type: dex does not say whether their owner is an interface, a class file has to. */
  private static boolean callsByOwner(int opcode, String method) {
    return opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL && !method.equals("<init>");
  }
}
