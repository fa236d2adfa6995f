package dev.reprise.embedded.shell;

import static org.junit.Assert.assertEquals;

import dev.reprise.embedded.shell.language.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A fake phone with its userspace; runs scripts as `adb shell` does and keeps what came out. */
final class Device {
  final FakePhone phone;
  final Userspace userspace;

  Device() {
    try {
      phone = new FakePhone();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    userspace = new Userspace(phone);
  }

  /** What a script left behind. */
  record Result(String out, String err, int code) {
    Result prints(String text) {
      assertEquals("standard output", text, out);
      return this;
    }

    Result complains(String text) {
      assertEquals("standard error", text, err);
      return this;
    }

    Result exits(int status) {
      assertEquals("exit code (stderr: " + err + ")", status, code);
      return this;
    }
  }

  Result run(String script) {
    return run(script, "");
  }

  Result run(String script, String input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell = new Shell(userspace, new Streams(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err));
    try {
      int code = shell.run(script);
      return new Result(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A script that must succeed and print this, silently. */
  void check(String script, String out) {
    run(script).complains("").prints(out).exits(0);
  }
}
