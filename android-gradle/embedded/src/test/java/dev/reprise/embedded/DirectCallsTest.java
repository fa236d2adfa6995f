package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import android.graphics.Color;
import android.graphics.Point;
import android.view.View;
import dev.reprise.embedded.sandbox.DirectCalls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.junit.BeforeClass;
import org.junit.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

public class DirectCallsTest {
  @BeforeClass
  public static void start() {
    TestDevice.phone();
  }

  @Test
  public void aMethodThatNobodyShadowsIsCalledDirectly() throws IOException {
    byte[] original = original(Point.class);
    assertTrue(linked(original).contains("offset"));

    assertEquals(Set.of(), linked(DirectCalls.of(Point.class, original)));
  }

  @Test
  public void aMethodThatHasAShadowIsStillLinkedToIt() throws IOException {
    Set<String> left = linked(DirectCalls.of(View.class, original(View.class)));

    assertTrue(left.contains("invalidate"));
    assertFalse(left.contains("isOpaque"));
  }

  @Test
  public void aStackTraceNamesMethodsAsAndroidDoes() {
    Throwable problem = assertThrows(IllegalArgumentException.class, () -> Color.parseColor("nothing"));

    assertEquals("android.graphics.Color.parseColor", name(problem.getStackTrace()[0]));
    assertTrue(name(problem.getStackTrace()[1]).startsWith(DirectCallsTest.class.getName()));
  }

  private static String name(StackTraceElement frame) {
    return frame.getClassName() + "." + frame.getMethodName();
  }

  /** As the framework's jar has it, whatever comes before that on the class path. */
  private static byte[] original(Class<?> type) throws IOException {
    for (URL file : Collections.list(ClassLoader.getSystemResources(type.getName().replace('.', '/') + ".class"))) {
      if (!file.getPath().contains("/android-all-instrumented-")) continue;
      try (InputStream in = file.openStream()) {
        return in.readAllBytes();
      }
    }
    throw new AssertionError(type + " is not in the framework's jar.");
  }

  /** The methods whose call is linked when it is made. */
  private static Set<String> linked(byte[] classFile) {
    Set<String> names = new HashSet<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitInvokeDynamicInsn(String called, String type, Handle linker, Object... arguments) {
                    if (linker.getName().equals("bootstrap") || linker.getName().equals("bootstrapStatic")) names.add(called);
                  }
                };
              }
            },
            0);
    return names;
  }
}
