package dev.reprise.agent.request;

import dev.reprise.agent.event.EventLog;
import dev.reprise.agent.gesture.GesturePlayer;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.tree.Caps;

/** What all requests of one agent share. */
public final class Context {
  public final NodeSource source;
  public final EventLog log;
  public final GesturePlayer player;
  public final Caps caps = Caps.DEFAULT;
  /** Ends the agent once the reply that asked for it is sent. */
  public final Runnable quit;

  public Context(NodeSource source, EventLog log, Runnable quit) {
    this.source = source;
    this.log = log;
    this.player = new GesturePlayer(source);
    this.quit = quit;
  }
}
