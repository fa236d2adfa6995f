package dev.reprise.agent.wrappers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a method calls on a device of one API level: its instructions followed from the first on, where `SDK_INT` is compared with a number the way
 * that the level takes, everywhere else both ways.
 */
final class LevelWalk extends MethodVisitor {
  private static final String SDK_INT = "android/os/Build$VERSION.SDK_INT";

  private final List<Step> steps = new ArrayList<>();
  private final Map<Label, Integer> places = new HashMap<>();
  /** Where what is thrown goes on: taken to be reached always. */
  private final List<Label> handlers = new ArrayList<>();

  private LevelWalk() {
    super(Opcodes.ASM9);
  }

  /** Puts one of these for every method of a class into {@code walks}. */
  static ClassVisitor each(List<LevelWalk> walks) {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        LevelWalk walk = new LevelWalk();
        walks.add(walk);
        return walk;
      }
    };
  }

  /** As Lookup spells them. */
  Set<String> callsOn(int level) {
    Set<String> calls = new TreeSet<>();
    Set<Integer> seen = new TreeSet<>();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    if (!steps.isEmpty()) open.add(0);
    for (Label handler : handlers) open.add(places.get(handler));
    while (!open.isEmpty()) {
      int place = open.remove();
      if (place >= steps.size() || !seen.add(place)) continue;
      Step step = steps.get(place);
      if (step.call != null) calls.add(step.call);
      Boolean taken = step.target == null ? Boolean.FALSE : taken(place, level);
      if (taken == null || taken) open.add(places.get(step.target));
      if ((taken == null || !taken) && !step.isLast) open.add(place + 1);
    }
    return calls;
  }

  /** Whether the jump here is taken; null when that does not depend on the level. */
  private Boolean taken(int place, int level) {
    Step jump = steps.get(place);
    if (jump.opcode == Opcodes.GOTO) return true;
    if (place < 2 || !steps.get(place - 2).isLevel || steps.get(place - 1).number == null) return null;
    int number = steps.get(place - 1).number;
    switch (jump.opcode) {
      case Opcodes.IF_ICMPLT:
        return level < number;
      case Opcodes.IF_ICMPGE:
        return level >= number;
      case Opcodes.IF_ICMPGT:
        return level > number;
      case Opcodes.IF_ICMPLE:
        return level <= number;
      case Opcodes.IF_ICMPEQ:
        return level == number;
      case Opcodes.IF_ICMPNE:
        return level != number;
      default:
        return null;
    }
  }

  @Override
  public void visitLabel(Label label) {
    places.put(label, steps.size());
  }

  @Override
  public void visitInsn(int opcode) {
    Step step = add(opcode);
    step.isLast = (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) || opcode == Opcodes.ATHROW;
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) add(opcode);
    else add(opcode).number = operand;
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    add(opcode).target = label;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    add(opcode).isLevel = (owner + "." + name).equals(SDK_INT);
  }

  @Override
  public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    List<String> types = new ArrayList<>();
    for (Type type : Type.getArgumentTypes(descriptor)) types.add(type.getClassName());
    add(opcode).call = owner.replace('/', '.') + "." + name + "(" + String.join(",", types) + ")";
  }

  @Override
  public void visitVarInsn(int opcode, int local) {
    add(opcode);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    add(opcode);
  }

  @Override
  public void visitLdcInsn(Object value) {
    add(Opcodes.LDC);
  }

  @Override
  public void visitIincInsn(int local, int increment) {
    add(Opcodes.IINC);
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    handlers.add(handler);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    branch(otherwise, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    branch(otherwise, labels);
  }

  /** A switch, as a row of jumps that may each be taken. */
  private void branch(Label otherwise, Label... labels) {
    for (Label label : labels) add(Opcodes.TABLESWITCH).target = label;
    add(Opcodes.GOTO).target = otherwise;
  }

  private Step add(int opcode) {
    Step step = new Step(opcode);
    steps.add(step);
    return step;
  }

  private static final class Step {
    final int opcode;
    Label target;
    String call;
    Integer number;
    boolean isLevel;
    boolean isLast;

    Step(int opcode) {
      this.opcode = opcode;
    }
  }
}
