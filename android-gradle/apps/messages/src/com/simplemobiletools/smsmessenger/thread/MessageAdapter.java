package com.simplemobiletools.smsmessenger.thread;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;
import com.simplemobiletools.smsmessenger.R;
import com.simplemobiletools.smsmessenger.model.Message;
import com.simplemobiletools.smsmessenger.model.People;
import com.simplemobiletools.smsmessenger.model.Times;
import java.util.ArrayList;
import java.util.List;

/** The bubbles of a conversation. Who said it, when, and what became of it stands below each in words. */
public final class MessageAdapter extends BaseAdapter {
  private static final int RECEIVED = 0;
  private static final int SENT = 1;

  private final Context context;
  private List<Message> shown = new ArrayList<>();
  private People people;
  private boolean group;

  public MessageAdapter(Context context) {
    this.context = context;
  }

  /** @param group whether several people are written to, so that each bubble says to whom it went */
  public void show(List<Message> messages, People people, boolean group) {
    this.shown = messages;
    this.people = people;
    this.group = group;
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return shown.size();
  }

  @Override
  public Message getItem(int position) {
    return shown.get(position);
  }

  @Override
  public long getItemId(int position) {
    return shown.get(position).id;
  }

  @Override
  public boolean hasStableIds() {
    return true;
  }

  @Override
  public int getViewTypeCount() {
    return 2;
  }

  @Override
  public int getItemViewType(int position) {
    return shown.get(position).isReceived() ? RECEIVED : SENT;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    int layout = getItemViewType(position) == RECEIVED ? R.layout.message_received : R.layout.message_sent;
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(layout, parent, false);
    Message message = shown.get(position);
    String day = Times.day(context, message.date);
    boolean first = position == 0 || !Times.day(context, shown.get(position - 1).date).equals(day);
    TextView date = row.findViewById(R.id.message_day);
    date.setText(day);
    date.setVisibility(first ? View.VISIBLE : View.GONE);
    ((TextView) row.findViewById(R.id.message_body)).setText(message.body);
    ((TextView) row.findViewById(R.id.message_state)).setText(state(message));
    return row;
  }

  private String state(Message message) {
    String time = Times.time(context, message.date);
    if (message.isReceived()) return context.getString(R.string.state_received, time);
    if (message.isFailed()) return context.getString(R.string.state_failed);
    if (message.isUnderway()) return context.getString(R.string.state_underway);
    return group ? context.getString(R.string.state_sent_to, people.name(message.address), time) : context.getString(R.string.state_sent, time);
  }
}
