package dev.reprise.embedded.console;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.shell.FakePhone;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** The console of an emulator: its grammar and its answers. */
public class ConsoleTest {
  private static final String WELCOME = "Android Console: type 'help' for a list of commands\r\nOK\r\n";
  private final FakePhone phone = new FakePhone();
  private final Path token = Files.createTempDirectory("home").resolve(".emulator_console_auth_token");

  public ConsoleTest() throws IOException {}

  /** What is answered to these lines, after the greeting. */
  private String answers(String lines) throws IOException {
    String said = said(lines);
    assertTrue(said, said.startsWith(WELCOME));
    return said.substring(WELCOME.length()).replace("\r\n", "\n");
  }

  private String said(String lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ConsoleSession(new ConsoleCommands(phone), token, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out).run();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  public void aMessageComesInWithTheBlanksOfItsText() throws IOException {
    assertEquals("OK\nOK\n", answers("sms send +15550100 Two  blanks, a comma = and Ü\nsms send 5550101 line one\\nline two \\\\ end\r\nquit\nsms send 1 too late\n"));
    assertEquals(List.of("sms +15550100 Two  blanks, a comma = and Ü", "sms 5550101 line one\nline two \\ end"), phone.events);
  }

  @Test
  public void whatIsMissingOrUnknownIsSaid() throws IOException {
    assertEquals("KO: missing argument, try 'sms send <phonenumber> <text>'\nKO: missing argument, try 'sms send <phonenumber> <text>'\n", answers("sms send\nsms send 5550100\n"));
    assertEquals("KO: unknown command, try 'help'\n", answers("dance\n\n"));
    assertEquals("KO: this device takes no calls\n", answers("gsm call 5550100\n"));
    assertEquals("OK\nKO: wanted 'geo fix <longitude> <latitude>', in degrees\n", answers("geo fix -122.08 37.42\ngeo fix north\n"));
    assertTrue(answers("help\n").endsWith("OK\n"));
    assertEquals(List.of(), phone.events);
  }

  @Test
  public void whereTheUserHasATokenItComesFirst() throws IOException {
    Files.writeString(token, "secret\n");
    String said = said("sms send 1 a\nauth wrong\nsms send 1 b\nauth secret\nsms send 1 c\nquit\n").replace("\r\n", "\n");
    assertTrue(said, said.startsWith("Android Console: Authentication required\n"));
    assertEquals(2, said.split("KO: not authenticated", -1).length - 1);
    assertTrue(said, said.contains("KO: authentication token does not match"));
    assertTrue(said, said.endsWith("Android Console: type 'help' for a list of commands\nOK\nOK\n"));
    assertEquals(List.of("sms 1 c"), phone.events);
  }

  @Test
  public void aPageOfABrowserThatPostsToThePortSaysNothingHere() throws IOException {
    assertEquals("", answers("POST / HTTP/1.1\r\nHost: 127.0.0.1:5556\r\n\r\nsms send 1 from a page\r\n"));
    assertEquals(List.of(), phone.events);
  }

  @Test
  public void itListensOnLoopbackUntilItIsClosed() throws IOException {
    Console console = Console.start(phone, 0, token);
    try (Socket client = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), console.port())) {
      client.getOutputStream().write("ping\nquit\n".getBytes(StandardCharsets.UTF_8));
      assertEquals(WELCOME + "I am alive!\r\nOK\r\n", new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } finally {
      console.close();
    }
  }

  @Test
  public void itStandsBesideThePortsOnWhichAdbLooksForEmulators() {
    assertEquals(5556, Console.portBeside(5557));
    assertEquals(5584, Console.portBeside(5585));
    for (int port : new int[] {0, 5555, 5556, 5587, 5700}) assertEquals(0, Console.portBeside(port));
  }
}
