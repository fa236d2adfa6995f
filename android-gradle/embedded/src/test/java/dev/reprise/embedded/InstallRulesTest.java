package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Phone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class InstallRulesTest {
  private static final String NOTES = "net.gsantner.markor";
  private static final String MADE = "dev.reprise.made";
  private static final byte[] JUNK = "no such thing".repeat(50).getBytes(StandardCharsets.UTF_8);

  private final Phone phone = TestDevice.phone();
  private Set<String> before;

  @Before
  public void anAppThatIsThere() throws Exception {
    phone.packages().install(TestDevice.apk("notes-1"), Set.of(InstallFlag.REPLACE));
    before = state();
  }

  @After
  public void uninstall() throws Refused {
    for (String name : List.of(NOTES, MADE)) if (phone.packages().find(name) != null) phone.packages().uninstall(name, false);
  }

  @Test
  public void anUpdateThatSomebodyElseSignedIsRefusedAndTheAppStays() throws Exception {
    refused("INSTALL_FAILED_UPDATE_INCOMPATIBLE", notes().signed());
  }

  @Test
  public void anAppWithoutASignatureIsRefused() throws Exception {
    refused("INSTALL_PARSE_FAILED_NO_CERTIFICATES", notes().unsigned());
  }

  @Test
  public void anAppThatWasChangedAfterItWasSignedIsRefused() throws Exception {
    byte[] changed = Files.readAllBytes(notes().signed());
    // The time of the first entry, which nothing but the signature looks at.
    changed[10] ^= 1;

    refused("INSTALL_PARSE_FAILED_NO_CERTIFICATES", Files.write(Files.createTempFile("changed", ".apk"), changed));
  }

  @Test
  public void aProvidersNameBelongsToOneApp() throws Exception {
    phone.packages().install(made("<provider android:name='.Notes' android:authorities='dev.reprise.made.notes;dev.reprise.other'/>"), Set.of());
    before = state();
    Path other = TestApk.of("dev.reprise.mode", application("<provider android:name='.Notes' android:authorities='dev.reprise.other'/>")).signed();

    refused("INSTALL_FAILED_CONFLICTING_PROVIDER", other);
  }

  @Test
  public void anAppForTestsAloneWantsToBeAskedFor() throws Exception {
    Path apk = TestApk.of(MADE, sdk(29) + "<application android:hasCode='false' android:testOnly='true'/>").signed();

    refused("INSTALL_FAILED_TEST_ONLY", apk);

    phone.packages().install(apk, Set.of(InstallFlag.ALLOW_TEST_ONLY));
  }

  @Test
  public void anAppForAnOldAndroidWantsToBeAskedFor() throws Exception {
    Path apk = TestApk.of(MADE, sdk(22) + "<application android:hasCode='false'/>").signed();

    refused("INSTALL_FAILED_DEPRECATED_SDK_VERSION", apk);

    phone.packages().install(apk, Set.of(InstallFlag.ALLOW_LOW_TARGET));
  }

  @Test
  public void anAppForALaterAndroidIsRefused() throws Exception {
    refused("INSTALL_FAILED_OLDER_SDK", TestApk.of(MADE, "<uses-sdk android:minSdkVersion='99'/><application android:hasCode='false'/>").signed());
  }

  @Test
  public void damagedAppsAreRefusedAndTheDeviceGoesOn() throws Exception {
    byte[] whole = Files.readAllBytes(TestDevice.apk("notes-1"));
    refused("INSTALL_PARSE_FAILED_NOT_APK", Files.write(Files.createTempFile("half", ".apk"), Arrays.copyOf(whole, whole.length / 2)));
    refused("INSTALL_PARSE_FAILED_NOT_APK", Files.createTempFile("empty", ".apk"));
    refused("INSTALL_PARSE_FAILED_", notes().without("AndroidManifest.xml").signed());
    refused("INSTALL_PARSE_FAILED_", notes().with("AndroidManifest.xml", JUNK).signed());
    refused("INSTALL_FAILED_INVALID_APK", renamed().with("resources.arsc", JUNK).signed());
    refused("INSTALL_FAILED_DEXOPT", renamed().with("classes.dex", JUNK).signed());
  }

  @Test
  public void whatTheManifestTurnsOffIsNotFound() throws Exception {
    String shown = "<intent-filter><action android:name='dev.reprise.made.SHOW'/><category android:name='android.intent.category.DEFAULT'/></intent-filter>";
    phone.packages().install(made("<activity android:name='.On' android:exported='true'>" + shown + "</activity>"
        + "<activity android:name='.Off' android:enabled='false' android:exported='true'>" + shown + "</activity>"
        + "<provider android:name='.Rows' android:enabled='false' android:exported='true' android:authorities='dev.reprise.made.rows'/>"), Set.of());
    IntentSpec intent = new IntentSpec();
    intent.action = "dev.reprise.made.SHOW";

    assertEquals(List.of(MADE + "/" + MADE + ".On"), phone.packages().queryActivities(intent));
    assertFalse(phone.contents().hasProvider("content://dev.reprise.made.rows"));

    String off = sdk(29) + "<application android:hasCode='false' android:enabled='false'><activity android:name='.On' android:exported='true'>" + shown + "</activity></application>";
    phone.packages().install(TestApk.of(MADE, off).signed(), Set.of(InstallFlag.REPLACE));
    assertNull(phone.packages().resolveActivity(intent));
  }

  @Test
  public void anInstallDuringWhichASnapshotComesBackIsBrokenOffAndLeavesNothing() throws Exception {
    phone.snapshots().save("before-install");
    // So much code that its conversion has a Java of its own; and other code than was ever converted.
    byte[] code = new byte[5 << 20];
    ByteBuffer.wrap(code).putLong(System.nanoTime());
    Path apk = TestApk.of(MADE, application("")).with("assets/large.dex", code).signed();
    Path folder = Files.createTempDirectory("java");
    String java = System.getProperty("java.home");
    System.setProperty("java.home", waitingJava(folder, java).toString());
    try {
      CompletableFuture<String> ended = CompletableFuture.supplyAsync(() -> install(apk));
      TestDevice.await("the conversion", () -> Files.exists(folder.resolve("started")) || ended.isDone());

      assertTrue(phone.snapshots().restore("before-install"));
      Files.createFile(folder.resolve("go"));

      assertEquals("INSTALL_FAILED_ABORTED", ended.get(60, TimeUnit.SECONDS));
    } finally {
      System.setProperty("java.home", java);
      phone.snapshots().delete("before-install");
    }
    assertEquals(before, state());
  }

  /** A Java that says that it was started, and waits. */
  private static Path waitingJava(Path folder, String java) throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve("java");
    String script = "#!/bin/sh\ntouch " + folder + "/started\nwhile [ ! -e " + folder + "/go ]; do sleep 0.05; done\nexec " + java + "/bin/java \"$@\"\n";
    Files.writeString(program, script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  /** Why it was refused, or that it was not. */
  private String install(Path apk) {
    try {
      return "installed " + phone.packages().install(apk, Set.of());
    } catch (Refused refused) {
      return refused.code;
    }
  }

  private void refused(String code, Path apk) throws IOException {
    Refused refused = assertThrows(Refused.class, () -> phone.packages().install(apk, Set.of(InstallFlag.REPLACE)));
    assertTrue(refused.code + ": " + refused.getMessage() + " for " + code, refused.code.startsWith(code));
    assertEquals(before, state());
  }

  /** What an install that was refused must not change. */
  private Set<String> state() throws IOException {
    try (Stream<Path> apps = Files.list(phone.storage().resolve("/data/app"))) {
      Set<String> state = apps.map(Path::toString).collect(Collectors.toSet());
      phone.packages().list().forEach(app -> state.add(app.name + " " + app.apkPath + " " + app.lastUpdateMs));
      return state;
    }
  }

  private static TestApk notes() throws IOException {
    return TestApk.of(TestDevice.apk("notes-1"));
  }

  /** The notes under another name, so that nothing but its content can be refused. */
  private static TestApk renamed() throws IOException {
    return notes().withName(NOTES, "net.gsantner.marker");
  }

  private static Path made(String components) throws Exception {
    return TestApk.of(MADE, application(components)).signed();
  }

  private static String application(String components) {
    return sdk(29) + "<application android:hasCode='false'>" + components + "</application>";
  }

  private static String sdk(int target) {
    return "<uses-sdk android:minSdkVersion='21' android:targetSdkVersion='" + target + "'/>";
  }
}
