package dev.reprise.embedded.console;

import dev.reprise.embedded.phone.Phone;

/** The console's verbs. Each answers with "OK", or with "KO: " and a sentence, after what it has to say. */
final class ConsoleCommands {
  static final String WELCOME = "Android Console: type 'help' for a list of commands";

  private static final String HELP =
      "Android console commands:\n"
          + "    help                            this list\n"
          + "    auth <auth_token>               says who you are, where a token is asked for\n"
          + "    sms send <phonenumber> <text>   a text message comes in\n"
          + "    geo fix <longitude> <latitude>  taken and without effect: the device has no place\n"
          + "    gsm                             refused: the device takes no calls\n"
          + "    ping                            whether the console is alive\n"
          + "    avd name|status                 what it is called, and that it runs\n"
          + "    quit|exit                       ends the connection\n"
          + "OK";

  private final Phone phone;

  ConsoleCommands(Phone phone) {
    this.phone = phone;
  }

  String run(String verb, String rest) {
    switch (verb) {
      case "help":
      case "h":
      case "?":
        return HELP;
      case "ping":
        return "I am alive!\nOK";
      case "sms":
        return sms(rest);
      case "geo":
        return geo(rest);
      case "gsm":
        return "KO: this device takes no calls";
      case "avd":
        return avd(rest.strip());
      default:
        return "KO: unknown command, try 'help'";
    }
  }

  /** The text is what follows the number, blanks in it included. */
  private String sms(String rest) {
    String[] words = rest.stripLeading().split("\\s+", 2);
    if (!words[0].equals("send")) return "KO: 'sms send <phonenumber> <text>' is what there is, try 'help'";
    String[] message = words.length < 2 ? new String[0] : words[1].split("\\s", 2);
    if (message.length < 2 || message[1].isEmpty()) return "KO: missing argument, try 'sms send <phonenumber> <text>'";
    String refused = phone.telephony().receive(message[0], unescaped(message[1]));
    return refused == null ? "OK" : "KO: " + refused;
  }

  /** A line holds no line break: the emulator writes it as \n, and a backslash as two. */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      boolean escape = text.charAt(i) == '\\' && (next == 'n' || next == '\\');
      plain.append(escape ? next == 'n' ? '\n' : '\\' : text.charAt(i));
      if (escape) i++;
    }
    return plain.toString();
  }

  private static String geo(String rest) {
    String[] words = rest.strip().split("\\s+");
    if (!words[0].equals("fix")) return "KO: 'geo fix <longitude> <latitude>' is what there is, try 'help'";
    return words.length >= 3 && isDegrees(words[1], 180) && isDegrees(words[2], 90) ? "OK" : "KO: wanted 'geo fix <longitude> <latitude>', in degrees";
  }

  private static boolean isDegrees(String text, double most) {
    try {
      return Math.abs(Double.parseDouble(text)) <= most;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private String avd(String what) {
    switch (what) {
      case "name":
        return phone.settings().get("global", "device_name") + "\nOK";
      case "status":
        return "virtual device is running\nOK";
      default:
        return "KO: 'avd name' and 'avd status' are what there is, try 'help'";
    }
  }
}
