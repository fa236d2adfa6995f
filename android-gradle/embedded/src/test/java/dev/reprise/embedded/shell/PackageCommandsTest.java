package dev.reprise.embedded.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** pm: lists, installs in each of the stock client's ways, permissions. */
public class PackageCommandsTest {
  private final Device device = new Device();

  @Test public void listsAreFilteredAndDecorated() {
    device.check("pm list packages", "package:com.android.settings\npackage:com.example\n");
    device.check("pm list packages -3 -f; pm list packages -s; pm list packages --show-versioncode exam; pm list packages -U com.ex",
        "package:/data/app/com.example/base.apk=com.example\npackage:com.android.settings\npackage:com.example versionCode:3\npackage:com.example uid:10101\n");
    device.check("pm path com.example; cmd package list packages -3 | wc -l", "package:/data/app/com.example/base.apk\n1\n");
    device.run("pm path none").exits(1).prints("").complains("");
    device.run("pm list packages --frob").exits(255).complains("Error: Unknown option: --frob\n");
  }

  @Test public void anApkIsInstalledFromAFileOrAStream() {
    device.check("echo 'com.a 1' > /data/local/tmp/a.apk; pm install -r -t /data/local/tmp/a.apk; pm path com.a", "Success\npackage:/data/app/com.a/base.apk\n");
    device.run("cmd package install -g -S 7", "com.b 2").exits(0).prints("Success\n");
    assertTrue(device.phone.events.contains("install com.b 2 grant"));
    device.run("cmd package install -S 7", "com.b 1").exits(1).prints("Failure [INSTALL_FAILED_VERSION_DOWNGRADE: Downgrade detected]\n");
    device.run("pm install -d -S 7", "com.b 1").exits(0).prints("Success\n");
    device.run("pm install -S 99", "short").exits(1).prints("Failure [INSTALL_FAILED_INVALID_APK: the stream ended 94 bytes before the announced 99]\n");
    device.run("pm install -S 3", "abc").exits(1).prints("Failure [INSTALL_PARSE_FAILED_NOT_APK: Failed to parse]\n");
    assertTrue(device.run("pm install /nope.apk").exits(255).err().startsWith("Error: Failed to parse APK file: /nope.apk"));
    device.run("pm install").exits(255).complains("Error: must either specify a package size or an APK file\n");
  }

  @Test public void aSessionCollectsBeforeItInstalls() {
    String created = device.run("pm install-create -r -S 7").exits(0).out();
    String id = created.replaceAll("\\D", "");
    assertEquals("Success: created install session [" + id + "]\n", created);
    device.run("pm install-write -S 7 " + id + " base.apk -", "com.c 4").exits(0).prints("Success: streamed 7 bytes\n");
    device.run("pm path com.c").exits(1);
    device.check("pm install-commit " + id + "; pm list packages com.c", "Success\npackage:com.c\n");
    assertTrue(device.run("pm install-commit " + id).exits(255).err().contains("Caller has no access to session " + id));
  }

  @Test public void uninstallAndClear() {
    device.check("pm clear com.example; pm uninstall -k com.example", "Success\nSuccess\n");
    device.run("pm clear com.example").exits(1).prints("Failed\n");
    device.run("pm uninstall com.example").exits(1).prints("Failure [DELETE_FAILED_INTERNAL_ERROR]\n");
    device.run("pm uninstall com.android.settings").exits(1).prints("Failure [DELETE_FAILED_INTERNAL_ERROR]\n");
  }

  @Test public void permissionsShowInTheDump() {
    String permission = "android.permission.READ_CONTACTS";
    device.check("pm grant com.example " + permission + "; dumpsys package com.example | grep -E 'versionCode|versionName|granted=true'",
        "    versionCode=3 minSdk=26 targetSdk=29\n    versionName=3.0\n        " + permission + ": granted=true\n");
    device.check("pm revoke com.example " + permission + "; pm dump com.example | grep -c granted=true; true", "0\n");
    device.run("pm grant none x").exits(255).complains("\nException occurred while executing 'grant':\njava.lang.IllegalArgumentException: Unknown package: none\n");
    device.check("dumpsys package none", "Unable to find package: none\n");
  }

  @Test public void anIntentIsResolved() {
    device.check("cmd package resolve-activity --brief com.example | tail -1; pm resolve-activity --brief none", "com.example/.Main\nNo activity found\n");
  }

  @Test public void aFeatureThatIsListedIsThere() {
    device.check("pm list features | grep touchscreen; pm has-feature android.hardware.touchscreen", "feature:android.hardware.touchscreen\ntrue\n");
    device.run("pm has-feature android.hardware.nfc").exits(1).prints("false\n");
  }

  @Test public void aQueryFindsAllThatCanOpenIt() {
    device.check("pm query-activities --components -a android.intent.action.MAIN", "com.android.settings/.Main\ncom.example/.Main\n");
    device.check("pm query-activities --brief -a x | grep -E 'found|Main'", "2 activities found:\n    com.android.settings/.Main\n    com.example/.Main\n");
    device.check("pm query-activities --components -a x -p none", "No activities found\n");
  }

  @Test public void aPackagesDumpHasItsOwnVersionsAndKeepsInstallPermissionsApart() {
    device.check("dumpsys package com.example | grep -oE 'minSdk.*'", "minSdk=26 targetSdk=29\n");
    device.check("pm grant com.example android.permission.READ_CONTACTS; dumpsys package com.example | grep -E 'permissions:|granted' | grep -v requested",
        "    install permissions:\n      android.permission.INTERNET: granted=false\n      runtime permissions:\n        android.permission.READ_CONTACTS: granted=true\n");
  }
}
