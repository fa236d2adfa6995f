package dev.reprise.agent.gesture;

import dev.reprise.agent.source.SourceException;

/** Lets go of what is down, also on a thread that was interrupted: that is why it lets go. */
public abstract class LetGo {
  /** Injects what lets go. */
  public abstract void inject() throws SourceException;

  /** The thread is interrupted afterwards if it was before, or has been meanwhile. */
  public final void run() throws SourceException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          inject();
          return;
        } catch (SourceException failed) {
          // Interrupted once more in the middle of it, as by an agent that stops: what was not injected is tried again.
          if (!Thread.interrupted()) throw failed;
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
