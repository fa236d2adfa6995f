package dev.reprise.embedded.shell.control;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Failure;
import java.util.List;

/** `reprise-device sms receive NUMBER TEXT...`: a text message comes in, as by the console of an emulator. The words of the text are put together with blanks. */
final class SmsCommand {
  static final String USAGE = "sms receive NUMBER TEXT";

  private SmsCommand() {}

  static int run(Call call) {
    List<String> args = call.args;
    if (args.size() < 3 || !args.get(0).equals("receive")) throw Failure.exactly(2, "usage: reprise-device " + USAGE);
    String refused = call.phone().telephony().receive(args.get(1), String.join(" ", args.subList(2, args.size())));
    if (refused != null) throw Failure.of("the message was not received: " + refused);
    return 0;
  }
}
