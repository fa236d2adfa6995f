package dev.reprise.agent.phone;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** What the agent tells the program that puts settings back. */
public class SettingRecordTest {
  @Test
  public void recordsComeOutAsTheyWentIn() throws Exception {
    List<SettingRecord> read = SettingRecord.readAll(new ByteArrayInputStream(written()));
    assertEquals(3, read.size());
    assertEquals("global", read.get(0).namespace);
    assertEquals("animator_duration_scale", read.get(0).name);
    assertEquals("1.0", read.get(0).before);
    assertEquals("", read.get(1).before);
    assertNull(read.get(2).before);
  }

  @Test
  public void anAgentThatWasKilledWhileItWroteLosesNoEarlierRecord() throws Exception {
    byte[] all = written();
    List<SettingRecord> read = SettingRecord.readAll(new ByteArrayInputStream(Arrays.copyOf(all, all.length - 1)));
    assertEquals(2, read.size());
    assertEquals(0, SettingRecord.readAll(new ByteArrayInputStream(new byte[0])).size());
  }

  private static byte[] written() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SettingRecord("global", "animator_duration_scale", "1.0").writeTo(out);
    new SettingRecord("secure", "empty", "").writeTo(out);
    new SettingRecord("system", "unset", null).writeTo(out);
    return out.toByteArray();
  }
}
