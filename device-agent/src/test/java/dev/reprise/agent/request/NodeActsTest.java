package dev.reprise.agent.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.fake.FakeDevice;
import dev.reprise.agent.fake.FakeNode;
import dev.reprise.agent.fake.RunningAgent;
import dev.reprise.agent.fake.TestClient;
import dev.reprise.agent.source.NodeAction;
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

public class NodeActsTest {
  private static final int ACTION_CLICK = 0x10;
  private static final int ACTION_SET_TEXT = 0x200000;

  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(60);

  private final FakeDevice device = new FakeDevice();
  @Rule(order = 1) public final RunningAgent running = new RunningAgent(device);
  private final List<String> clicked = new ArrayList<>();
  private final FakeNode list = FakeNode.of("android.widget.ListView", "org.example:id/list").with(row("Ada"), row("Bob"));
  private final FakeNode field = FakeNode.of("android.widget.EditText", "org.example:id/name").text("");
  private TestClient client;

  @Before
  public void start() throws Exception {
    device.window(FakeNode.of("android.widget.FrameLayout", "").with(list, field));
    client = running.greeted();
  }

  @After
  public void stop() throws Exception {
    client.close();
  }

  @Test
  public void aClickReachesTheNodeThatWasMeant() throws Exception {
    device.changed();
    JSONObject acted = client.ask("act", "'action': 'click', 'node': " + reference(list.children.get(1), "0, 1"));
    assertTrue(acted.getBoolean("accepted"));
    assertEquals("the generation before the act: its own changes come after it", 1, acted.getLong("generation"));
    assertEquals(device.uptimeMs(), acted.getLong("atMs"));
    assertEquals(Arrays.asList("Bob"), clicked);
  }

  @Test
  public void aRowThatBecameSomebodyElsesIsNotClicked() throws Exception {
    String bob = reference(list.children.get(1), "0, 1");
    list.children.add(0, row("Aaron"));
    JSONObject error = client.fails("act", "'action': 'click', 'node': " + bob);
    assertEquals("stale", error.getString("code"));
    assertEquals("no", error.getString("acted"));
    assertTrue(clicked.isEmpty());
  }

  @Test
  public void aRowThatBecomesSomebodyElsesWhileItIsLookedAtIsNotClicked() throws Exception {
    FakeNode rebound = new FakeNode() {
      @Override
      public boolean isAsSeen() {
        return false;
      }
    };
    rebound.facts.className = "android.widget.LinearLayout";
    rebound.facts.resourceId = "org.example:id/row";
    rebound.doing((node, action) -> clicked.add("somebody else"));
    list.children.set(1, rebound);
    JSONObject error = client.fails("act", "'action': 'click', 'node': " + reference(rebound, "0, 1"));
    assertEquals("stale no", error.getString("code") + " " + error.getString("acted"));
    assertTrue(clicked.toString(), clicked.isEmpty());
  }

  @Test
  public void anotherKindOfNodeAtThePlaceIsNotClicked() throws Exception {
    String bob = reference(list.children.get(1), "0, 1");
    list.children.set(1, FakeNode.of("android.widget.Button", "org.example:id/delete"));
    JSONObject error = client.fails("act", "'action': 'click', 'node': " + bob);
    assertEquals("stale", error.getString("code"));
    assertTrue(error.getString("message"), error.getString("message").contains("org.example:id/delete"));
  }

  @Test
  public void aNodeThatWentAwayIsStale() throws Exception {
    String bob = reference(list.children.get(1), "0, 1");
    list.children.remove(1);
    assertEquals("stale", client.fails("act", "'action': 'click', 'node': " + bob).getString("code"));
    device.windows.get(0).id = 7;
    assertEquals("stale", client.fails("act", "'action': 'click', 'node': " + reference(list, "0")).getString("code"));
  }

  @Test
  public void aChangeElsewhereDoesNotMakeANodeStale() throws Exception {
    String bob = reference(list.children.get(1), "0, 1");
    field.text("other");
    device.changed();
    assertTrue(client.ask("act", "'action': 'click', 'node': " + bob).getBoolean("accepted"));
  }

  @Test
  public void whatTheViewDoesNotAcceptIsSaid() throws Exception {
    assertFalse(client.ask("act", "'action': 'expand', 'node': " + reference(list.children.get(0), "0, 0")).getBoolean("accepted"));
    assertEquals("bad-request", client.fails("act", "'action': 'explode', 'node': " + reference(list, "0")).getString("code"));
  }

  @Test
  public void aListIsScrolledToTheRowThatIsMeant() throws Exception {
    List<Integer> scrolled = new ArrayList<>();
    list.doing((node, action) -> action.id == android.R.id.accessibilityActionScrollToPosition && scrolled.add(action.row));
    JSONObject acted = client.ask("act", "'action': 'scroll-to-position', 'row': 41, 'node': " + reference(list, "0"));
    assertTrue(acted.getBoolean("accepted"));
    assertEquals(Arrays.asList(41), scrolled);
    for (String row : new String[] {"", "'row': -1, ", "'row': 0.5, "}) {
      JSONObject error = client.fails("act", "'action': 'scroll-to-position', " + row + "'node': " + reference(list, "0"));
      assertEquals("bad-request", error.getString("code"));
    }
  }

  @Test
  public void aButtonWhoseAppIsStillBusyWithTheClickIsNotSaidToBeUnpressed() throws Exception {
    FakeNode pay = list.children.get(0).doing((node, action) -> answersLate());
    assertMayHaveHappened(client.fails("act", "'action': 'click', 'node': " + reference(pay, "0, 0")));
  }

  @Test
  public void aTextThatItsAppMayStillTakeIsNotSaidToBeRefused() throws Exception {
    field.doing((node, action) -> answersLate());
    assertMayHaveHappened(client.fails("set-text", "'text': 'Ada', 'node': " + reference(field, "1")));
  }

  @Test
  public void aButtonIsNotPressedWhileAnAppThatMayCoverItDoesNotAnswer() throws Exception {
    String bob = reference(list.children.get(1), "0, 1");
    device.isPartial = true;
    JSONObject error = client.fails("act", "'action': 'click', 'node': " + bob);
    assertEquals("device no", error.getString("code") + " " + error.getString("acted"));
    assertTrue(clicked.isEmpty());
  }

  @Test
  public void aRefusalThatTakesAMomentIsARefusal() throws Exception {
    FakeNode row = list.children.get(0).doing((node, action) -> answersAfter(1_000));
    assertFalse(client.ask("act", "'action': 'click', 'node': " + reference(row, "0, 0")).getBoolean("accepted"));
  }

  private static void assertMayHaveHappened(JSONObject error) throws Exception {
    assertEquals("device unknown", error.getString("code") + " " + error.getString("acted"));
    assertTrue(error.getString("message"), error.getString("message").contains("may act yet"));
  }

  /** As the framework answers for an app that holds its main thread: false after five seconds. */
  private boolean answersLate() {
    return answersAfter(5_000);
  }

  private boolean answersAfter(long ms) {
    device.pass(ms);
    return false;
  }

  @Test
  public void textIsReadBackAsTheFieldShowsIt() throws Exception {
    field.doing(takes(text -> text.toUpperCase()));
    assertEquals("\u96f7 ADA", client.ask("set-text", "'text': '\u96f7 ada', 'node': " + reference(field, "1")).getString("text"));
  }

  @Test
  public void textThatAppearsLaterIsWaitedFor() throws Exception {
    // A field of a web page: accepts at once, shows it a moment later.
    field.doing((node, action) -> {
      new Thread(() -> {
        node.text(action.text);
        device.changed();
      }).start();
      return true;
    });
    assertEquals("Ada", client.ask("set-text", "'text': 'Ada', 'confirmMs': 10000, 'node': " + reference(field, "1")).getString("text"));
  }

  @Test
  public void textThatNeverAppearsIsNotClaimed() throws Exception {
    field.text("old").doing((node, action) -> true);
    JSONObject reply = client.ask("set-text", "'text': 'new', 'confirmMs': 20, 'node': " + reference(field, "1"));
    assertEquals("old", reply.getString("text"));
  }

  @Test
  public void aFieldThatTakesNoTextSaysSo() throws Exception {
    JSONObject reply = client.ask("set-text", "'text': 'Ada', 'node': " + reference(field, "1"));
    assertFalse(reply.getBoolean("accepted"));
    assertEquals("", reply.getString("text"));
  }

  @Test
  public void aPasswordComesBackAsALength() throws Exception {
    field.facts.password = true;
    field.doing(takes(text -> text));
    JSONObject reply = client.ask("set-text", "'text': 's3cret', 'node': " + reference(field, "1"));
    assertEquals(6, reply.getInt("length"));
    assertFalse(reply.toString(), reply.toString().contains("s3cret"));
  }

  @Test
  public void aFieldThatVanishesWithItsTextIsGone() throws Exception {
    field.doing((node, action) -> device.windows.remove(0) != null);
    JSONObject error = client.fails("set-text", "'text': 'Ada', 'confirmMs': 20, 'node': " + reference(field, "1"));
    assertEquals("gone", error.getString("code"));
    assertEquals("unknown", error.getString("acted"));
  }

  private FakeNode row(String name) {
    FakeNode row = FakeNode.of("android.widget.LinearLayout", "org.example:id/row").with(FakeNode.of("android.widget.TextView", "").text(name));
    return row.doing((node, action) -> {
      if (action.id != ACTION_CLICK) return false;
      clicked.add(node.children.get(0).facts.text);
      device.changed();
      return true;
    });
  }

  /** A field that applies a filter to what is set. */
  private FakeNode.Behaviour takes(java.util.function.UnaryOperator<String> filter) {
    return (FakeNode node, NodeAction action) -> {
      if (action.id != ACTION_SET_TEXT) return false;
      node.text(filter.apply(action.text));
      device.changed();
      return true;
    };
  }

  private static String reference(FakeNode node, String path) {
    return "{'window': 1, 'path': [" + path + "], 'generation': 0, 'class': '" + node.facts.className + "', 'id': '" + node.facts.resourceId
        + "', 'digest': " + Digest.of(node, Caps.DEFAULT) + "}";
  }
}
