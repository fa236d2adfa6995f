package dev.reprise.embedded.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Links of the device lead to the device's files, whatever stands in them. */
public class LinksTest {
  private final Device device = new Device();
  private Path outside;
  private Path secret;

  @Before public void aFileOfTheHost() throws IOException {
    outside = Files.createTempDirectory("host").toRealPath();
    secret = Files.writeString(outside.resolve("secret"), "of the host\n");
  }

  @After public void removeIt() throws IOException {
    Files.deleteIfExists(outside.resolve("new"));
    Files.deleteIfExists(secret);
    Files.delete(outside);
  }

  private Path at(String path) {
    return device.phone.storage().resolve(path);
  }

  private String up() {
    return "../".repeat(30) + outside.toString().substring(1);
  }

  @Test public void aLinkWithEnoughDotsDoesNotReadOrWriteTheHostsFile() throws IOException {
    device.run("cd /sdcard; ln -s " + up() + "/secret p; cat p").exits(1).prints("").complains("cat: p: No such file or directory\n");
    device.run("cd /sdcard; ln -s " + up() + " d; echo changed > d/secret; echo changed > d/new; cp p p2; rm -rf d/secret; mkdir -p d/sub");
    assertEquals("of the host\n", Files.readString(secret));
    assertEquals(1, outside.toFile().list().length);
  }

  @Test public void aLinkThatAnAppMadeToTheHostsFilesIsFollowedInsideTheDevice() throws IOException {
    Files.createSymbolicLink(at("/sdcard/file"), secret);
    Files.createSymbolicLink(at("/sdcard/folder"), Path.of(up()));
    Files.createDirectories(at("/sdcard/from/folder"));
    Files.writeString(at("/sdcard/from/folder/new"), "copied");
    for (String script : new String[] {"cat file", "cat folder/secret", "cat < file", "ls folder", "ls -L file", "stat -L file", "md5sum file", "grep host file",
        "head file", "sed -i s/host/x/ file", "chmod 600 file", "touch -d 2001-01-01 file", "dd if=file", "cp file x", "find folder/", "du folder/", "sh file", "tail file"}) {
      Device.Result result = device.run("cd /sdcard; " + script);
      assertFalse(script + ": " + result, result.out().contains("of the host") || result.out().contains("secret"));
    }
    for (String script : new String[] {"echo x > file", "echo x >> file", "tee file", "dd of=file", "cp from/folder/new file", "truncate -s 0 file"}) {
      device.run("cd /sdcard; " + script, "x");
      assertEquals(script, "of the host\n", Files.readString(secret));
    }
    device.run("cd /sdcard; cp -r from/. .; mv from/folder/new folder/new; rm -r folder/; chmod -R 700 /sdcard");
    assertEquals("of the host\n", Files.readString(secret));
    assertEquals(1, outside.toFile().list().length);
  }

  @Test public void anAppSeesNoLinkThatLeadsOutOfTheDevice() throws IOException {
    device.run("cd /sdcard; ln -s " + up() + "/secret p; ln -s /sdcard/Download abs; ln -s Download rel").exits(0);
    for (String link : new String[] {"p", "abs", "rel"}) {
      Path target = at("/sdcard").resolve(Files.readSymbolicLink(at("/sdcard/" + link))).normalize();
      assertTrue(link + " -> " + target, target.startsWith(device.phone.storage().root()));
    }
    assertTrue(Files.isDirectory(at("/sdcard/abs")) && Files.isDirectory(at("/sdcard/rel")));
  }

  @Test public void linksToLinksAreFollowedAndACircleIsTold() {
    device.check("cd /sdcard; echo note > Download/n; ln -s Download d; ln -s d/n m; cat m; cat d/n; echo more >> m; cat Download/n", "note\nnote\nnote\nmore\n");
    device.run("cd /sdcard; ln -s b a; ln -s a b; cat a").exits(1).complains("cat: a: Too many symbolic links encountered\n");
  }

  @Test public void readlinkFollowsWhereRealpathDoes() {
    device.run("cd /sdcard; touch Download/n; ln -s Download d; ln -s d/n m").exits(0);
    device.check("cd /sdcard; readlink m; readlink -f m; realpath d/n; readlink -f d/none", "d/n\n/storage/emulated/0/Download/n\n/storage/emulated/0/Download/n\n/storage/emulated/0/Download/none\n");
    device.run("readlink -f /sdcard/no/file").exits(1).prints("");
    device.run("readlink -e /sdcard/d/none").exits(1).prints("");
    device.check("readlink -m /sdcard/no/file; realpath /data/local/tmp/..", "/storage/emulated/0/no/file\n/data/local\n");
    device.run("realpath /sdcard/none").exits(1).complains("realpath: /sdcard/none: No such file or directory\n");
  }

  @Test public void removingOrMovingALinkLeavesWhatItLeadsTo() {
    device.check("cd /sdcard; echo n > Download/n; ln -s Download d; mv d e; readlink e; rm e; ls Download; ln -s none dangling; mv dangling gone; readlink gone; rm gone; ls",
        "Download\nn\nnone\nDownload\n");
    device.check("cd /sdcard; ln -s Download d; cp -r d copy; readlink copy; cp -r d/ whole; ls whole; ls -L", "Download\nn\nDownload\ncopy\nd\nwhole\n");
  }
}
