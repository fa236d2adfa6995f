package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** `md5sum`, `sha1sum`, `sha256sum`, `sha512sum`. */
public final class Digest implements Command {
  private final String algorithm;

  public Digest(String algorithm) {
    this.algorithm = algorithm;
  }

  @Override public int run(Call call) throws NoSuchAlgorithmException {
    Options options = Options.parse(call, "bs", "");
    int code = 0;
    for (String operand : options.operands().isEmpty() ? List.of("-") : options.operands()) {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      try {
        InputStream file = call.open(operand);
        byte[] buffer = new byte[64 * 1024];
        for (int count = file.read(buffer); count >= 0; count = file.read(buffer)) digest.update(buffer, 0, count);
        if (file != call.in) file.close();
        call.out.line(HexFormat.of().formatHex(digest.digest()) + (options.has("b") ? "" : "  " + operand));
      } catch (IOException e) {
        code = call.complain(operand, e);
      }
    }
    return code;
  }
}
