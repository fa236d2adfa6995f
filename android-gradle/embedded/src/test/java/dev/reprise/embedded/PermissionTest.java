package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Phone;
import java.util.List;
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

  private static String controller(String id) {
    return "//node[@resource-id='" + CONTROLLER + id + "']";
  }
}
