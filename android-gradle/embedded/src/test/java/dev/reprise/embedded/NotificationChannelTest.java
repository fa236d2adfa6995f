package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;

import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Phone;
import java.nio.file.Files;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;

/** An app makes its channels once, and finds them as they were for as long as it is installed. */
public class NotificationChannelTest {
  private static final int LOW = 2;
  private static final int HIGH = 4;
  private final Phone phone = TestDevice.phone();

  @Before
  public void reset() {
    TestDevice.reset();
  }

  @Test
  public void anAppMakesItsChannelLessImportantAndNeverMore() {
    assertEquals("news=2", make("news", LOW));
    assertEquals("news=2", make("news", HIGH));
    assertEquals("news=2 talk=4", make("talk", HIGH));
    assertEquals("news=2 talk=2", make("talk", LOW));
  }

  @Test
  public void aChannelOutlivesItsAppsProcessAndGoesWithItsData() {
    make("news", LOW);
    phone.activities().forceStop(TestDevice.APP);
    assertEquals("news=2", channels());
    phone.packages().clear(TestDevice.APP);
    assertEquals("", channels());
  }

  @Test
  public void theChannelsAreThoseOfTheSnapshot() {
    make("news", LOW);
    phone.snapshots().save("one");
    make("talk", HIGH);
    assertEquals("news=2 talk=4", channels());

    phone.snapshots().restore("one");

    assertEquals("news=2", channels());
  }

  @Test
  public void theDeviceKeepsThemByAppForItsNextStart() throws Exception {
    make("news", LOW);
    JSONObject stored = new JSONObject(Files.readString(phone.storage().resolve("/data/system/notification-channels.json")));
    assertEquals(1, stored.getJSONObject(TestDevice.APP).getJSONArray("channels").length());
  }

  private String channels() {
    return phone.activities().broadcast(TestDevice.background()).data;
  }

  private String make(String id, int importance) {
    IntentSpec intent = TestDevice.background();
    intent.extras.put("channel", id);
    intent.extras.put("importance", importance);
    return phone.activities().broadcast(intent).data;
  }
}
