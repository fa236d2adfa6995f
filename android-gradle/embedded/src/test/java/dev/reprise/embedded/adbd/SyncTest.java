package dev.reprise.embedded.adbd;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.shell.FakePhone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** adb's file transfer, request by request. */
public class SyncTest {
  private FakePhone phone;
  private Adbd adbd;
  private AdbClient client;
  private AdbClient.Stream sync;

  @Before public void connect() throws IOException {
    phone = new FakePhone();
    adbd = Adbd.start(phone, 0);
    client = AdbClient.connect(adbd.port());
    sync = client.open("sync:");
  }

  @After public void close() throws IOException {
    client.close();
    adbd.close();
  }

  private static byte[] request(String id, String path) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    return AdbClient.little(8 + bytes.length).put(id.getBytes()).putInt(bytes.length).put(bytes).array();
  }

  private static byte[] chunk(String id, byte[] data) {
    return AdbClient.little(8 + data.length).put(id.getBytes()).putInt(data.length).put(data).array();
  }

  private static byte[] number(String id, int number) {
    return AdbClient.little(8).put(id.getBytes()).putInt(number).array();
  }

  private ByteBuffer answer(int bytes) throws IOException {
    return AdbClient.little(bytes).put(sync.read(bytes)).flip();
  }

  private String text(int bytes) throws IOException {
    return new String(sync.read(bytes), StandardCharsets.ISO_8859_1); // one character a byte
  }

  private void send(String path, byte[] content, int time) throws IOException {
    sync.write(request("SEND", path));
    for (int at = 0; at < content.length; at += 65536) sync.write(chunk("DATA", Arrays.copyOfRange(content, at, Math.min(content.length, at + 65536))));
    sync.write(number("DONE", time));
  }

  @Test public void aPushMakesFoldersAndKeepsTheTime() throws IOException {
    byte[] content = new byte[200_000];
    new Random(1).nextBytes(content);
    send("/sdcard/new/folder/it's 雷.bin,33188", content, 1_600_000_000);
    assertEquals("OKAY", text(8).substring(0, 4));
    Path file = phone.storage().resolve("/data/media/0/new/folder/it's 雷.bin");
    assertArrayEquals(content, Files.readAllBytes(file));
    assertEquals(1_600_000_000_000L, Files.getLastModifiedTime(file).toMillis());

    sync.write(request("STAT", "/storage/emulated/0/new/folder/it's 雷.bin"));
    ByteBuffer stat = answer(16);
    assertEquals("STAT", name(stat));
    assertEquals(0100666, stat.getInt());
    assertEquals(200_000, stat.getInt());
    assertEquals(1_600_000_000, stat.getInt());

    sync.write(request("RECV", "/sdcard/new/folder/it's 雷.bin"));
    byte[] received = new byte[0];
    while (true) {
      ByteBuffer head = answer(8);
      String id = name(head);
      if (id.equals("DONE")) break;
      byte[] data = sync.read(head.getInt());
      received = Arrays.copyOf(received, received.length + data.length);
      System.arraycopy(data, 0, received, received.length - data.length, data.length);
    }
    assertArrayEquals(content, received);
  }

  private static String name(ByteBuffer answer) {
    byte[] id = new byte[4];
    answer.get(id);
    return new String(id, StandardCharsets.US_ASCII);
  }

  @Test public void version2SendsAndReceivesWithoutCompression() throws IOException {
    sync.write(request("SND2", "/sdcard/two"));
    sync.write(AdbClient.little(12).put("SND2".getBytes()).putInt(0100600).putInt(0).array());
    sync.write(chunk("DATA", "abc".getBytes()));
    sync.write(number("DONE", 5));
    assertEquals("OKAY", text(8).substring(0, 4));
    sync.write(request("RCV2", "/sdcard/two"));
    sync.write(AdbClient.little(8).put("RCV2".getBytes()).putInt(0).array());
    assertEquals("DATA\3\0\0\0abcDONE\0\0\0\0", text(19));
    sync.write(request("SND2", "/sdcard/three"));
    sync.write(AdbClient.little(12).put("SND2".getBytes()).putInt(0100600).putInt(1).array());
    assertEquals("FAIL", text(4));
  }

  @Test public void aMissingFileIsToldInEachRequestsWay() throws IOException {
    sync.write(request("STAT", "/nope"));
    assertEquals("STAT" + "\0".repeat(12), text(16));
    sync.write(request("LST2", "/nope"));
    ByteBuffer stat = answer(72);
    assertEquals("LST2", name(stat));
    assertEquals(2, stat.getInt());
    sync.write(request("LIST", "/nope"));
    assertEquals("DONE" + "\0".repeat(16), text(20));
    sync.write(request("RECV", "/nope"));
    assertEquals("FAIL\46\0\0\0open failed: No such file or directory", text(8 + 38));
  }

  @Test public void aFolderIsListedInBothVersions() throws IOException {
    Files.createDirectories(phone.storage().resolve("/sdcard/l/sub"));
    Files.writeString(phone.storage().resolve("/sdcard/l/a"), "123");
    sync.write(request("LIST", "/sdcard/l"));
    ByteBuffer entry = answer(21);
    assertEquals("DENT", name(entry));
    assertEquals(0100000, entry.getInt() & 0170000);
    assertEquals(3, entry.getInt());
    assertEquals(1, entry.getInt(16));
    assertEquals("sub", text(23).substring(20));
    assertEquals("DONE", text(20).substring(0, 4));
    sync.write(request("LIS2", "/sdcard/l"));
    ByteBuffer entry2 = answer(77);
    assertEquals("DNT2", name(entry2));
    assertEquals(3L, entry2.getLong(40));
    assertEquals('a', entry2.get(76));
    assertEquals("sub", text(79).substring(76));
    assertEquals("DONE", text(76).substring(0, 4));
  }

  @Test public void aRefusedPushIsDroppedAndTheStreamGoesOn() throws IOException {
    send("/data,33188", "x".getBytes(), 1);
    ByteBuffer fail = answer(8);
    assertEquals("FAIL", name(fail));
    assertEquals("couldn't create file: Is a directory", text(fail.getInt()));
    send("/dev/null/x,33188", "x".getBytes(), 1);
    fail = answer(8);
    assertEquals("FAIL", name(fail));
    assertEquals("couldn't create file: Not a directory", text(fail.getInt()));
    send("/sdcard/after,33188", "y".getBytes(), 1);
    assertEquals("OKAY", text(8).substring(0, 4));
  }

  @Test public void aLinkStaysInsideTheDevice() throws IOException {
    sync.write(request("SEND", "/sdcard/link,41471"));
    sync.write(chunk("DATA", "/data/local/tmp/target\0".getBytes()));
    sync.write(number("DONE", 1));
    assertEquals("OKAY", text(8).substring(0, 4));
    Files.writeString(phone.storage().resolve("/data/local/tmp/target"), "there");
    assertEquals("there", Files.readString(phone.storage().resolve("/sdcard/link")));
    assertTrue(!Files.readSymbolicLink(phone.storage().resolve("/sdcard/link")).isAbsolute());
  }

  @Test public void quitEndsTheStream() throws IOException {
    sync.write(number("QUIT", 0));
    assertEquals(0, sync.readAll().length);
  }
}
