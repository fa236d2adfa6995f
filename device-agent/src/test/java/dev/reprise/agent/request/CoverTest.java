package dev.reprise.agent.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.fake.FakeDevice;
import dev.reprise.agent.fake.FakeNode;
import dev.reprise.agent.fake.FakeWindow;
import dev.reprise.agent.fake.RunningAgent;
import dev.reprise.agent.fake.TestClient;
import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.WindowKind;
import dev.reprise.agent.tree.Caps;
import dev.reprise.agent.tree.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

public class CoverTest {
  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(60);

  private final FakeDevice device = new FakeDevice();
  @Rule(order = 1) public final RunningAgent running = new RunningAgent(device);
  private final List<String> done = new ArrayList<>();
  private final FakeNode row = pressed(doing("row", FakeNode.of("android.widget.TextView", "org.example:id/row").at(0, 0, 1080, 800)));
  private final FakeNode list = doing("list", FakeNode.of("android.widget.ListView", "org.example:id/list").at(0, 0, 1080, 800).with(row));
  private final FakeNode save = pressed(doing("save", FakeNode.of("android.widget.Button", "org.example:id/save").at(0, 800, 1080, 1000)));
  private final FakeNode field = FakeNode.of("android.widget.EditText", "org.example:id/name").text("").at(0, 1800, 1080, 2000);
  private final FakeNode root = FakeNode.of("android.widget.FrameLayout", "").at(0, 0, 1080, 2400).with(list, save, field);
  private TestClient client;

  @Before
  public void start() throws Exception {
    field.facts.editable = true;
    field.doing((node, action) -> {
      node.text(action.text);
      return done.add("typed " + action.text);
    });
    device.window(root);
    client = running.greeted();
  }

  @After
  public void stop() throws Exception {
    client.close();
  }

  @Test
  public void nothingBehindADialogIsActedOn() throws Exception {
    above(WindowKind.DIALOG, new Box(100, 900, 980, 1400)).modal = true;
    for (JSONObject error : Arrays.asList(fails("click", save, "1"), fails("long-click", save, "1"), fails("scroll-forward", list, "0"),
        fails("focus", field, "2"), client.fails("set-text", "'text': 'Ada', 'node': " + reference(field, "2")))) {
      assertEquals("covered", error.getString("code"));
      assertEquals("no", error.getString("acted"));
      assertTrue(error.getString("message"), error.getString("message").contains("\"Delete?\" covers it"));
    }
    assertTrue(done.toString(), done.isEmpty());
  }

  @Test
  public void whatIsAboveElsewhereCoversNothing() throws Exception {
    above(WindowKind.POPUP, new Box(0, 0, 1080, 800));
    above(WindowKind.TOAST, new Box(0, 800, 1080, 2400)).touchable = false;
    assertTrue(acts("click", save, "1"));
    assertEquals("covered", fails("scroll-forward", list, "0").getString("code"));
  }

  @Test
  public void aButtonThatIsHalfCoveredIsPressed() throws Exception {
    above(WindowKind.POPUP, new Box(0, 700, 600, 1100));
    assertTrue(acts("click", save, "1"));
  }

  @Test
  public void theKeyboardCoversAButtonAndNoField() throws Exception {
    above(WindowKind.INPUT_METHOD, new Box(0, 700, 1080, 2400));
    assertTrue(fails("click", save, "1").getString("message").contains("the keyboard covers it"));
    assertTrue(client.ask("set-text", "'text': 'Ada', 'node': " + reference(field, "2")).getBoolean("accepted"));
    assertEquals(Arrays.asList("typed Ada"), done);
  }

  @Test
  public void whatIsDrawnAboveAViewCoversIt() throws Exception {
    root.with(pressed(FakeNode.of("android.view.View", "org.example:id/glass").at(0, 800, 1080, 1000)));
    JSONObject error = fails("click", save, "1");
    assertEquals("covered", error.getString("code"));
    assertTrue(error.getString("message"), error.getString("message").contains("org.example:id/glass"));
    save.facts.drawingOrder = 9;
    assertTrue(acts("click", save, "1"));
  }

  @Test
  public void aListIsScrolledThroughItsRowsAndNotThroughAPane() throws Exception {
    assertTrue(acts("scroll-forward", list, "0"));
    root.with(pressed(FakeNode.of("android.view.View", "org.example:id/glass").at(0, 0, 1080, 800)));
    assertEquals("covered", fails("scroll-forward", list, "0").getString("code"));
  }

  @Test
  public void whatIsOffTheDisplayIsTheViewsOwnBusiness() throws Exception {
    save.at(0, 2400, 1080, 2600);
    assertTrue(acts("click", save, "1"));
  }

  private FakeWindow above(WindowKind kind, Box bounds) {
    FakeWindow window = new FakeWindow();
    window.id = 9 + device.windows.size();
    window.kind = kind;
    window.title = "Delete?";
    window.bounds = bounds;
    device.windows.add(0, window);
    return window;
  }

  private boolean acts(String action, FakeNode node, String path) throws Exception {
    return client.ask("act", "'action': '" + action + "', 'node': " + reference(node, path)).getBoolean("accepted");
  }

  private JSONObject fails(String action, FakeNode node, String path) throws Exception {
    return client.fails("act", "'action': '" + action + "', 'node': " + reference(node, path));
  }

  private FakeNode doing(String what, FakeNode node) {
    return node.doing((view, action) -> done.add(what));
  }

  private static FakeNode pressed(FakeNode node) {
    node.facts.clickable = true;
    return node;
  }

  private static String reference(FakeNode node, String path) {
    return "{'window': 1, 'path': [" + path + "], 'generation': 0, 'class': '" + node.facts.className + "', 'id': '" + node.facts.resourceId
        + "', 'digest': " + Digest.of(node, Caps.DEFAULT) + "}";
  }
}
