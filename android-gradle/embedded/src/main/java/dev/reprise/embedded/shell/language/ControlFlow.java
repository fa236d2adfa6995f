package dev.reprise.embedded.shell.language;

/** What unwinds the interpreter. */
abstract class ControlFlow extends RuntimeException {
  final int status;

  private ControlFlow(int status) {
    super(null, null, false, false);
    this.status = status;
  }

  static final class Exit extends ControlFlow {
    Exit(int status) {
      super(status);
    }
  }

  /** An error that has been told: ends a script, and at a prompt the line. */
  static final class Failed extends ControlFlow {
    Failed(int status) {
      super(status);
    }
  }

  static final class Return extends ControlFlow {
    Return(int status) {
      super(status);
    }
  }

  /** {@code break} and {@code continue}; {@code levels} counts the loops it still has to leave. */
  static final class Loop extends ControlFlow {
    final boolean again;
    final int levels;

    Loop(boolean again, int levels) {
      super(0);
      this.again = again;
      this.levels = levels;
    }
  }
}
