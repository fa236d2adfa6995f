package dev.reprise.agent.phone;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.Test;

public class PhoneScreenTest {
  private final List<String> asked = new ArrayList<>();
  private RuntimeException denied;
  private final Platform platform =
      (Platform) Proxy.newProxyInstance(Platform.class.getClassLoader(), new Class<?>[] {Platform.class}, (proxy, method, arguments) -> {
        asked.add(method.getName());
        if (denied != null) throw denied;
        return null;
      });

  @Test
  public void aPhoneWhoseMakerKeepsItsTasksFromTheShellHasAScreenAllTheSame() {
    denied = new SecurityException("REAL_GET_TASKS");
    assertNull(new PhoneScreen(null, platform).foregroundActivity());
  }

  @Test
  public void theActivityInFrontIsNotOlderThanTheGenerationOfItsTree() {
    PhoneScreen screen = new PhoneScreen(null, platform);
    assertEquals("the generation is taken between these two", Collections.emptyList(), asked);
    screen.foregroundActivity();
    screen.foregroundActivity();
    assertEquals(Arrays.asList("topActivity"), asked);
  }
}
