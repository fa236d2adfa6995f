package dev.reprise.embedded.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Test;

/** Commands on files, as toybox prints them. */
public class FileCommandsTest {
  private final Device device = new Device();

  @Test public void sharedStorageHasThreeNames() {
    device.check("echo note > /sdcard/Download/n.md; cat /storage/emulated/0/Download/n.md /data/media/0/Download/n.md", "note\nnote\n");
    device.check("ls /sdcard/Download", "n.md\n");
  }

  @Test public void aPatternBelowAnyNameOfSharedStorageFindsItsFiles() {
    device.check("mkdir /sdcard/Notes; touch /sdcard/Notes/a.md /sdcard/Notes/b.md", "");
    device.check("echo /storage/emulated/0/Notes/* /data/media/0/N*/b.md", "/storage/emulated/0/Notes/a.md /storage/emulated/0/Notes/b.md /data/media/0/Notes/b.md\n");
    device.check("rm -r /storage/emulated/0/Notes/*; ls /sdcard/Notes; echo /storage/emulated/0/Notes/*", "/storage/emulated/0/Notes/*\n");
  }

  @Test public void lsPrintsLongLinesInEveryOrderOfOptions() {
    device.run("mkdir /sdcard/d; echo 12345 > /sdcard/d/f; chmod 640 /sdcard/d/f").exits(0);
    Device.Result longList = device.run("ls /sdcard/d -ll -au");
    String[] lines = longList.out().split("\n");
    assertEquals(4, lines.length);
    assertTrue(lines[0], lines[0].matches("total \\d+"));
    assertTrue(lines[3], lines[3].matches("-rw-r----- 1 media_rw media_rw +6 2023-10-15 15:34:\\d\\d\\.\\d{9} \\+0000 f"));
    assertTrue(device.run("ls -l /sdcard/d/f").out().matches("-rw-r----- 1 media_rw media_rw 6 2023-10-15 15:34 /sdcard/d/f\n"));
    device.check("ls -1 /sdcard/d; ls -a /sdcard/d; ls -d /sdcard/d", "f\n.\n..\nf\n/sdcard/d\n");
    device.run("ls /nope /sdcard/d").exits(1).prints("/sdcard/d:\nf\n").complains("ls: /nope: No such file or directory\n");
  }

  @Test public void lsSortsByTimeOrSizeWhenAsked() throws IOException {
    device.run("cd /sdcard; echo 1 > old; echo 22 > new; echo 333 > big").exits(0);
    Files.setLastModifiedTime(device.phone.storage().resolve("/sdcard/old"), FileTime.fromMillis(1_000_000));
    Files.setLastModifiedTime(device.phone.storage().resolve("/sdcard/big"), FileTime.fromMillis(2_000_000));
    device.check("cd /sdcard; ls -t new old big; ls -S big new old; ls -r big new old", "new\nbig\nold\nbig\nnew\nold\nold\nnew\nbig\n");
  }

  @Test public void ownersFollowFromThePlace() {
    device.check("touch /data/data/com.example/f; stat -c '%U %G' /data/data/com.example/f /data/local/tmp /data/media/0 /system",
        "u0_a101 u0_a101\nshell shell\nmedia_rw media_rw\nroot root\n");
    device.run("chown u0_a101:u0_a101 /data/data/com.example/f").exits(0);
    device.run("chown nobody9 /data/local/tmp").exits(1).complains("chown: no user 'nobody9'\n");
  }

  @Test public void newFilesHaveTheDevicesTimeAndReadingChangesNoTime() {
    device.run("date 1015120000.00 >/dev/null; echo a > /sdcard/early; date 1015200000.00 >/dev/null; echo b > /sdcard/late").exits(0);
    device.check("stat -c %y /sdcard/early | cut -c 1-16; ls -lu /sdcard/early | cut -d ' ' -f 6,7; cat /sdcard/early; cd /sdcard; ls -t early late | head -1",
        "2000-10-15 12:00\n2000-10-15 12:00\na\nlate\n");
  }

  @Test public void copiesKeepOrRenewAsAsked() {
    device.run("mkdir -p /data/s/sub; echo 1 > /data/s/a; echo 2 > /data/s/sub/b; touch -d '2020-01-02 03:04:05' /data/s/a; mkdir /data/t").exits(0);
    device.check("cp -a /data/s/. /data/t/; find /data/t -type f; stat -c %y /data/t/a | cut -c 1-19", "/data/t/a\n/data/t/sub/b\n2020-01-02 03:04:05\n");
    device.check("cp -r /data/s /data/u; cat /data/u/sub/b; cp /data/s/a /data/s/sub/b /data/t; ls /data/t", "2\na\nb\nsub\n");
    device.run("cp /data/s /data/v").exits(1).complains("cp: bad '/data/s': Is a directory\n");
    device.run("cp /nope /data/v").exits(1).complains("cp: bad '/nope': No such file or directory\n");
    device.check("mv /data/u /data/w; ls /data/w/sub; mv /data/t/a /data/w/x; cat /data/w/x", "b\n1\n");
  }

  @Test public void removalSaysWhatItCouldNotRemove() {
    device.run("mkdir /sdcard/d; touch /sdcard/d/f '/sdcard/d/g h'").exits(0);
    device.run("rm /sdcard/d").exits(1).complains("rm: /sdcard/d: Is a directory\n");
    device.run("rm /sdcard/none").exits(1).complains("rm: /sdcard/none: No such file or directory\n");
    device.check("rm -f /sdcard/none; rm -r /sdcard/d/*; ls /sdcard/d; rmdir /sdcard/d; ls /sdcard", "Download\n");
    device.run("rm -rf /").exits(1);
    assertTrue(Files.exists(device.phone.storage().resolve("/data")));
  }

  @Test public void findTestsAndActs() {
    device.run("mkdir -p /sdcard/m/n; echo 12 > /sdcard/m/a.md; touch /sdcard/m/n/b.txt '/sdcard/m/c d.md'").exits(0);
    device.check("find /sdcard/m -type f -o -type d", "/sdcard/m\n/sdcard/m/a.md\n/sdcard/m/c d.md\n/sdcard/m/n\n/sdcard/m/n/b.txt\n");
    device.check("find /sdcard/m -name '*.md' ! -empty; find /sdcard/m -mindepth 1 -maxdepth 1 -type d", "/sdcard/m/a.md\n/sdcard/m/n\n");
    device.check("find /sdcard/m -name '*.txt' -exec echo found {} \\;", "found /sdcard/m/n/b.txt\n");
    device.check("find /sdcard/m -mindepth 1 -type f -delete; find /sdcard/m", "/sdcard/m\n/sdcard/m/n\n");
    device.run("find /nope").exits(1).complains("find: /nope: No such file or directory\n");
    device.run("find /data -frob").exits(1).complains("find: bad arg '-frob'\n");
  }

  @Test public void modesAreOctalOrSymbolic() {
    device.check("cd /sdcard; touch f; for m in 600 u+x go=r a-r 777; do chmod $m f; stat -c '%a %A' f; done",
        "600 -rw-------\n700 -rwx------\n744 -rwxr--r--\n300 --wx------\n777 -rwxrwxrwx\n");
    device.check("mkdir -p d/e; touch d/e/f; chmod 700 -R d; stat -c %a d/e/f", "700\n");
    device.run("chmod u+q /sdcard/f").exits(1).complains("chmod: bad mode 'u+q'\n");
  }

  @Test public void smallOnes() {
    device.check("basename /a/b.txt .txt; basename /; dirname /a/b; dirname a; dirname /a", "b\n/\n/a\n.\n/\n");
    device.check("echo x | tee /sdcard/t1 /sdcard/t2; cat /sdcard/t1 /sdcard/t2; realpath /sdcard/t1", "x\nx\nx\n/storage/emulated/0/t1\n");
    device.check("cd /data; ln -s local/tmp link; readlink link; ls -l link | sed 's/.* link/link/'", "local/tmp\nlink -> local/tmp\n");
    device.run("mkdir /data").exits(1).complains("mkdir: '/data': File exists\n");
    device.run("mkdir /nope/a").exits(1).complains("mkdir: '/nope/a': No such file or directory\n");
    device.run("ls -Q").exits(1).complains("ls: Unknown option 'Q' (see \"ls --help\")\n");
    device.run("rm").exits(1).complains("rm: Needs 1 argument (see \"rm --help\")\n");
    device.check("restorecon -RD /data/local; [ -e /dev/null ] && cat /dev/null", "");
    device.run("restorecon /nope").exits(1);
    assertTrue(device.run("df /data").out().contains("% /data\n"));
    device.check("dd if=/dev/zero of=/sdcard/z bs=1k count=3 status=none; wc -c /sdcard/z; seq 1 100 | dd bs=2 count=2 2>/dev/null", "3072 /sdcard/z\n1\n2\n");
    device.check("echo a > /sdcard/1; echo b > /sdcard/2; cmp /sdcard/1 /sdcard/2; cmp -s /sdcard/1 /sdcard/1; echo $?", "/sdcard/1 /sdcard/2 differ: char 1, line 1\n0\n");
    device.check("f=$(mktemp /sdcard/t.XXXXXX); [ -f $f ] && echo ${#f}", "16\n");
    device.check("mkdir /sdcard/du; head -c 5000 /dev/zero > /sdcard/du/f; du /sdcard/du", "12\t/sdcard/du\n");
  }

  @Test public void aFileThatVanishesWhileAFolderIsListedDoesNotHideThoseBehindIt() {
    device.run("mkdir -p /sdcard/m/b; touch /sdcard/m/a /sdcard/m/b/c /sdcard/m/gone /sdcard/m/x /sdcard/m/z").exits(0);
    for (String[] expected : new String[][] {{"ls /sdcard/m", "a\nb\nx\nz\n"}, {"find /sdcard/m -type f", "/sdcard/m/a\n/sdcard/m/b/c\n/sdcard/m/x\n/sdcard/m/z\n"}}) {
      device.run("touch /sdcard/m/gone").exits(0);
      device.phone.vanishing.add("/storage/emulated/0/m/gone");
      device.check(expected[0], expected[1]);
      device.phone.vanishing.clear();
    }
  }

  @Test public void aTreeInWhichAnAppWritesIsMeasuredCopiedAndRemovedAllTheSame() throws Exception {
    device.run("mkdir -p /data/t/s; touch /data/t/s/keep /data/t/z").exits(0);
    AtomicBoolean done = new AtomicBoolean();
    Thread app = new Thread(() -> {
      for (int i = 0; !done.get(); i++) {
        File file = device.phone.storage().resolve("/data/t/s/j" + i % 8).toFile();
        try {
          file.createNewFile();
        } catch (IOException e) {
          continue; // The folder is gone: that part of the test is over.
        }
        file.delete();
      }
    });
    app.start();
    try {
      for (int i = 0; i < 150; i++) device.run("du -s /data/t; cp -r /data/t /data/u; ls /data/u/s/keep /data/u/z >/dev/null").complains("").exits(0);
    } finally {
      done.set(true);
      app.join();
    }
  }

  @Test public void ddWithoutTruncationLeavesTheRestOfTheFile() {
    device.check("cd /sdcard; printf 0123456789 > f; printf ab | dd of=f conv=notrunc status=none; cat f; printf xy | dd of=f status=none; cat f", "ab23456789xy");
    device.run("dd if=/dev/null conv=swab").exits(1).complains("dd: bad conv=swab\n");
  }

  @Test public void aCopyOfTheNewerLeavesANewerFileAlone() {
    device.check("cd /sdcard; echo old > a; touch -d 2020-01-01 a; echo new > b; cp -u a b; cat b; cp -u b a; cat a; cp -u a none; cat none", "new\nnew\nnew\n");
  }

  @Test public void removalAsksWhenItIsToldTo() {
    device.run("touch /sdcard/a /sdcard/b").exits(0);
    device.run("rm -i /sdcard/a /sdcard/b", "n\ny\n").exits(0).complains("rm: remove '/sdcard/a'? rm: remove '/sdcard/b'? ");
    device.check("ls /sdcard", "Download\na\n");
  }
}
