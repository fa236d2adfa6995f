package dev.reprise.agent;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import java.io.File;
import java.nio.file.Files;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AgentOptionsTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void socketAndTokenFileAreRead() {
    AgentOptions options = AgentOptions.parse("socket=reprise-1f", "token-file=/data/local/tmp/t");
    assertEquals("reprise-1f", options.socket);
    assertEquals("/data/local/tmp/t", options.tokenFile);
    assertEquals(null, options.source);
    assertEquals("uiautomation", AgentOptions.parse("socket=a", "token-file=/t", "source=uiautomation").source);
  }

  @Test
  public void whatIsMissingOrUnknownIsNamed() {
    assertRefused("socket=", "token-file=/t");
    assertRefused("socket=", "socket=a b", "token-file=/t");
    assertRefused("token-file=", "socket=a");
    assertRefused("source=views", "socket=a", "token-file=/t", "source=views");
    assertRefused("\"colour=red\"", "socket=a", "token-file=/t", "colour=red");
  }

  @Test
  public void aTokenIsTakenOnce() throws Exception {
    File file = folder.newFile();
    Files.write(file.toPath(), "0123456789abcdef0123456789abcdef\n".getBytes("US-ASCII"));
    Token token = Token.take(file);
    assertTrue(token.matches("0123456789abcdef0123456789abcdef"));
    assertFalse(token.matches("0123456789abcdef0123456789abcdee"));
    assertFalse(token.matches(""));
    assertFalse(file.exists());
  }

  @Test(expected = IllegalArgumentException.class)
  public void aShortTokenIsNoSecret() {
    Token.of("1234");
  }

  private static void assertRefused(String named, String... arguments) {
    try {
      AgentOptions.parse(arguments);
      fail("taken: " + String.join(" ", arguments));
    } catch (IllegalArgumentException e) {
      assertTrue(e.getMessage(), e.getMessage().contains(named));
    }
  }
}
