package dev.reprise.agent.phone;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.source.SourceException;
import org.junit.Test;

public class LastWordsTest {
  @Test
  public void aReasonOfOursIsSaidAsItIs() {
    assertEquals("UiAutomation is taken.", LastWords.of(new SourceException("UiAutomation is taken.")));
  }

  @Test
  public void anyOtherEndIsNamedToo() {
    for (Throwable failed : new Throwable[] {new SecurityException("not allowed"), new NullPointerException(), new NoSuchMethodError("clearCache")}) {
      String words = LastWords.of(failed);
      assertTrue(words, words.contains(failed.getClass().getName()) && words.contains("LastWordsTest.java"));
    }
  }

  @Test
  public void itIsOneLine() {
    assertEquals("It failed: here and there.", LastWords.of(new SourceException("It failed:\n  here\r\nand there.")));
  }
}
