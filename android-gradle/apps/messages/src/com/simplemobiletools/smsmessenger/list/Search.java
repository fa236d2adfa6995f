package com.simplemobiletools.smsmessenger.list;

import com.simplemobiletools.smsmessenger.model.Conversation;
import com.simplemobiletools.smsmessenger.model.Message;
import dev.reprise.kit.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds conversations by who takes part in them, by number, and by what was said, of which the latest is shown. */
public final class Search {
  private Search() {}

  /** @param found the messages that contain the words, the latest first */
  public static List<Conversation> in(List<Conversation> all, List<Message> found, String words) {
    Map<Long, String> texts = new HashMap<>();
    for (Message message : found) texts.putIfAbsent(message.thread, message.body);
    List<Conversation> matching = new ArrayList<>();
    for (Conversation conversation : all) {
      if (texts.containsKey(conversation.thread)) matching.add(conversation.withSnippet(texts.get(conversation.thread)));
      else if (isWith(conversation, words)) matching.add(conversation);
    }
    return matching;
  }

  private static boolean isWith(Conversation conversation, String words) {
    String wanted = words.toLowerCase(Locale.getDefault());
    if (conversation.title.toLowerCase(Locale.getDefault()).contains(wanted)) return true;
    String digits = Person.plain(wanted);
    if (!digits.matches("\\+?\\d+")) return false;
    for (String address : conversation.addresses) if (Person.plain(address).contains(digits)) return true;
    return false;
  }
}
