package dev.reprise.embedded.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * One client of the console, line by line.
 *
 * <pre>
 * client: [auth TOKEN]   VERB [WORD ...]   quit
 * console: what the verb says, then OK, or KO: and why not; each line ends with CR LF
 * </pre>
 */
final class ConsoleSession {
  private static final int LONGEST_LINE = 64 * 1024;

  private final ConsoleCommands commands;
  private final Path tokenFile;
  private final InputStream in;
  private final OutputStream out;

  ConsoleSession(ConsoleCommands commands, Path tokenFile, InputStream in, OutputStream out) {
    this.commands = commands;
    this.tokenFile = tokenFile;
    this.in = in;
    this.out = out;
  }

  void run() throws IOException {
    String token = token();
    boolean known = token.isEmpty();
    say(known ? ConsoleCommands.WELCOME : "Android Console: Authentication required\nAndroid Console: type 'auth <auth_token>' to authenticate\n"
        + "Android Console: you can find your <auth_token> in\n'" + tokenFile + "'");
    say("OK");
    for (String line = readLine(); line != null; line = readLine()) {
      String[] words = line.strip().split("\\s+", 2);
      String verb = words[0];
      // A page of a browser that posts to this port: its words are not a person's, and none of them counts.
      if (line.matches("[A-Z]+ \\S+ HTTP/\\d.*")) return;
      if (verb.isEmpty()) continue;
      if (verb.equals("quit") || verb.equals("exit")) return;
      if (verb.equals("auth")) known = authenticate(words.length > 1 ? words[1].strip() : "", token, known);
      else if (!known) say("KO: not authenticated: 'auth <auth_token>' comes first, with what stands in '" + tokenFile + "'");
      else say(commands.run(verb, words.length > 1 ? words[1] : ""));
    }
  }

  private boolean authenticate(String given, String token, boolean known) throws IOException {
    boolean right = token.isEmpty() || given.equals(token);
    if (given.isEmpty()) say("KO: missing authentication token");
    else if (!right) say("KO: authentication token does not match what stands in '" + tokenFile + "'");
    else say(ConsoleCommands.WELCOME + "\nOK");
    return known || right && !given.isEmpty();
  }

  /** Empty where nobody asks for one, as with the emulator. */
  private String token() throws IOException {
    try {
      return Files.readString(tokenFile).strip();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private void say(String text) throws IOException {
    out.write((text.replace("\n", "\r\n") + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Null at the end, and at a line that is longer than any that somebody means. */
  private String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') return line.toString(StandardCharsets.UTF_8);
      if (next != '\r') line.write(next);
      if (line.size() > LONGEST_LINE) return null;
    }
    return line.size() > 0 ? line.toString(StandardCharsets.UTF_8) : null;
  }
}
