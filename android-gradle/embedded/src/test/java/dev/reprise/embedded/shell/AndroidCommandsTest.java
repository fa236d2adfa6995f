package dev.reprise.embedded.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** am, input, settings, content, dumpsys and their like: what reaches the phone and what is printed. */
public class AndroidCommandsTest {
  private final Device device = new Device();

  private void reaches(String script, String... events) {
    device.phone.events.clear();
    device.run(script).exits(0);
    assertEquals(List.of(events), device.phone.events);
  }

  @Test public void amStartSaysWhatStarted() {
    device.check("am start -n com.example/.Main", "Starting: Intent { cmp=com.example/.Main }\n");
    String waited = device.run("am start  -W -n com.example/com.example.Main").exits(0).out();
    assertTrue(waited, waited.matches("(?s)Starting: Intent \\{ cmp=com.example/.Main }\nStatus: ok\nLaunchState: WARM\nActivity: com.example/.Main\nTotalTime: \\d+\nWaitTime: \\d+\nComplete\n"));
    device.run("am start -n none/.A").exits(1).prints("Starting: Intent { cmp=none/.A }\n").complains("Error type 3\nError: Activity class {none/none.A} does not exist.\n");
    assertTrue(device.run("am start -a android.intent.action.VIEW -d https://example.org/x").exits(1).err().startsWith("Error: Activity not started, unable to resolve Intent"));
    device.run("am start").exits(255).complains("\nException occurred while executing 'start':\njava.lang.IllegalArgumentException: No intent supplied\n");
    device.check("am start -S com.example", "Stopping: com.example\nStarting: Intent { act=android.intent.action.MAIN cat=[android.intent.category.LAUNCHER] pkg=com.example }\n");
  }

  @Test public void extrasKeepTheirTypes() {
    String started = device.run("am start -n com.example/.Main -e s 'a b' --ei i 0x10 --ez z t --el l 5 --ef f 1.5").exits(0).out();
    assertEquals("Starting: Intent { cmp=com.example/.Main (has extras) }\n", started);
    assertEquals("start com.example/com.example.Main {s=a b, i=16, z=true, l=5, f=1.5}", device.phone.events.get(device.phone.events.size() - 1));
    device.check("am start -n com.example/.Main -a x -d tel:+1-555 -t text/plain -c cat -f 0x4", "Starting: Intent { act=x cat=[cat] dat=tel:xx-xxx typ=text/plain flg=0x4 cmp=com.example/.Main }\n");
  }

  @Test public void broadcastsTellTheirResult() {
    device.check("am broadcast -a clipper.set -e text 'a b'", "Broadcasting: Intent { act=clipper.set flg=0x400000 (has extras) }\nBroadcast completed: result=0\n");
    device.check("am broadcast -a clipper.get | tail -1", "Broadcast completed: result=-1, data=\"copied\"\n");
    assertTrue(device.phone.events.contains("broadcast clipper.set {text=a b}"));
  }

  @Test public void tasksAreListedAndRemoved() {
    device.check("am stack list | grep -E visible=true", "  taskId=7: com.example/com.example.Main bounds=[0,0][400,800] userId=0 visible=true topActivity=ComponentInfo{com.example/com.example.Main}\n");
    device.check("dumpsys activity recents | grep -o '^ *id=[0-9]*'", "    id=7\n");
    device.check("dumpsys activity activities | grep -o state=.*", "state=RESUMED\nstate=PAUSED\nstate=STOPPED\nstate=STOPPED\n");
    reaches("am stack remove 7; am force-stop com.example; am kill com.example", "remove task 7", "force-stop com.example", "kill com.example");
    device.run("am instrument -w -r a.b/.C").exits(1);
    device.run("am frob").exits(255).prints("Unknown command: frob\n");
    device.run("am startservice -n a/.S").exits(255).complains("Error: Not found; no service started.\n");
  }

  @Test public void whatCannotBeDoneIsNotSaidToBeDone() {
    reaches("am wait-for-broadcast-idle", "await broadcasts");
    device.run("cmd bluetooth_manager enable; cmd bluetooth_manager wait-for-state:STATE_ON").exits(0);
    device.run("cmd bluetooth_manager wait-for-state:STATE_OFF").exits(255);
    device.run("am task lock 7").exits(1).prints("").complains("am task lock: every task of this device fills its screen, and any may be left\n");
    device.run("am set-standby-bucket com.example rare").exits(1).complains("am set-standby-bucket: every app of this device is in the bucket of active ones and stays there\n");
    device.run("am set-debug-app -w com.example").exits(1).complains("am set-debug-app: no debugger reaches the apps of this device\n");
  }

  @Test public void inputReachesThePhone() {
    reaches("input tap 10 20.6; input touchscreen swipe 1 2 3 4; input swipe 1 2 3 4 1500; input -d 0 tap 5 5", "tap 10 21", "swipe 1 2 3 4 300", "swipe 1 2 3 4 1500", "tap 5 5");
    reaches("input keyevent 4 KEYCODE_HOME enter; input keyevent --longpress POWER; input keyevent NO_SUCH_KEY", "key 4", "key 3", "key 66", "key 26 long");
    reaches("input text 'hello%sworld'; input motionevent DOWN 1 2; input motionevent UP 3 4; input roll 1 -1", "text hello world", "motion 0 1 2", "motion 1 3 4", "key 22", "key 19");
    device.run("input tap x 1").exits(255).complains("\nException occurred while executing 'tap':\njava.lang.IllegalArgumentException: Error: Invalid arguments for command: tap\n");
    device.run("input tap 1").exits(255).complains("\nException occurred while executing 'tap':\njava.lang.IllegalArgumentException: Argument expected after \"1\"\n");
    device.run("input frob").exits(255).prints("Unknown command: frob\n");
  }

  @Test public void inputTextDiesOnWhatNoKeyTypes() {
    Device.Result died = device.run("input text 雷").exits(255);
    assertTrue(died.err(), died.err().contains("java.lang.NullPointerException: Attempt to get length of null array"));
    assertEquals(List.of(), device.phone.events);
  }

  @Test public void settingsAreOneTable() {
    device.check("settings put global auto_time 0; settings get global auto_time; settings get system none; settings list global", "0\nnull\nauto_time=0\n");
    device.check("settings delete global auto_time; settings delete global auto_time; settings --user 0 put secure a b; settings get secure a", "Deleted 1 rows\nDeleted 0 rows\nb\n");
    device.check("svc wifi disable; settings get global wifi_on; cmd wifi set-wifi-enabled enabled; settings get global wifi_on", "0\n1\n");
    device.run("settings get nowhere x").exits(255);
    device.run("settings put global x").exits(255).complains("Bad arguments\n");
  }

  @Test public void aBatteryThatCannotBeUnpluggedSaysSo() {
    device.run("dumpsys battery unplug").exits(1).prints("")
        .complains("dumpsys battery: this device's battery is full and stays on its charger; unplug cannot change that\n");
    device.check("dumpsys battery | grep status", "  status: 5\n");
  }

  @Test public void contentPrintsRows() {
    device.check("content query --uri content://notes/a", "No result found.\n");
    device.check("content insert --uri content://notes/a --bind title:s:it\\'s --bind body:n:; content query --uri content://notes/a --projection title:body", "Row: 0 title=it's, body=NULL\n");
    device.check("content update --uri content://notes/a --bind body:d:3.14159265358; content query --uri content://notes/a --projection body; content delete --uri content://notes/a", "Row: 0 body=3.1415927\n");
    device.run("content query --uri content://none/a").exits(0).complains("Error while accessing provider:none\njava.lang.IllegalStateException: Could not find provider: none\n");
    assertTrue(device.run("content query").exits(0).err().startsWith("[ERROR] Content provider URI not specified."));
  }

  @Test public void theScreenIsDumpedAndCaptured() {
    device.check("uiautomator dump", "UI hierchary dumped to: /sdcard/window_dump.xml\n");
    device.check("cat /sdcard/window_dump.xml | grep -c '<node text=\"李\"/></hierarchy>'", "1\n");
    device.check("uiautomator dump /sdcard/other.xml >/dev/null; uiautomator dump /dev/tty | grep -c '</hierarchy>UI hierchary dumped to: /dev/tty'", "1\n");
    device.phone.busy = true;
    device.run("uiautomator dump").exits(0).prints("").complains("ERROR: could not get idle state.\n");
    device.check("screencap -p | head -c 4 | tail -c 3; screencap | wc -c; screencap /sdcard/a.png; wc -c /sdcard/a.png", "PNG48\n8 /sdcard/a.png\n");
    device.check("wm size; wm density", "Physical size: 400x800\nPhysical density: 160\n");
  }

  @Test public void focusIsWithTheDisplaysNotWithTheWindows() {
    device.check("dumpsys window | grep -E 'mCurrentFocus|mFocusedApp' | sed -E 's/\\{[0-9a-f]+/{ID/'", "  mCurrentFocus=Window{ID u0 com.example/com.example.Main}\n  mFocusedApp=ActivityRecord{ID u0 com.example/.Main t7}\n");
    device.check("dumpsys window displays | grep -c mCurrentFocus; dumpsys window windows | grep -c mCurrentFocus; true", "1\n0\n");
    device.check("dumpsys activity activities | grep -c 'topResumedActivity=ActivityRecord'; dumpsys input_method | grep -o mInputShown=.*; dumpsys battery | grep level", "1\nmInputShown=false\n  level: 100\n");
    device.run("dumpsys none").exits(0).complains("Can't find service: none\n");
    device.run("cmd none").exits(20).complains("cmd: Can't find service: none\n");
  }

  @Test public void monkeyLaunchesByPackage() {
    reaches("monkey -p com.example -c android.intent.category.LAUNCHER 1", "start com.example/com.example.Main");
    assertTrue(device.run("monkey -p none 1").exits(252).out().endsWith("** No activities found to run, monkey aborted.\n"));
  }

  @Test public void inputMethodsAndOperationsAreRemembered() {
    device.check("ime enable a/.K; ime set a/.K; ime list -s; settings get secure default_input_method", "Input method a/.K: now enabled for user #0\nInput method a/.K selected for user #0\na/.K\na/.K\n");
    device.run("ime set none/.K").exits(255);
    device.check("appops get com.example; appops set com.example android:system_alert_window allow; appops get com.example SYSTEM_ALERT_WINDOW", "No operations.\nSYSTEM_ALERT_WINDOW: allow\n");
    // As after a restore: what is set lies in the device's files.
    device.check("echo com.example/CAMERA=ignore > /data/system/appops.properties; appops get com.example", "CAMERA: ignore\n");
    device.run("appops set none CAMERA allow").exits(255).complains("Error: No UID for none in user 0\n");
  }

  @Test public void theDeviceItselfIsControlled() {
    device.check("reprise-device snapshot save clean; reprise-device snapshot list; reprise-device snapshot restore clean; reprise-device snapshot delete clean", "clean\n");
    device.run("reprise-device snapshot restore clean").exits(1).complains("reprise-device: there is no snapshot 'clean'; there are none\n");
    device.run("reprise-device snapshot save ../up").exits(1);
    device.check("reprise-device clock set 2024-02-03T04:05:06Z; reprise-device clock advance 1h30m; date -u '+%F %H:%M'", "2024-02-03 05:35\n");
    device.run("reprise-device clock advance soon").exits(1).complains("reprise-device: expected a duration such as 200ms, 90s, 5m, 2h or 1d, found 'soon'\n");
    assertTrue(device.run("reprise-device info").exits(0).out().startsWith("{\"kind\":\"embedded\",\"model\":\"Fake\""));
    reaches("reprise-device snapshot hold a; reprise-device snapshot hold --restore b; reprise-device snapshot list", "hold a", "release a", "hold b to return to it", "release b");
    device.phone.snapshots.add("own");
    device.run("reprise-device snapshot hold own").exits(1).complains("reprise-device: there is a snapshot 'own' already\n");
    device.check("reprise-device snapshot list", "own\n");
    device.run("reprise-device frob").exits(2);
    reaches("reprise-device stop", "power off");
  }

  @Test public void settingsTakeANamespaceInAnyCase() {
    device.run("settings put GLOBAL wifi_on 1").exits(0).complains("");
    device.check("settings get Global wifi_on; settings list GLOBAL", "1\nwifi_on=1\n");
    device.run("settings get Attic wifi_on").exits(255).complains("Error: Invalid namespace 'Attic'\n");
  }

  @Test public void aProvidersRefusalIsToldAsAPhoneTellsIt() {
    device.run("content query --uri content://notes/nonsense").exits(0)
        .complains("Error while accessing provider:notes\njava.lang.IllegalArgumentException: Unknown URI content://notes/nonsense\n");
  }

  @Test public void aProviderThatCannotBeReadIsInsertedIntoAndADeleteAsksNothingBefore() {
    device.run("content insert --uri content://inbox --bind title:s:x").exits(0).complains("");
    device.run("content delete --uri content://notes").exits(0).complains("");
    assertEquals(List.of(), device.phone.events);
  }

  @Test public void anOverriddenSizeAndDensityAreToldBesideTheBuiltOnesUntilTheyAreReset() {
    device.check("wm size 720x1000; wm size; wm density 420; wm density", "Physical size: 400x800\nOverride size: 720x1000\nPhysical density: 160\nOverride density: 420\n");
    device.check("wm size -d 0 reset; wm density reset; wm size; wm density", "Physical size: 400x800\nPhysical density: 160\n");
    device.check("wm density 320; wm size 360dpx640dp; cmd window size", "Physical size: 400x800\nOverride size: 720x1280\n");
    device.run("wm size big").exits(255).complains("Error: bad size big\n");
    device.run("wm size 12xab").exits(255).complains("Error: bad number java.lang.NumberFormatException: For input string: \"ab\"\n");
    device.run("wm density 20").exits(255).complains("Error: density must be >= 72\n");
  }

  @Test public void darkThemeIsASettingThatCmdUimodeSets() {
    device.check("cmd uimode night yes; settings get secure ui_night_mode; cmd uimode night auto; cmd uimode night no; cmd uimode night", "Night mode: yes\n2\nNight mode: auto\nNight mode: no\nNight mode: no\n");
    device.run("cmd uimode night perhaps").exits(255).complains("Error: mode must be 'yes', 'no', or 'auto'\n");
    device.run("cmd uimode day").exits(255).prints("Unknown command: day\n");
  }

  @Test public void anAppHasLanguagesOfItsOwn() {
    device.check("cmd locale set-app-locales com.example --user current --locales de-DE,fr; cmd locale get-app-locales com.example", "Locales for com.example for user 0 are [de-DE,fr]\n");
    device.check("cmd locale set-app-locales com.example --user 0; cmd locale get-app-locales com.example --user 0", "Locales for com.example for user 0 are []\n");
    device.check("cmd locale get-app-locales com.none", "Unknown package com.none for userId 0\n");
    device.run("cmd locale set-app-locales").exits(255).complains("Error: no package specified\n");
  }

  @Test public void theRotationThatAPersonLockedIsToldAndSet() {
    device.check("wm user-rotation; wm user-rotation lock 1; wm user-rotation; dumpsys window displays | grep -o 'cur=.* app\\|ROTATION_.*'", "lock 0\nlock 1\ncur=800x400 app\nROTATION_90\n");
    device.check("dumpsys input | grep -o 'SurfaceOrientation.*'; dumpsys display | grep -o 'app .* rotation 1'", "SurfaceOrientation: 1\napp 800 x 400, real 800 x 400, rotation 1\n");
    device.check("cmd window user-rotation -d 0 free; wm user-rotation", "free\n");
    device.run("wm user-rotation sideways").exits(255).complains("Error: argument needs to be either -d, free or lock.\n");
    device.run("wm user-rotation lock 4").exits(255).complains("Error: Rotation argument must be -1 or a valid rotation constant.\n");
  }

  @Test public void whatADumpSaysIsWhatTheDeviceHas() {
    device.check("dumpsys activity services | grep -E 'Record|packageName' | sed -E 's/\\{[0-9a-f]+/{ID/g'",
        "  * ServiceRecord{ID u0 com.example/.Sync}\n    packageName=com.example\n    app=ProcessRecord{ID 1234:com.example/u0a101}\n");
    device.run("dumpsys notification").exits(0).prints("Current Notification Manager state:\n  Notification List:\n\n").complains("");
    device.run("dumpsys connectivity").exits(0).prints("").complains("dumpsys: this device has no dump of connectivity\n");
  }

  @Test public void aServiceIsThereForEveryoneWhoAsksOrForNobody() {
    device.check("service check notification; service check none", "Service notification: found\nService none: not found\n");
    device.check("cmd -l > /sdcard/cmd; dumpsys -l > /sdcard/dumpsys; cmp /sdcard/cmd /sdcard/dumpsys; service list | head -1; wc -l < /sdcard/cmd", "Found 28 services:\n29\n");
    device.run("for s in $(cmd -l | tail -n +2); do cmd $s; dumpsys $s; service check $s; done 2>&1 | grep -E \"Can't find|not found\"").exits(1).prints("");
    device.run("cmd clipboard get").exits(0).complains("No shell command implementation.\n");
  }

  @Test public void anIntentBecomesAnAddressWithAllThatIsInIt() {
    device.check("am to-uri -n com.x/.A --es k v", "#Intent;component=com.x/com.x.A;extras={k=v};end\n");
    device.check("am to-intent-uri -n com.x/.A", "intent:#Intent;component=com.x/com.x.A;extras={};end\n");
    device.check("am get-config | head -1", "config: de-rDE-ldltr-v35\n");
  }

  @Test public void anExtraKeepsWhatItIs() {
    device.run("am start -n com.example/.Main --eu where content://x/1 --ecn who com.x/.A").exits(0);
    assertEquals("start com.example/com.example.Main {where=Address[uri=content://x/1], who=Component[name=com.x/.A]}", device.phone.events.get(device.phone.events.size() - 1));
    device.run("am start -n com.example/.Main --ecn who nobody").exits(255);
  }
}
