package dev.reprise.embedded.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Programs;
import dev.reprise.embedded.thread.Pipe;
import dev.reprise.embedded.shell.language.Streams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

/** Processes, jobs, the clock, properties, the log. */
public class ProcessesTest {
  private final Device device = new Device();

  @Test public void psShowsAppsAndTheShellsOwn() {
    assertTrue(device.run("ps -A").out().contains("u0_a101  1234"));
    device.check("pidof com.example; ps -A | grep -c com.example; pgrep -f 'com.ex[a]mple'", "1234\n1\n1234\n");
    device.run("pidof none").exits(1);
    device.check("kill -9 1234; kill -0 1234", "");
    assertEquals(List.of("force-stop com.example"), device.phone.events);
    device.run("kill 999999").exits(1).complains("kill: bad pid '999999': No such process\n");
  }

  @Test public void aBackgroundJobIsKilledByItsPid() {
    device.check("sleep 100 & kill $!; wait; echo done", "done\n");
    device.check("(sleep 100; echo never) & kill $!; wait; echo done", "done\n");
    device.check("sleep 100 >/dev/null 2>&1 & while ! pkill -f 'sleep [1]00'; do :; done; wait; ps -A | grep -c sleep; true", "0\n");
  }

  @Test public void aKillThatComesAfterTheEndReachesNobodyElsesCommand() {
    Processes processes = new Processes(device.phone);
    boolean[] reached = {false};
    Processes.Running ended = processes.enter(processes.newPid(), 1, "sleep", "sleep 1", () -> reached[0] = true);
    processes.leave(ended);
    ended.kill(9);
    assertFalse(reached[0]);
  }

  @Test public void aSessionWaitsForJobsThatHoldItsOutput() {
    device.check("(sleep 0.2; echo late) &", "late\n");
    long before = System.nanoTime();
    String pid = device.run("sleep 30 >/dev/null 2>&1 & echo $!").exits(0).out().trim();
    assertTrue("returned while the job ran", System.nanoTime() - before < TimeUnit.SECONDS.toNanos(20));
    device.check("kill " + pid, "");
  }

  @Test public void timeoutEndsACommand() {
    device.run("timeout 0.1 sleep 100").exits(124);
    device.run("timeout 10 sh -c 'exit 3'").exits(3);
  }

  @Test(timeout = 20_000) public void timeoutEndsALoopAndNotOnlyTheCommandThatTheLoopWasAt() {
    device.run("timeout 0.1 sh -c 'while :; do sleep 0.01; done'").exits(124);
    device.check("timeout 0.1 timeout 10 sh -c 'while :; do sleep 0.01; done; echo never'; echo $?", "124\n");
  }

  @Test public void aHangUpEndsTheForeground() throws Exception {
    Shell shell = new Shell(device.userspace, new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));
    CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> {
      try {
        return shell.run("logcat | grep never; sleep 100; echo not reached > /sdcard/reached");
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    });
    while (!device.run("ps -A").out().contains("logcat")) Thread.onSpinWait();
    shell.hangUp();
    assertEquals(129, (int) status.get(20, TimeUnit.SECONDS));
    device.run("ls /sdcard/reached").exits(1);
  }

  @Test public void theClockIsSetAndShown() {
    device.check("date 1015153423.00; date +%s", "Sun Oct 15 15:34:00 UTC 2023\n1697384040\n");
    device.check("service call alarm 3 s16 Europe/Zurich >/dev/null; date 0704120023.30", "Tue Jul  4 12:00:30 CEST 2023\n");
    device.check("date -u -d @86400 '+%F %T %j %a %p'", "1970-01-02 00:00:00 002 Fri AM\n");
    device.run("date 1399").exits(1).complains("date: bad date '1399'\n");
  }

  @Test public void testComparesFilesTextAndNumbers() {
    device.check("[ -d /data ] && [ ! -f /data ] && [ a = a ] && [ a != b ] && [ 2 -gt 1 ] && test -n x && [ -z '' -a 1 -le 1 ] && echo all", "all\n");
    device.run("[ -e /nope ]").exits(1);
    device.run("[ 1 -eq x ]").exits(2).complains("/system/bin/sh: [: x: bad number\n");
    device.run("[ a").exits(2).complains("/system/bin/sh: [: missing ]\n");
  }

  @Test public void propertiesAreReadAndSetButNotTheFixedOnes() {
    device.check("getprop ro.build.version.sdk; getprop none; getprop none other; setprop x.y 'a b'; getprop x.y; getprop | grep x.y", "35\n\nother\na b\n[x.y]: [a b]\n");
    device.run("setprop ro.build.version.sdk 1").exits(1);
    device.check("whoami; id -u; pwd; which ls; command -v cd; uname; getenforce", "root\n0\n/\n/system/bin/ls\ncd\nLinux\nPermissive\n");
  }

  @Test public void logcatFiltersAndFormats() {
    device.check("logcat -d", "10-15 15:34:23.123  1234  1240 I Example : started\n10-15 15:34:23.456  1234  1240 W Other   : careful: now\n");
    device.check("logcat -d -v brief '*:W'; logcat -d -s Example -v raw; logcat -d -v time -t 1; logcat -d -v epoch -e started",
        "W/Other   ( 1234): careful: now\nstarted\n10-15 15:34:23.456 W/Other   ( 1234): careful: now\n     1697384063.123  1234  1240 I Example : started\n");
    device.check("logcat -c; log -t Me hi; logcat -d -v tag", "I/Me      : hi\n");
  }

  @Test public void appProcessRunsWhatTheDeviceKnows() throws IOException {
    device.phone.programs.put("dev.example.Main", (classPath, mainClass, arguments) -> new Programs.Program() {
      @Override public InputStream output() {
        return new ByteArrayInputStream((classPath + " " + arguments + "\n").getBytes());
      }

      @Override public int waitFor() {
        return 5;
      }

      @Override public void close() {}
    });
    device.run("touch /data/local/tmp/a.jar; CLASSPATH=/data/local/tmp/a.jar app_process / dev.example.Main x 'y z'").exits(5).prints("/data/local/tmp/a.jar [x, y z]\n");
    device.run("CLASSPATH=/data/local/tmp/a.jar app_process / dev.example.None").exits(134).complains("Aborted \n");
    device.run("CLASSPATH=/nope.jar app_process / dev.example.Main").exits(134).complains("Aborted \n");
    assertTrue(device.run("logcat -d").out().contains("E AndroidRuntime: ERROR: could not find class 'dev.example.None'"));
  }

  @Test public void aProgramUnderAppProcessIsKilledWithIt() {
    Pipe output = new Pipe();
    boolean[] closed = {false};
    device.phone.programs.put("dev.example.Server", (classPath, mainClass, arguments) -> new Programs.Program() {
      @Override public InputStream output() {
        return output.reader();
      }

      @Override public int waitFor() throws InterruptedException {
        Thread.sleep(60_000);
        return 0;
      }

      @Override public void close() {
        closed[0] = true;
        try {
          output.writer().close();
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    });
    assertFalse(closed[0]);
    device.check("touch /data/local/tmp/a.jar; CLASSPATH=/data/local/tmp/a.jar nohup app_process / dev.example.Server >/dev/null 2>&1 & "
        + "while ! pgrep -f '[e]xample.Server' >/dev/null; do sleep 0.01; done; pkill -f '[e]xample.Server'; wait; pgrep -f '[e]xample.Server'; echo $?", "1\n");
    assertTrue(closed[0]);
  }

  @Test public void sqliteRunsScriptsAndTellsErrors() {
    String db = "sqlite3 /data/data/com.example/t.db ";
    device.check(db + "\"CREATE TABLE a(b, c); INSERT INTO a VALUES(1, 'x;y'), (2, NULL); SELECT * FROM a; DELETE FROM a WHERE b = 1; SELECT count(*) FROM a;\"", "1|x;y\n2|\n1\n");
    device.check("echo 'SELECT b FROM a' | " + db + "; sqlite3 -json /data/data/com.example/t.db 'SELECT * FROM a'", "2\n[{\"b\":2,\"c\":null}]\n");
    device.check(db + ".tables; " + db + "'.schema a'", "a\nCREATE TABLE a(b, c);\n");
    device.run(db + "'SELECT * FROM none'").exits(1).complains("Error: in prepare, no such table: none (1)\n");
  }

  @Test public void logcatShowsTheCrashesWhenAskedForThem() {
    device.run("log -p e -t AndroidRuntime 'FATAL EXCEPTION: main'").exits(0);
    device.check("logcat -d -b crash -v tag", "E/AndroidRuntime: FATAL EXCEPTION: main\n");
    device.check("logcat -d -b main -v tag", "I/Example : started\nW/Other   : careful: now\n");
    device.check("logcat -d -b events,radio", "");
    device.check("logcat -d -b all -v tag | wc -l; logcat -d -v tag | wc -l", "3\n3\n");
    device.run("logcat -d -b attic").exits(1).complains("logcat: Unknown buffer 'attic'\n");
  }

  @Test public void logcatShowsWhatCameSinceATimeAndStopsAtACount() {
    device.check("logcat -t '10-15 15:34:23.200' -v tag; logcat -d -T '2023-10-15 15:34:23.456' -v tag; logcat -t 1697384063.123 -v raw", "W/Other   : careful: now\nW/Other   : careful: now\nstarted\ncareful: now\n");
    device.check("logcat -m 1 -v raw; logcat -d --max-count=1 -v raw", "started\nstarted\n");
    device.run("logcat -t yesterday").exits(1);
    device.run("logcat -d -t '13-15 15:34:23.200'").exits(1);
  }

  @Test public void logcatWritesToAFileWhenToldTo() {
    device.check("logcat -d -v raw -f /sdcard/log; cat /sdcard/log", "started\ncareful: now\n");
    device.run("logcat -d -r 100 -f /sdcard/log").exits(1);
  }

  @Test public void aDatabaseOpenedForReadingOnlyKeepsItsRows() {
    device.run("sqlite3 /sdcard/db 'create table t(a); insert into t values(1)'").exits(0);
    device.run("sqlite3 -readonly /sdcard/db 'delete from t'").exits(1).complains("Error: stepping, attempt to write a readonly database (8)\n");
    device.check("sqlite3 -readonly /sdcard/db 'select a from t'", "1\n");
  }
}
