package dev.reprise.agent.phone;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** `dumpsys window windows`, in the words of WindowState.dump and LayoutParams.toString. */
public class SecureWindowsTest {
  @Test
  public void aSecureWindowOnTheScreenIsSeen() {
    assertTrue(SecureWindows.areShown(window(0, "LAYOUT_IN_SCREEN HARDWARE_ACCELERATED", true) + window(1, "LAYOUT_IN_SCREEN SECURE HARDWARE_ACCELERATED", true)));
    assertTrue(SecureWindows.areShown(window(0, "SECURE", true)));
  }

  @Test
  public void aSecureWindowThatIsHiddenDoesNotCountForOneThatIsShown() {
    assertFalse(SecureWindows.areShown(window(0, "SECURE SPLIT_TOUCH", false) + window(1, "SPLIT_TOUCH", true)));
  }

  @Test
  public void noOtherFlagOfTheNameIsTakenForIt() {
    assertFalse(SecureWindows.areShown(window(0, "SPLIT_TOUCH SECURE_SOMETHING", true)));
    assertFalse(SecureWindows.areShown(window(0, "SPLIT_TOUCH", true).replace("pfl=", "pfl=SECURE ")));
    assertFalse(SecureWindows.areShown(""));
  }

  private static String window(int index, String flags, boolean isShown) {
    return "  Window #" + index + " Window{1f u0 org.example/org.example.Main}:\n"
        + "    mDisplayId=0 rootTaskId=7 mSession=Session{2 42:u0a10001} mClient=android.os.BinderProxy@3\n"
        + "    mAttrs={(0,0)(fillxfill) sim={adjust=resize} ty=BASE_APPLICATION fmt=TRANSLUCENT\n"
        + "      fl=" + flags + "\n"
        + "      pfl=FORCE_DRAW_STATUS_BAR_BACKGROUND}\n"
        + "    isOnScreen=" + isShown + "\n"
        + "    isVisible=" + isShown + "\n";
  }
}
