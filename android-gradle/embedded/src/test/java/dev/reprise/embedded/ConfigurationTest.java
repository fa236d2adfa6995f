package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What apps notice of a device that is turned or set otherwise while they run, and what of theirs outlives it. */
public final class ConfigurationTest {
  private final Phone phone = TestDevice.phone();

  @Before
  public void freshApp() {
    TestDevice.reset();
  }

  @After
  public void asBefore() {
    TestDevice.asBuilt();
    phone.languages().setApp(TestDevice.APP, "");
  }

  @Test
  public void anActivityIsMadeAnewForATurnedScreenAndKeepsWhatThePersonDid() {
    TestDevice.open("StateActivity");
    Ui.tap(Ui.id("kept_text"));
    phone.input().text("typed before");
    Ui.awaitText("kept_text", "typed before");
    Ui.tap(Ui.id("add"));
    Ui.awaitText("kept_number", "Kept: 1");
    String before = Ui.textOf("instance");
    phone.display().lockRotation(1);
    Ui.awaitText("looks", "Hello wide day ltr 1280x720 320 1.00 en-US");
    assertEquals("Hello wide day ltr 1280x720 320 1.00 en-US", Ui.textOf("listeners"));
    assertEquals("typed before", Ui.textOf("kept_text"));
    assertEquals("Kept: 1", Ui.textOf("kept_number"));
    assertEquals(before.replaceAll("\\D", "") + " then one", number(Ui.textOf("instance")) - 1 + " then one");
  }

  @Test
  public void aDialogOfAFragmentComesBackOnATurnedScreen() {
    TestDevice.open("StateActivity");
    Ui.tap(Ui.id("show_kept_dialog"));
    Ui.awaitShown(Ui.text("A dialog that is kept"));
    phone.display().lockRotation(1);
    Ui.awaitShown("/hierarchy[@rotation='1']" + Ui.text("A dialog that is kept"));
    Ui.tap(Ui.text("OK"));
    Ui.awaitText("looks", "Hello wide day ltr 1280x720 320 1.00 en-US");
  }

  @Test
  public void anActivityThatMindsChangesItselfIsToldAndNotMadeAnew() {
    TestDevice.open("MindsItselfActivity");
    phone.display().lockRotation(1);
    Ui.awaitText("looks", "Hello wide day ltr 1280x720 320 1.00 en-US");
    assertEquals("Told 1 times", Ui.textOf("told"));
    assertEquals("Told 1 times", Ui.textOf("listeners"));
    phone.display().forceDensity(240);
    Ui.awaitText("looks", "Hello wide day ltr 1280x720 240 1.00 en-US");
    assertEquals("Told 2 times", Ui.textOf("told"));
  }

  @Test
  public void anActivityBelowIsMadeAnewOnlyWhenItIsSeenAgain() {
    TestDevice.open("StateActivity");
    Ui.tap(Ui.id("add"));
    Ui.awaitText("kept_number", "Kept: 1");
    int instance = number(Ui.textOf("instance"));
    phone.input().key(3, false);
    phone.display().lockRotation(1);
    phone.display().lockRotation(0);
    phone.display().lockRotation(3);
    TestDevice.resume("StateActivity");
    Ui.awaitText("looks", "Hello wide day ltr 1280x720 320 1.00 en-US");
    assertEquals(instance + 1, number(Ui.textOf("instance")));
    assertEquals("Kept: 1", Ui.textOf("kept_number"));
  }

  @Test
  public void anAppThatAsksForLandscapeGetsItUntilItIsLeft() {
    TestDevice.open("StateActivity");
    Ui.tap(Ui.id("landscape"));
    Ui.awaitShown("/hierarchy[@rotation='1']/node[@bounds='[0,0][1280,720]']");
    phone.input().key(3, false);
    TestDevice.await("an upright screen", () -> phone.display().now().rotation == 0);
  }

  @Test
  public void aDialogOfAnotherAppOverOneThatAsksForLandscapeDoesNotTurnTheScreen() {
    TestDevice.open("StateActivity");
    Ui.tap(Ui.id("landscape"));
    Ui.awaitText("looks", "Hello wide day ltr 1280x720 320 1.00 en-US");
    String instance = Ui.textOf("instance");
    IntentSpec asked = new IntentSpec();
    asked.action = "android.intent.action.VIEW";
    asked.data = "reprise-test://shown";
    phone.activities().start(asked, false, true);
    Ui.awaitShown("//node[@package='com.android.intentresolver']");
    assertEquals(1, phone.display().now().rotation);
    phone.input().key(4, false);
    Ui.awaitText("instance", instance);
  }

  @Test
  public void anotherLanguageReachesTheAppInFrontAndTheProperty() {
    TestDevice.open("StateActivity");
    phone.settings().put("system", "system_locales", "de-DE,en-US");
    Ui.awaitText("looks", "Hallo narrow day ltr 720x1280 320 1.00 de-DE");
    assertEquals("de-DE", phone.properties().get("persist.sys.locale"));
    phone.properties().set("persist.sys.locale", "en-US");
    Ui.awaitText("looks", "Hello narrow day ltr 720x1280 320 1.00 en-US");
    assertEquals("en-US", phone.settings().get("system", "system_locales"));
  }

  @Test
  public void theHomeScreenNamesAppsInTheLanguageThatIsSpokenNow() throws Exception {
    phone.packages().install(TestDevice.apk("notes-1"), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
    try {
      phone.input().key(3, false);
      TestDevice.awaitHome();
      Ui.awaitShown(Ui.text("Notes"));
      phone.settings().put("system", "system_locales", "de-DE");
      Ui.awaitShown(Ui.text("Notizen"));
    } finally {
      phone.packages().uninstall("net.gsantner.markor", false);
    }
  }

  @Test
  public void aLanguageFromRightToLeftTurnsTheScreenRound() {
    TestDevice.open("StateActivity");
    int before = Ui.left(Ui.one(Ui.id("title")));
    phone.settings().put("system", "system_locales", "ar-EG");
    Ui.awaitText("looks", "\u0645\u0631\u062d\u0628\u0627 narrow day rtl 720x1280 320 1.00 ar-EG");
    assertTrue("The title stays at " + before, Ui.left(Ui.one(Ui.id("title"))) > before);
  }

  @Test
  public void whatIsNoLanguageChangesNone() {
    TestDevice.open("StateActivity");
    phone.settings().put("system", "system_locales", "not a language");
    phone.settings().put("system", "font_scale", "1.15");
    Ui.awaitText("looks", "Hello narrow day ltr 720x1280 320 1.15 en-US");
  }

  @Test
  public void anAppWithALanguageOfItsOwnKeepsItWhateverTheDeviceSpeaks() {
    TestDevice.open("StateActivity");
    phone.languages().setApp(TestDevice.APP, "de-DE");
    Ui.awaitText("looks", "Hallo narrow day ltr 720x1280 320 1.00 de-DE");
    phone.settings().put("system", "system_locales", "ar-EG");
    phone.display().lockRotation(1);
    Ui.awaitText("looks", "Hallo wide day ltr 1280x720 320 1.00 de-DE");
    phone.packages().clear(TestDevice.APP);
    phone.languages().setApp(TestDevice.APP, "de-DE");
    TestDevice.open("StateActivity");
    Ui.awaitText("looks", "Hallo wide day ltr 1280x720 320 1.00 de-DE");
    phone.languages().setApp(TestDevice.APP, "");
    Ui.awaitText("looks", "\u0645\u0631\u062d\u0628\u0627 wide day rtl 1280x720 320 1.00 ar-EG");
  }

  @Test
  public void darkThemeAndLargeTextReachTheAppInFront() {
    TestDevice.open("StateActivity");
    int before = Ui.height(Ui.one(Ui.id("looks")));
    phone.settings().put("secure", "ui_night_mode", "2");
    Ui.awaitText("looks", "Hello narrow night ltr 720x1280 320 1.00 en-US");
    phone.settings().put("system", "font_scale", "1.3");
    Ui.awaitText("looks", "Hello narrow night ltr 720x1280 320 1.30 en-US");
    assertTrue(Ui.height(Ui.one(Ui.id("looks"))) > before);
  }

  @Test
  public void anActivityThatWasLeftComesBackWithItsStateWhenItsProcessDied() {
    TestDevice.open("StateActivity");
    Ui.tap(Ui.id("kept_text"));
    phone.input().text("typed before");
    Ui.tap(Ui.id("add"));
    Ui.awaitText("kept_number", "Kept: 1");
    phone.input().key(3, false);
    int pid = pid();
    assertTrue(phone.activities().killProcess(pid));
    TestDevice.resume("StateActivity");
    Ui.awaitText("kept_number", "Kept: 1");
    assertEquals("typed before", Ui.textOf("kept_text"));
    assertEquals("Instance 1", Ui.textOf("instance"));
    assertTrue(pid() != pid);
  }

  @Test
  public void anActivityThatIsSeenIsGoneWithItsProcess() {
    TestDevice.open("StateActivity");
    phone.activities().killProcess(pid());
    TestDevice.await("home", () -> phone.activities().resumed() != null && phone.activities().resumed().endsWith("Launcher"));
    assertEquals(List.of(), phone.activities().tasks().stream().filter(task -> task.activities().get(0).component().startsWith(TestDevice.APP)).collect(Collectors.toList()));
  }

  @Test
  public void aResultReachesTheScreenThatAskedForItWhenItsProcessDiedMeanwhile() {
    phone.settings().put("global", "always_finish_activities", "1");
    TestDevice.open("ResultActivity");
    Ui.tap(Ui.id("pick"));
    TestDevice.await("the screen to pick on", () -> (TestDevice.APP + "/" + TestDevice.APP + ".screen.PickActivity").equals(phone.activities().resumed()));
    Ui.tap(Ui.text("Green"));
    Ui.awaitText("picked", "Picked: Green");
  }

  @Test
  public void theScreenBelowOneThatCrashedComesBackInANewProcess() {
    TestDevice.open("ResultActivity");
    Ui.tap(Ui.id("pick"));
    TestDevice.await("the screen to pick on", () -> (TestDevice.APP + "/" + TestDevice.APP + ".screen.PickActivity").equals(phone.activities().resumed()));
    int pid = pid();
    phone.activities().crash(TestDevice.APP);
    Ui.tap(Ui.text("Close app"));
    TestDevice.await("the screen below", () -> (TestDevice.APP + "/" + TestDevice.APP + ".screen.ResultActivity").equals(phone.activities().resumed()));
    Ui.awaitShown(Ui.id("pick"));
    assertTrue(pid() != pid);
  }

  @Test
  public void aListStaysWhereItWasScrolledToOnATurnedScreen() {
    TestDevice.open("LongListActivity");
    Ui.awaitShown(Ui.text("Row 1"));
    for (int swipe = 0; swipe < 4 && Ui.shows(Ui.text("Row 1")); swipe++) phone.input().swipe(360, 1000, 360, 200, 200);
    TestDevice.await("a list that was scrolled", () -> !Ui.shows(Ui.text("Row 1")));
    phone.display().lockRotation(1);
    Ui.awaitShown("/hierarchy[@rotation='1']/node[@bounds='[0,0][1280,720]']");
    assertTrue(!Ui.shows(Ui.text("Row 1")));
  }

  @Test
  public void anActivityThatIsNotKeptComesBackWithItsState() {
    phone.settings().put("global", "always_finish_activities", "1");
    TestDevice.open("StateActivity");
    Ui.tap(Ui.id("add"));
    Ui.awaitText("kept_number", "Kept: 1");
    int instance = number(Ui.textOf("instance"));
    phone.input().key(3, false);
    TestDevice.resume("StateActivity");
    Ui.awaitText("kept_number", "Kept: 1");
    assertEquals(instance + 1, number(Ui.textOf("instance")));
  }

  @Test
  public void aRestoreBringsTheScreenAndTheLanguageOfTheSnapshotBack() {
    TestDevice.open("StateActivity");
    phone.display().lockRotation(1);
    phone.settings().put("system", "system_locales", "de-DE");
    Ui.awaitText("looks", "Hallo wide day ltr 1280x720 320 1.00 de-DE");
    phone.snapshots().save("german");
    phone.display().lockRotation(0);
    phone.settings().put("system", "system_locales", "en-US");
    Ui.awaitText("looks", "Hello narrow day ltr 720x1280 320 1.00 en-US");
    phone.snapshots().restore("german");
    Ui.awaitText("looks", "Hallo wide day ltr 1280x720 320 1.00 de-DE");
    assertEquals("1280x720", phone.display().now().size());
  }

  private static int pid() {
    return TestDevice.pid(TestDevice.APP).orElseThrow();
  }

  private static int number(String text) {
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }
}
