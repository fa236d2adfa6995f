package dev.reprise.agent.request;

import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeAction;
import dev.reprise.agent.source.NodeFacts;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.Refusal;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.tree.ShownText;
import dev.reprise.agent.wire.JsonWriter;

/**
 * Replaces the text of a field, and answers with what the field shows then: a filter, a mask or a length limit may have made it another
 * text. A password field answers with its length alone.
 */
final class SetTextRequest implements Request {
  /** Native fields show the text when the action returns; a field of a web page or of Compose needs a frame or two. */
  private static final long DEFAULT_CONFIRM_MS = 500;
  private static final long MAX_CONFIRM_MS = 10_000;

  @Override
  public String method() {
    return "set-text";
  }

  @Override
  public void run(Call call) throws SourceException, InterruptedException {
    NodeReference reference = NodeReference.parse(call.params().object("node"));
    String wanted = call.params().string("text");
    long confirmMs = call.params().integer("confirmMs", 0, MAX_CONFIRM_MS, DEFAULT_CONFIRM_MS);
    Act act = call.context().source.read(new NodeSource.ScreenReader<Act>() {
      @Override
      public Act read(Screen screen) throws SourceException {
        return act(call, reference, screen, wanted);
      }
    });
    NodeFacts shown = act.shown;
    if (act.accepted && !hasApplied(act.before, shown, wanted)) shown = readBack(call, reference, act, wanted, confirmMs);
    JsonWriter json = ActReply.open(act.accepted, act.atMs, act.generation);
    String text = ShownText.of(shown);
    if (shown.password) json.member("length", text.length());
    else json.member("text", text);
    call.reply(json.closeObject());
  }

  private static Act act(Call call, NodeReference reference, Screen screen, String wanted) throws SourceException {
    Context context = call.context();
    long generation = context.log.generation();
    Node node = reference.find(screen, generation, context.caps, Cover.Need.TYPE);
    NodeFacts before = node.facts();
    long atMs = context.source.clock().uptimeMs();
    call.acting();
    boolean accepted = Refusal.check(node.perform(NodeAction.setText(wanted)), atMs, context.source.clock());
    // A native field shows the text already, and another reading would have to wait for the frame to be drawn.
    return new Act(accepted, atMs, generation, before, accepted ? shownIn(screen, reference) : before);
  }

  /** The field once it shows the wanted text, or another than before; after {@code confirmMs} whatever it shows. */
  private static NodeFacts readBack(Call call, NodeReference reference, Act act, String wanted, long confirmMs)
      throws SourceException, InterruptedException {
    Context context = call.context();
    long deadline = System.nanoTime() + confirmMs * 1_000_000;
    while (true) {
      long generation = context.log.generation();
      NodeFacts shown = context.source.read(new NodeSource.ScreenReader<NodeFacts>() {
        @Override
        public NodeFacts read(Screen screen) {
          return shownIn(screen, reference);
        }
      });
      long leftMs = (deadline - System.nanoTime()) / 1_000_000;
      if (hasApplied(act.before, shown, wanted) || (shown != null && leftMs <= 0)) return shown;
      if (leftMs <= 0) {
        throw new RequestException("gone", "The text was set, but the field is no longer at its place to be read back. Take a new tree.");
      }
      context.log.await(generation, leftMs);
    }
  }

  /** Null when the field is gone. */
  private static NodeFacts shownIn(Screen screen, NodeReference reference) {
    Node node = reference.findAfter(screen);
    return node == null ? null : node.facts();
  }

  private static boolean hasApplied(NodeFacts before, NodeFacts shown, String wanted) {
    if (shown == null) return false;
    String now = ShownText.of(shown);
    if (shown.password && now.length() == wanted.length()) return true;
    return now.equals(wanted) || !now.equals(ShownText.of(before));
  }

  private static final class Act {
    final boolean accepted;
    final long atMs;
    final long generation;
    final NodeFacts before;
    /** In the same reading of the screen; null when the field went away with the act. */
    final NodeFacts shown;

    Act(boolean accepted, long atMs, long generation, NodeFacts before, NodeFacts shown) {
      this.accepted = accepted;
      this.atMs = atMs;
      this.generation = generation;
      this.before = before;
      this.shown = shown;
    }
  }
}
