package com.simplemobiletools.smsmessenger.list;

import android.content.Context;
import android.graphics.Typeface;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;
import com.simplemobiletools.smsmessenger.R;
import com.simplemobiletools.smsmessenger.model.Conversation;
import com.simplemobiletools.smsmessenger.model.Times;
import java.util.ArrayList;
import java.util.List;

/** The rows of the list of conversations. */
public final class ConversationAdapter extends BaseAdapter {
  private final Context context;
  private List<Conversation> shown = new ArrayList<>();

  public ConversationAdapter(Context context) {
    this.context = context;
  }

  public void show(List<Conversation> conversations) {
    shown = conversations;
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return shown.size();
  }

  @Override
  public Conversation getItem(int position) {
    return shown.get(position);
  }

  @Override
  public long getItemId(int position) {
    return shown.get(position).thread;
  }

  @Override
  public boolean hasStableIds() {
    return true;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(R.layout.conversation_row, parent, false);
    Conversation conversation = shown.get(position);
    TextView title = row.findViewById(R.id.conversation_title);
    title.setText(conversation.title);
    title.setTypeface(null, conversation.unread > 0 ? Typeface.BOLD : Typeface.NORMAL);
    ((TextView) row.findViewById(R.id.conversation_snippet)).setText(conversation.isDraft ? context.getString(R.string.draft_snippet, conversation.snippet) : conversation.snippet);
    ((TextView) row.findViewById(R.id.conversation_date)).setText(Times.inList(context, conversation.date));
    TextView unread = row.findViewById(R.id.conversation_unread);
    unread.setVisibility(conversation.unread > 0 ? View.VISIBLE : View.GONE);
    unread.setText(String.format("%d", conversation.unread));
    unread.setContentDescription(context.getResources().getQuantityString(R.plurals.unread, conversation.unread, conversation.unread));
    return row;
  }
}
