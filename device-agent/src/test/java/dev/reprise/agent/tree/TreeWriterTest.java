package dev.reprise.agent.tree;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.fake.FakeDevice;
import dev.reprise.agent.fake.FakeNode;
import dev.reprise.agent.fake.Vectors;
import dev.reprise.agent.source.Node;
import java.nio.charset.StandardCharsets;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Test;

public class TreeWriterTest {
  @Test
  public void aScreenIsWrittenAsTheVectorSays() throws Exception {
    JSONObject vector = Vectors.read("tree.json");
    FakeDevice device = Vectors.device(vector.getJSONObject("screen"));
    assertEquals(vector.getJSONObject("reply").toString(1), write(device, Caps.DEFAULT).toString(1));
  }

  @Test
  public void aPasswordLeavesAsBulletsWhateverTheViewSays() throws Exception {
    FakeNode field = FakeNode.of("android.widget.EditText", "org.example:id/pin").text("s3cret");
    field.facts.password = true;
    JSONObject root = root(deviceWith(field));
    assertEquals("\u2022\u2022\u2022\u2022\u2022\u2022", root.getString("t"));
  }

  @Test
  public void aFieldThatShowsItsHintHasNoText() throws Exception {
    FakeNode field = FakeNode.of("android.widget.EditText", "").text("Name");
    field.facts.hint = "Name";
    field.facts.showingHint = true;
    JSONObject root = root(deviceWith(field));
    assertFalse(root.has("t"));
    assertEquals("Name", root.getString("h"));
  }

  @Test
  public void boundsAreThePartInsideWindowAndDisplay() throws Exception {
    FakeNode half = FakeNode.of("a", "").at(-50, 100, 200, 5000);
    FakeNode outside = FakeNode.of("b", "").at(2000, 100, 2200, 300);
    JSONObject root = root(deviceWith(half.with(outside)));
    assertEquals("[0,100,200,2400]", root.getJSONArray("b").toString());
    assertEquals("[1080,100,1080,300]", root.getJSONArray("k").getJSONObject(0).getJSONArray("b").toString());
  }

  @Test
  public void aTreeWithoutAnEndIsCutAndMarked() throws Exception {
    FakeDevice device = deviceWith(new Endless());
    JSONObject reply = write(device, new Caps(10, 5000, 1 << 20, 1 << 10));
    assertTrue(reply.getBoolean("truncated"));
    assertEquals(10, depth(reply.getJSONArray("windows").getJSONObject(0).getJSONObject("root")));
  }

  @Test
  public void moreNodesThanTheCapAreLeftOutAndMarked() throws Exception {
    FakeNode list = FakeNode.of("list", "");
    for (int i = 0; i < 50; i++) list.with(FakeNode.of("row", ""));
    FakeDevice device = deviceWith(list);
    JSONObject reply = write(device, new Caps(10, 20, 1 << 20, 1 << 10));
    assertTrue(reply.getBoolean("truncated"));
    assertEquals(20, reply.getInt("nodes"));
    assertFalse(write(device, Caps.DEFAULT).getBoolean("truncated"));
  }

  @Test
  public void whatAnAppThatHangsDidNotTellIsMarkedAsMissing() throws Exception {
    FakeDevice device = deviceWith(FakeNode.of("a", ""));
    device.isPartial = true;
    assertTrue(write(device, Caps.DEFAULT).getBoolean("truncated"));
  }

  @Test
  public void aTextThatIsLongerThanAFrameIsCutAndMarked() throws Exception {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 70 << 20; i++) log.append('x');
    JSONObject reply = write(deviceWith(FakeNode.of("a", "").text(log.toString())), Caps.DEFAULT);
    assertTrue(reply.getBoolean("truncated"));
    assertEquals(Caps.DEFAULT.text, reply.getJSONArray("windows").getJSONObject(0).getJSONObject("root").getString("t").length());
  }

  @Test
  public void aTreeAsDeepAsAllowedDoesNotOverflowTheStack() throws Exception {
    byte[] reply = new TreeWriter(new Caps(100_000, 100_000, 64 << 20, 1 << 10)).write(deviceWith(new Endless()), 0, 0);
    assertTrue(reply.length > 100_000);
  }

  private static FakeDevice deviceWith(FakeNode root) {
    FakeDevice device = new FakeDevice();
    device.window(root);
    return device;
  }

  private static JSONObject root(FakeDevice device) throws JSONException {
    return write(device, Caps.DEFAULT).getJSONArray("windows").getJSONObject(0).getJSONObject("root");
  }

  private static JSONObject write(FakeDevice device, Caps caps) throws JSONException {
    return new JSONObject(new String(new TreeWriter(caps).write(device, 41, 90210), StandardCharsets.UTF_8));
  }

  private static int depth(JSONObject node) throws JSONException {
    JSONArray children = node.optJSONArray("k");
    return children == null ? 1 : 1 + depth(children.getJSONObject(0));
  }

  /** A provider that answers in circles. */
  private static final class Endless extends FakeNode {
    Endless() {
      facts.className = "circle";
    }

    @Override
    public int childCount() {
      return 1;
    }

    @Override
    public Node child(int index) {
      return this;
    }
  }
}
