package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Phone;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.Assert;
import org.junit.Before;
import org.junit.Test;

public class PermissionTest {
  private static final String CONTROLLER = "com.android.permissioncontroller:id/";
  private static final String CONTACTS = "android.permission.READ_CONTACTS";
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @Test
  public void aPermissionIsDeniedUntilThePersonAllowsIt() {
    TestDevice.open("PermissionActivity");
    Ui.awaitText("granted", "Granted: none");

    Ui.tap(Ui.id("ask_one"));
    Ui.awaitShown(controller("permission_message") + "[@text='Allow Test app to access your contacts?']");
    Ui.tap(controller("permission_allow_button"));

    Ui.awaitText("granted", "Granted: READ_CONTACTS");
    assertTrue(phone.packages().grantedPermissions(TestDevice.APP).contains(CONTACTS));
  }

  @Test
  public void twoPermissionsAreAskedForOneAfterTheOther() {
    TestDevice.open("PermissionActivity");
    Ui.tap(Ui.id("ask_two"));
    Ui.awaitShown(controller("permission_message") + "[contains(@text, 'contacts')]");
    Ui.tap(controller("permission_deny_button"));
    Ui.awaitShown(controller("permission_message") + "[contains(@text, 'pictures')]");
    Ui.tap(controller("permission_allow_foreground_only_button"));

    Ui.awaitText("granted", "Granted: CAMERA");
  }

  @Test
  public void whatWasRefusedBeforeTheScreenTurnedIsNotAskedForAgain() {
    TestDevice.open("PermissionActivity");
    Ui.tap(Ui.id("ask_two"));
    Ui.tap(controller("permission_deny_button"));
    Ui.awaitShown(controller("permission_message") + "[contains(@text, 'pictures')]");
    phone.display().lockRotation(1);
    Ui.awaitShown("/hierarchy[@rotation='1']" + controller("permission_message") + "[contains(@text, 'pictures')]");
    Ui.tap(controller("permission_allow_foreground_only_button"));
    Ui.awaitText("granted", "Granted: CAMERA");

    Ui.tap(Ui.id("ask_one"));
    Ui.awaitShown(controller("permission_message") + "[contains(@text, 'contacts')]");
  }

  @Test
  public void whatThePersonDeniedTwiceIsNotAskedForAgain() {
    TestDevice.open("PermissionActivity");
    for (int denials = 1; denials <= 2; denials++) {
      Ui.tap(Ui.id("ask_one"));
      Ui.tap(controller(denials == 1 ? "permission_deny_button" : "permission_deny_and_dont_ask_again_button"));
      Ui.awaitText("answers", "Answers: " + denials);
    }

    Ui.tap(Ui.id("ask_one"));

    // Only an answer that comes without a tap shows that nobody was asked.
    Ui.awaitText("answers", "Answers: 3");
    assertEquals(List.of(), phone.packages().grantedPermissions(TestDevice.APP).stream().filter(CONTACTS::equals).toList());
  }

  @Test
  public void whatIsGivenForOnceIsOverWithTheProcess() {
    TestDevice.open("PermissionActivity");
    Ui.tap(Ui.id("ask_two"));
    Ui.tap(controller("permission_deny_button"));
    Ui.tap(Ui.text("Only this time"));
    Ui.awaitText("granted", "Granted: CAMERA");

    phone.activities().forceStop(TestDevice.APP);
    TestDevice.open("PermissionActivity");

    Ui.awaitText("granted", "Granted: none");
  }

  @Test
  public void whatIsGivenForOnceIsInNoSnapshot() {
    takePicturesOnlyThisTime();
    phone.snapshots().save("once");

    phone.snapshots().restore("once");

    Ui.awaitText("granted", "Granted: none");
  }

  @Test
  public void whatIsGivenForGoodAfterOnlyThisTimeStays() throws Exception {
    takePicturesOnlyThisTime();
    phone.packages().grant(TestDevice.APP, "android.permission.CAMERA");

    phone.activities().forceStop(TestDevice.APP);
    TestDevice.open("PermissionActivity");

    Ui.awaitText("granted", "Granted: CAMERA");
  }

  private void takePicturesOnlyThisTime() {
    TestDevice.open("PermissionActivity");
    Ui.tap(Ui.id("ask_two"));
    Ui.tap(controller("permission_deny_button"));
    Ui.tap(Ui.text("Only this time"));
    Ui.awaitText("granted", "Granted: CAMERA");
  }

  @Test
  public void thePlaceIsGivenApproximatelyAndAllTheTimeOnAPageOfItsOwn() {
    TestDevice.open("PermissionActivity");
    Ui.tap(Ui.id("ask_always"));
    Ui.awaitText("answers", "Answers: 1");

    Ui.tap(Ui.id("ask_place"));
    Ui.tap(Ui.text("Approximate"));
    Ui.awaitShown(controller("permission_location_accuracy_radio_coarse") + "[@checked='true']");
    Ui.tap(Ui.text("While using the app"));
    Ui.awaitText("granted", "Granted: ACCESS_COARSE_LOCATION");

    Ui.tap(Ui.id("ask_always"));
    Ui.tap(Ui.text("Allow all the time"));
    Ui.awaitShown(controller("allow_always_radio_button") + "[@checked='true']");
    phone.input().key(4, false);
    TestDevice.await("the permission", () -> Ui.shows(Ui.id("granted")) && Ui.textOf("granted").contains("ACCESS_BACKGROUND_LOCATION"));
  }

  @Test
  public void aGrantedPermissionIsNotAskedForAndARevokedOneEndsTheApp() throws Refused {
    phone.packages().grant(TestDevice.APP, CONTACTS);
    TestDevice.open("PermissionActivity");
    Ui.awaitText("granted", "Granted: READ_CONTACTS");

    phone.packages().revoke(TestDevice.APP, CONTACTS);

    assertTrue(phone.activities().processes().stream().noneMatch(process -> process.name.equals(TestDevice.APP)));
    TestDevice.open("PermissionActivity");
    Ui.awaitText("granted", "Granted: none");
  }

  @Test
  public void clearingAnAppTakesItsPermissionsBack() throws Refused {
    phone.packages().grant(TestDevice.APP, CONTACTS);
    assertTrue(phone.packages().clear(TestDevice.APP));
    assertTrue(phone.packages().grantedPermissions(TestDevice.APP).stream().noneMatch(CONTACTS::equals));
  }

  @Test
  public void onlyRuntimePermissionsThatAnAppAsksForCanBeGranted() {
    Refused unknown = Assert.assertThrows(Refused.class, () -> phone.packages().grant("no.such.app", CONTACTS));
    assertEquals("Unknown package: no.such.app", unknown.getMessage());
    Refused unasked = Assert.assertThrows(Refused.class, () -> phone.packages().grant(TestDevice.APP, "android.permission.RECORD_AUDIO"));
    assertEquals("Package dev.reprise.testapp has not requested permission android.permission.RECORD_AUDIO", unasked.getMessage());
  }

  @Test
  public void whatIsForTheSystemOrForOtherAppsOfTheSameMakerIsGivenToNobodyElse() throws Exception {
    String lender = "dev.reprise.lender";
    String borrower = "dev.reprise.borrower";
    String own = lender + ".permission.OWN";
    String asked = lender + ".permission.ASKED";
    String[] wanted = {own, asked, "dev.reprise.nobody.permission.NONE", "android.permission.INJECT_EVENTS", "android.permission.VIBRATE", "android.permission.READ_LOGS"};
    StringBuilder uses = new StringBuilder();
    for (String permission : wanted) uses.append("<uses-permission android:name='").append(permission).append("'/>");
    String code = "<uses-sdk android:minSdkVersion='26' android:targetSdkVersion='33'/><application android:hasCode='false'/>";
    Path ofAnother = TestApk.of(borrower, uses + code).signed();
    try {
      phone.packages().install(ofAnother, Set.of());
      assertEquals(List.of("android.permission.VIBRATE"), phone.packages().grantedPermissions(borrower));
      phone.packages().install(TestApk.of(lender, "<permission android:name='" + own + "' android:protectionLevel='signature'/><permission android:name='" + asked
          + "' android:protectionLevel='dangerous'/>" + code).signed(), Set.of());
      assertEquals("of the same maker", List.of(own, "android.permission.VIBRATE"), phone.packages().grantedPermissions(borrower));

      for (String changeable : List.of(asked, "android.permission.READ_LOGS")) phone.packages().grant(borrower, changeable);
      assertEquals(List.of(own, asked, "android.permission.VIBRATE", "android.permission.READ_LOGS"), phone.packages().grantedPermissions(borrower));
      for (String fixed : List.of(own, "android.permission.INJECT_EVENTS", "android.permission.VIBRATE")) {
        Refused refused = Assert.assertThrows(Refused.class, () -> phone.packages().grant(borrower, fixed));
        assertTrue(refused.getMessage(), refused.getMessage().endsWith("is not a changeable permission type"));
      }
      Refused unknown = Assert.assertThrows(Refused.class, () -> phone.packages().grant(borrower, "dev.reprise.nobody.permission.NONE"));
      assertEquals("Unknown permission: dev.reprise.nobody.permission.NONE", unknown.getMessage());
    } finally {
      for (String app : List.of(borrower, lender)) if (phone.packages().find(app) != null) phone.packages().uninstall(app, false);
    }
  }

  @Test
  public void anAppOfAnotherMakerDoesNotGetTheTestAppsOwnPermission() throws Exception {
    String stranger = "dev.reprise.stranger";
    String own = TestDevice.APP + ".permission.OWN";
    try {
      phone.packages().install(TestApk.of(stranger, "<uses-sdk android:targetSdkVersion='33'/><uses-permission android:name='" + own + "'/><application android:hasCode='false'/>").signed(), Set.of());
      assertEquals(List.of(), phone.packages().grantedPermissions(stranger));
    } finally {
      if (phone.packages().find(stranger) != null) phone.packages().uninstall(stranger, false);
    }
  }

  private static String controller(String id) {
    return "//node[@resource-id='" + CONTROLLER + id + "']";
  }
}
