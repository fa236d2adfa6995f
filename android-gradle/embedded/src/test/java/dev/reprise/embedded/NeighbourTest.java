package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Phone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.Test;

/** What one app may do to another. The test app sends; the neighbour and the test app's own receiver count what reaches them. */
public class NeighbourTest {
  private static final String NEIGHBOUR = "dev.reprise.neighbour";
  private static final String ENTER = NEIGHBOUR + ".permission.ENTER";
  private static final String PING = "intent:#Intent;action=dev.reprise.testapp.PING;";
  private static final String ASKED = "intent:#Intent;component=" + NEIGHBOUR + "/.AskedActivity;";
  /** FLAG_RECEIVER_INCLUDE_BACKGROUND */
  private static final String TO_ALL = "launchFlags=0x1000000;";
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() throws Refused {
    TestDevice.reset();
    phone.packages().install(TestDevice.apk("neighbour-1"), Set.of(InstallFlag.REPLACE));
    // An update tells it so.
    phone.display().screenshot();
    phone.packages().clear(NEIGHBOUR);
    phone.log().clear();
  }

  @Test
  public void aBroadcastToNobodyInParticularReachesNoReceiverOfAManifest() throws IOException {
    send("broadcast", PING + "end", null);
    Ui.awaitShown(Ui.id("sent") + "[@text='Sent']");
    awaitLog("Background execution not allowed: receiving Intent \\{ act=dev.reprise.testapp.PING .*to " + NEIGHBOUR + "/.PingReceiver");
    counts(0, 0);

    send("broadcast", PING + "package=" + NEIGHBOUR + ";end", null);
    awaitCounts(1, 0);
    send("broadcast", PING + TO_ALL + "end", null);
    awaitCounts(2, 1);
  }

  @Test
  public void aReceiverThatAsksForAPermissionHearsOfThoseAloneWhoHoldIt() throws IOException {
    String toGuarded = "intent:#Intent;component=" + NEIGHBOUR + "/.GuardedReceiver;";
    send("broadcast", toGuarded + "end", null);
    awaitLog("Permission Denial: broadcasting Intent .* from dev.reprise.testapp \\(pid=\\d+, uid=\\d+\\) to " + NEIGHBOUR + "/.GuardedReceiver requires " + ENTER);
    assertEquals(0, received("guarded"));

    IntentSpec intent = new IntentSpec();
    intent.component = NEIGHBOUR + "/.GuardedReceiver";
    phone.activities().broadcast(intent);
    assertEquals(1, received("guarded"));
  }

  @Test
  public void aSenderMayAskForAPermissionOfThoseWhoReceiveIt() throws IOException {
    send("broadcast", PING + TO_ALL + "end", "android.permission.VIBRATE");
    awaitCounts(0, 1);
    awaitLog("Permission Denial: receiving Intent .* to " + NEIGHBOUR + "/.PingReceiver requires android.permission.VIBRATE due to sender dev.reprise.testapp");
  }

  @Test
  public void onlyABroadcastThatComesOneAfterTheOtherCanBeKeptFromTheOthers() throws IOException {
    send("ordered", PING + TO_ALL + "B.abort=true;end", null);
    awaitCounts(1, 0);
    send("broadcast", PING + TO_ALL + "B.abort=true;end", null);
    awaitCounts(2, 1);
  }

  @Test
  public void aReceiverThatGoesOnAloneStillKeepsABroadcastFromTheOthers() throws IOException {
    send("ordered", PING + TO_ALL + "B.abort=true;B.later=true;end", null);
    awaitCounts(1, 0);
    assertEquals(0, received("late"));
  }

  @Test
  public void aReceiverOfLowPriorityComesAfterThoseThatNameNone() throws IOException {
    send("ordered", PING + TO_ALL + "B.abortLate=true;end", null);
    awaitCounts(1, 1);
    assertEquals(1, received("late"));
  }

  @Test
  public void anAppThatDoesNotStartKeepsABroadcastFromNobody() throws IOException {
    Files.createDirectories(data("files"));
    Files.createFile(data("files/broken"));
    send("ordered", PING + TO_ALL + "end", null);
    awaitCounts(0, 1);
    awaitLog("Unable to launch app " + NEIGHBOUR + "/\\d+ for broadcast Intent .*: process is bad");
    phone.activities().forceStop(NEIGHBOUR);
  }

  @Test
  public void anActivityThatAsksForAPermissionIsNotStartedByThoseWhoLackIt() {
    send("activity", "intent:#Intent;component=" + NEIGHBOUR + "/.GuardedActivity;end", null);
    Ui.awaitShown("//node[starts-with(@text, 'Permission Denial: starting Intent') and contains(@text, 'requires " + ENTER + "')]");

    IntentSpec intent = new IntentSpec();
    intent.component = NEIGHBOUR + "/.GuardedActivity";
    assertNull(phone.activities().start(intent, false, true));
    Ui.awaitShown(Ui.text("You are in"));
  }

  @Test
  public void anAppThatRunsHearsThatTheScreenGoesOffAndIsLockedAndOneThatDoesNotIsNotStarted() {
    phone.systemUi().sleep();
    phone.systemUi().wakeUp();
    phone.systemUi().dismissKeyguard();
    assertEquals(0, received("SCREEN_OFF"));
    startNeighbour();

    phone.systemUi().sleep();
    TestDevice.await("the screen off", () -> received("here SCREEN_OFF off locked") == 1);
    phone.systemUi().wakeUp();
    TestDevice.await("the screen on", () -> received("here SCREEN_ON on locked") == 1);
    phone.systemUi().dismissKeyguard();
    TestDevice.await("the person", () -> received("here USER_PRESENT on open") == 1);
    assertEquals(0, received("SCREEN_OFF"));
  }

  @Test
  public void everyAppHearsOfAnotherLanguageAndOfItsUpdateThoseToo() throws Refused {
    phone.settings().put("system", "system_locales", "de-DE");
    TestDevice.await("the language", () -> received("LOCALE_CHANGED") == 1);
    // It was started to hear of that, too late for the other.
    assertEquals(0, received("here CONFIGURATION_CHANGED on open"));
    phone.settings().put("system", "font_scale", "1.3");
    TestDevice.await("the other configuration", () -> received("here CONFIGURATION_CHANGED on open") == 1);
    assertEquals(1, received("LOCALE_CHANGED"));
    assertEquals(0, received("CONFIGURATION_CHANGED"));

    phone.packages().install(TestDevice.apk("neighbour-1"), Set.of(InstallFlag.REPLACE));
    TestDevice.await("its update", () -> received("MY_PACKAGE_REPLACED") == 1);
  }

  @Test
  public void anAppThatMayKnowIsStartedAtTheEndOfTheBoot() {
    phone.bootCompleted();
    TestDevice.await("the end of the boot", () -> received("BOOT_COMPLETED") == 1);
    awaitLog("Permission Denial: receiving Intent .*BOOT_COMPLETED.* to " + TestDevice.APP + "/.part.PingReceiver requires android.permission.RECEIVE_BOOT_COMPLETED");
    assertEquals(0, ownPings());
  }

  private void startNeighbour() {
    IntentSpec intent = new IntentSpec();
    intent.component = NEIGHBOUR + "/.GuardedActivity";
    phone.activities().start(intent, false, true);
    Ui.awaitShown(Ui.text("You are in"));
  }

  @Test
  public void whoWaitsForTheResultOfAnAppThatDiesIsToldThatItWasCancelled() throws IOException {
    askNeighbour();
    phone.activities().killProcess(TestDevice.pid(NEIGHBOUR).getAsInt());
    Ui.awaitText("sent", "Result 0");

    askNeighbour();
    phone.activities().crash(NEIGHBOUR);
    Ui.tap(Ui.text("Close app"));
    Ui.awaitText("sent", "Result 0");

    send("result", ASKED + "B.crash=true;end", null);
    Ui.tap(Ui.text("Close app"));
    Ui.awaitText("sent", "Result 0");

    Files.createDirectories(data("files"));
    Files.createFile(data("files/broken"));
    send("result", ASKED + "end", null);
    Ui.tap(Ui.text("Close app"));
    Ui.awaitText("sent", "Result 0");
  }

  private void askNeighbour() {
    send("result", ASKED + "end", null);
    Ui.awaitShown(Ui.text("You are asked"));
  }

  @Test
  public void anAppWhoseThreadWaitsForAnotherThatNeverStartsLivesOn() throws IOException {
    Files.createDirectories(data("files"));
    Files.createFile(data("files/slow"));
    send("type", "content://" + NEIGHBOUR + ".own/greeting#Intent;end", null);
    int pid = TestDevice.pid(TestDevice.APP).getAsInt();

    awaitLog("ANR in " + NEIGHBOUR);
    Ui.tap(Ui.text("Close app"));

    Ui.awaitText("sent", "Type null");
    Files.delete(data("files/slow"));
    assertEquals(pid, TestDevice.pid(TestDevice.APP).getAsInt());
  }

  private void send(String as, String uri, String permission) {
    IntentSpec intent = TestDevice.screen("SendActivity");
    intent.extras.put("as", as);
    intent.extras.put("uri", uri);
    if (permission != null) intent.extras.put("permission", permission);
    assertNull(phone.activities().start(intent, false, true));
  }

  @Test
  public void aStickyBroadcastPassesNoReceiversPermission() throws IOException {
    send("sticky", "intent:#Intent;action=" + NEIGHBOUR + ".KNOCK;" + TO_ALL + "end", null);
    awaitLog("Permission Denial: broadcasting Intent .* from dev.reprise.testapp .* to " + NEIGHBOUR + "/.GuardedReceiver requires " + ENTER);
    assertEquals(0, received("guarded"));
  }

  @Test
  public void aMethodOfAProviderThatIsNotExportedIsCalledByNobodyElse() {
    send("call", "content://" + NEIGHBOUR + ".own/greeting#Intent;end", null);
    Ui.awaitShown("//node[starts-with(@text, 'Permission Denial: opening provider " + NEIGHBOUR + ".OwnProvider from ') and contains(@text, 'that is not exported from UID')]");
    assertEquals(0, received("call"));
  }

  @Test
  public void whatOpensByDefaultIsNotChosenByAnApp() {
    send("preferred", "intent:#Intent;component=" + NEIGHBOUR + "/.AskedActivity;end", null);
    Ui.awaitShown("//node[contains(@text, 'android.permission.SET_PREFERRED_APPLICATIONS')]");
  }

  private void awaitLog(String line) {
    Pattern pattern = Pattern.compile(line);
    TestDevice.await(line, () -> phone.log().lines().stream().anyMatch(each -> pattern.matcher(each).find()));
  }

  private void awaitCounts(int neighbours, int own) throws IOException {
    TestDevice.await("pings", () -> received("ping") + ownPings() >= neighbours + own);
    // Whatever is still on its way comes before the next turn's end.
    phone.display().screenshot();
    counts(neighbours, own);
  }

  private void counts(int neighbours, int own) {
    assertEquals(neighbours + " " + own, received("ping") + " " + ownPings());
  }

  private int received(String receiver) {
    return preference(data("shared_prefs/received.xml"), receiver);
  }

  private int ownPings() {
    return preference(phone.storage().resolve("/data/data/" + TestDevice.APP + "/shared_prefs/pings.xml"), "count");
  }

  private Path data(String path) {
    return phone.storage().resolve("/data/data/" + NEIGHBOUR + "/" + path);
  }

  private static int preference(Path file, String name) {
    try {
      Matcher found = Pattern.compile("name=\"" + name + "\" value=\"(\\d+)\"").matcher(Files.exists(file) ? Files.readString(file) : "");
      return found.find() ? Integer.parseInt(found.group(1)) : 0;
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }
}
