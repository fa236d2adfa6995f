package dev.reprise.embedded.adbd;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.LocalSockets;
import dev.reprise.embedded.shell.FakePhone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The services of adbd, packet by packet. */
public class AdbdTest {
  private static final String PROMPT = "embedded:/ # ";
  private static final String CONTINUED = "embedded:/ > ";
  private FakePhone phone;
  private Adbd adbd;
  private AdbClient client;

  @Before public void connect() throws IOException {
    phone = new FakePhone();
    adbd = Adbd.start(phone, 0);
    client = AdbClient.connect(adbd.port());
  }

  @After public void close() throws IOException {
    client.close();
    adbd.close();
  }

  @Test public void theBannerNamesTheDeviceAndItsFeatures() {
    assertTrue(client.banner, client.banner.startsWith("device::ro.product.name=fake;ro.product.model=Fake;ro.product.device=fake;features=shell_v2,cmd,"));
    assertTrue("no compression is offered", !client.banner.contains("brotli") && !client.banner.contains("delayed_ack"));
  }

  @Test public void aTakenPortIsOneSentence() {
    PortTaken taken = assertThrows(PortTaken.class, () -> Adbd.start(phone, adbd.port()));
    assertEquals("Port " + adbd.port() + " of this computer is in use; choose another, or 0 for any free one.", taken.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Adbd.start(phone, 5555));
    assertTrue(adbd.port() < 5554 || adbd.port() > 5585);
  }

  @Test public void theLegacyShellMergesErrorsAndHasNoExitCode() throws IOException {
    assertEquals("out\nls: /nope: No such file or directory\n", client.call("shell:echo out; ls /nope; exit 3"));
  }

  @Test public void theShellProtocolKeepsStreamsApartAndEndsWithTheExitCode() throws IOException {
    ByteBuffer packets = AdbClient.little(4096).put(client.call("shell,v2,raw:echo out; ls /nope; exit 3", new byte[0])).flip();
    assertEquals("1 out\n", next(packets));
    assertEquals("2 ls: /nope: No such file or directory\n", next(packets));
    assertEquals("3 \3", next(packets));
    assertTrue(!packets.hasRemaining());
  }

  private static String next(ByteBuffer packets) {
    int id = packets.get();
    byte[] data = new byte[packets.getInt()];
    packets.get(data);
    return id + " " + new String(data, id == 3 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  @Test public void standardInputArrivesAndEnds() throws IOException {
    byte[] input = AdbClient.little(15).put((byte) 0).putInt(5).put("hello".getBytes()).put((byte) 4).putInt(0).array();
    ByteBuffer packets = AdbClient.little(64).put(client.call("shell,v2,raw:cat | wc -c", input)).flip();
    assertEquals("1 5\n", next(packets));
    assertEquals("3 \0", next(packets));
  }

  @Test public void aScriptOnStandardInputRunsLineByLine() throws IOException {
    byte[] script = "if true\nthen echo yes; fi\nexit 4\necho never\n".getBytes();
    byte[] input = AdbClient.little(5 + script.length).put((byte) 0).putInt(script.length).put(script).array();
    ByteBuffer packets = AdbClient.little(64).put(client.call("shell,v2,raw:", input)).flip();
    assertEquals("1 yes\n", next(packets));
    assertEquals("3 \4", next(packets));
  }

  @Test public void aScriptOnStandardInputEndsWhereItSaysExit() throws IOException {
    assertEquals("3 \3", script("false || exit 3\necho still\n"));
    assertEquals("1 a\n3 \4", script("f() { echo a; exit 4; }\nf\necho still\n"));
    assertEquals("3 \1", script("set -e\nfalse\necho still\n"));
    assertEquals("2 /system/bin/sh: 1/0: zero divisor\n3 \1", script("echo $((1/0))\necho still\n"));
    assertEquals("1 bye\n3 \2", script("trap 'echo bye' EXIT\nexit 2\n"));
  }

  private String script(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] input = AdbClient.little(10 + bytes.length).put((byte) 0).putInt(bytes.length).put(bytes).put((byte) 4).putInt(0).array();
    ByteBuffer packets = AdbClient.little(4096).put(client.call("shell,v2,raw:", input)).flip();
    StringBuilder all = new StringBuilder();
    while (packets.hasRemaining()) all.append(next(packets));
    return all.toString();
  }

  /** Types at a terminal and waits for all that it shows, up to the next prompt. */
  private static void type(AdbClient.Stream stream, String typed, String shown) throws IOException {
    stream.write(typed.getBytes(StandardCharsets.UTF_8));
    assertEquals(shown, new String(stream.read(shown.getBytes(StandardCharsets.UTF_8).length), StandardCharsets.UTF_8));
  }

  private AdbClient.Stream terminal() throws IOException {
    AdbClient.Stream stream = client.open("shell:");
    assertEquals(PROMPT, new String(stream.read(PROMPT.length())));
    return stream;
  }

  @Test public void aTerminalEchoesAndPrompts() throws IOException {
    AdbClient.Stream stream = terminal();
    type(stream, "echo ab\b c\r", "echo ab\b \b c\r\na c\r\n" + PROMPT);
    type(stream, "echo é\b|\r", "echo é\b \b|\r\n" + CONTINUED);
    type(stream, "cat\r", "cat\r\n\r\n" + PROMPT); // It reads the pipe, not the terminal.
    type(stream, "cat\r", "cat\r\n");
    type(stream, "x\r", "x\r\nx\r\n");
    type(stream, "\4", PROMPT); // Ctrl-D ends cat, not the shell.
    stream.write("exit\r".getBytes());
    assertEquals("exit\r\n", new String(stream.readAll(), StandardCharsets.UTF_8));
  }

  @Test public void aLineTypedWithoutEndIsCutWhereLinuxCutsIt() throws IOException {
    AdbClient.Stream stream = terminal();
    stream.write(("echo " + "x".repeat(5000)).getBytes());
    assertEquals("echo " + "x".repeat(4090), new String(stream.read(4095)));
    type(stream, "\r", "\r\n" + "x".repeat(4090) + "\r\n" + PROMPT);
  }

  @Test public void controlCEndsALogThatIsFollowed() throws Exception {
    AdbClient.Stream stream = terminal();
    String lines = String.join("\r\n", phone.log().lines()) + "\r\n";
    type(stream, "logcat\r", "logcat\r\n" + lines);
    type(stream, "\3", "^C\r\n" + PROMPT);
    type(stream, "echo $?\r", "echo $?\r\n130\r\n" + PROMPT);
    type(stream, "while :; do sleep 100; done\r", "while :; do sleep 100; done\r\n");
    try (AdbClient other = AdbClient.connect(adbd.port())) {
      for (int i = 0; i < 2000 && !other.call("shell:ps -A").contains(" sleep\n"); i++) Thread.sleep(5);
    }
    type(stream, "\3", "^C\r\n" + PROMPT);
    stream.write("exit 5\r".getBytes());
    assertEquals("exit 5\r\n", new String(stream.readAll()));
  }

  @Test public void controlCDropsTheLinesThatWereTypedAndKeepsTheShell() throws IOException {
    AdbClient.Stream stream = terminal();
    type(stream, "if true\r", "if true\r\n" + CONTINUED);
    type(stream, "echo wrong\3", "echo wrong^C\r\n" + PROMPT);
    type(stream, "echo right\r", "echo right\r\nright\r\n" + PROMPT);
    type(stream, "echo $((1/0)); echo not\r", "echo $((1/0)); echo not\r\n/system/bin/sh: 1/0: zero divisor\r\n" + PROMPT);
  }

  @Test public void aFaultInACommandIsAnExitCodeNotSuccess() throws IOException {
    String deep = "$(".repeat(20_000) + ")".repeat(20_000);
    ByteBuffer packets = AdbClient.little(4096).put(client.call("shell,v2,raw:echo " + deep, new byte[0])).flip();
    assertEquals("2 /system/bin/sh: too many nested commands\n", next(packets));
    assertEquals("3 \377", next(packets));
  }

  @Test public void execHasRawBytes() throws IOException {
    byte[] output = client.call("exec:screencap", new byte[0]);
    assertEquals(16 + 32, output.length);
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) all[i] = (byte) i;
    AdbClient.Stream stream = client.open("exec:head -c 256");
    stream.write(all);
    assertArrayEquals(all, stream.readAll());
  }

  @Test public void aClientThatClosesAfterItsLastByteLosesNone() throws Exception {
    AdbClient.Stream stream = client.open("exec:cat > /sdcard/in; echo whole > /sdcard/done");
    for (int i = 0; i < 3; i++) stream.write(new byte[1024 * 1024]);
    stream.close();
    for (int i = 0; i < 2000 && !client.call("shell:cat /sdcard/done").equals("whole\n"); i++) Thread.sleep(5);
    assertEquals("3145728\n", client.call("shell:stat -c %s /sdcard/in"));
  }

  @Test public void aStateIsHeldUntilItsInputEndsOrItsClientIsGone() throws Exception {
    try (AdbClient killed = AdbClient.connect(adbd.port())) {
      AdbClient.Stream stream = killed.open("shell,v2,raw:reprise-device snapshot hold --restore found");
      stream.read(5 + "held\n".length());
      assertEquals("found\n", client.call("shell:reprise-device snapshot list"));
    }
    for (int i = 0; i < 2000 && !phone.events.contains("release found"); i++) Thread.sleep(5);
    assertEquals(Arrays.asList("hold found to return to it", "release found"), phone.events);

    byte[] endOfInput = AdbClient.little(5).put((byte) 4).putInt(0).array();
    ByteBuffer packets = AdbClient.little(64).put(client.call("shell,v2,raw:reprise-device snapshot hold before", endOfInput)).flip();
    assertEquals("1 held\n", next(packets));
    assertEquals("3 \0", next(packets));
    assertTrue(phone.snapshots.isEmpty());
  }

  @Test public void abbTakesArgumentsApartAtNulsAndKeepsAnEmptyLastOne() throws IOException {
    assertEquals("package:com.example\n", client.call("abb_exec:package\0list\0packages\0-3"));
    client.call("abb_exec:settings\0put\0global\0empty\0");
    assertEquals("", phone.settings().get("global", "empty"));
    AdbClient.Stream install = client.open("abb_exec:package\0install\0-S\0" + "7");
    install.write("com.a 1".getBytes());
    assertEquals("Success\n", new String(install.readAll()));
  }

  @Test public void outputIsCutToTheClientsSizeAndWaitsForItsOkay() throws IOException {
    try (AdbClient small = AdbClient.connect(adbd.port(), 4096)) {
      AdbClient.Stream stream = small.open("exec:head -c 10000 /dev/zero");
      Packet first = small.receive();
      assertEquals(4096, first.data().length);
      small.send(Packet.OPEN, 99, 0, "root:\0");
      for (Packet other = small.receive(); other.command() != Packet.CLSE; other = small.receive()) {
        assertEquals("only the other stream goes on", 99, other.arg1());
        if (other.command() == Packet.WRTE) small.send(Packet.OKAY, 99, other.arg0(), "");
      }
      small.send(Packet.OKAY, stream.localId, stream.remoteId, "");
      assertEquals(4096, small.receive().data().length);
      small.send(Packet.OKAY, stream.localId, stream.remoteId, "");
      assertEquals(10000 - 8192, small.receive().data().length);
    }
  }

  @Test public void aForwardReachesAServerOfTheDevice() throws IOException {
    phone.sockets.listen("localabstract:agent", AdbdTest::echo);
    AdbClient.Stream stream = client.open("localabstract:agent");
    stream.write("ping".getBytes());
    assertEquals("ping", new String(stream.read(4)));
    stream.write("again".getBytes());
    assertEquals("again", new String(stream.read(5)));
    assertNull("nobody listens", client.open("tcp:6790"));
    assertNull("no such service", client.open("frobnicate:"));
  }

  private static void echo(LocalSockets.Connection connection) {
    Thread thread = new Thread(() -> {
      try {
        connection.input().transferTo(connection.output());
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    });
    thread.setDaemon(true);
    thread.start();
  }

  @Test public void aReverseLeadsToTheHost() throws IOException {
    assertEquals("OKAY", client.call("reverse:forward:tcp:7000;tcp:5000"));
    assertEquals("001c(reverse) tcp:7000 tcp:5000\n", client.call("reverse:list-forward"));
    assertEquals("FAIL001dcannot rebind existing socket", client.call("reverse:forward:norebind:tcp:7000;tcp:5001"));
    LocalSockets.Connection app = phone.sockets.connect("tcp:7000");
    Packet open = client.receive();
    assertEquals(Packet.OPEN, open.command());
    assertEquals("tcp:5000\0", new String(open.data()));
    client.send(Packet.OKAY, 77, open.arg0(), "");
    app.output().write("hi".getBytes());
    Packet data = client.receive();
    assertEquals("hi", new String(data.data()));
    client.send(Packet.OKAY, 77, open.arg0(), "");
    client.send(Packet.WRTE, 77, open.arg0(), "yo");
    byte[] answer = app.input().readNBytes(2);
    assertEquals("yo", new String(answer));
    assertEquals(Packet.OKAY, client.receive().command());
    app.close();
    assertEquals(Packet.CLSE, client.receive().command());
    assertEquals("OKAY", client.call("reverse:killforward:tcp:7000"));
    assertTrue(client.call("reverse:killforward:tcp:7000").startsWith("FAIL"));
    assertTrue(client.call("reverse:forward:tcp:0;tcp:1").startsWith("OKAY0005"));
  }

  @Test public void aLostConnectionTakesItsReversesAlong() throws Exception {
    client.call("reverse:forward:tcp:7001;tcp:5000");
    client.close();
    for (int i = 0; phone.sockets.listening("tcp:7001") && i < 1000; i++) Thread.sleep(5);
    assertTrue(!phone.sockets.listening("tcp:7001"));
  }

  @Test public void theFramebufferIsOneRawPicture() throws IOException {
    ByteBuffer picture = AdbClient.little(52 + 32).put(client.call("framebuffer:", new byte[0])).flip();
    assertEquals(Arrays.asList(1, 32, 32, 4, 2), Arrays.asList(picture.getInt(), picture.getInt(), picture.getInt(), picture.getInt(), picture.getInt()));
    assertEquals(52 + 32, picture.limit());
  }

  @Test public void rootIsWhatItIsAlready() throws IOException {
    assertEquals("adbd is already running as root\n", client.call("root:"));
  }

  @Test public void aClosedStreamEndsItsCommand() throws Exception {
    AdbClient.Stream stream = client.open("shell,v2,raw:sleep 1000");
    while (!client.call("shell:ps -A").contains(" sleep\n")) Thread.onSpinWait();
    stream.close();
    for (int i = 0; i < 1000 && client.call("shell:ps -A").contains(" sleep\n"); i++) Thread.sleep(5);
    assertTrue(!client.call("shell:ps -A").contains(" sleep\n"));
  }
}
