package com.android.contacts.list;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.ImageView;
import android.widget.TextView;
import com.android.contacts.model.ListedContact;
import com.google.android.contacts.R;
import java.util.ArrayList;
import java.util.List;

/** The rows of the list: those of all contacts that match the search. */
public final class ContactAdapter extends BaseAdapter {
  private final Context context;
  private List<ListedContact> all = new ArrayList<>();
  private List<ListedContact> shown = new ArrayList<>();
  private String search = "";

  public ContactAdapter(Context context) {
    this.context = context;
  }

  public void setContacts(List<ListedContact> contacts) {
    all = contacts;
    filter();
  }

  public void setSearch(String words) {
    search = words;
    filter();
  }

  private void filter() {
    shown = new ArrayList<>();
    for (ListedContact contact : all) {
      if (search.trim().isEmpty() || contact.matches(search)) shown.add(contact);
    }
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return shown.size();
  }

  @Override
  public ListedContact getItem(int position) {
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
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(R.layout.contact_row, parent, false);
    ListedContact contact = shown.get(position);
    String name = contact.displayName.isEmpty() ? context.getString(R.string.no_name) : contact.displayName;
    boolean first = position == 0 || !shown.get(position - 1).section().equals(contact.section());
    ((TextView) row.findViewById(R.id.section)).setText(first ? contact.section() : "");
    ((TextView) row.findViewById(R.id.name)).setText(name);
    ((ImageView) row.findViewById(R.id.avatar)).setImageDrawable(new Avatar(context, contact.displayName));
    row.findViewById(R.id.favourite).setVisibility(contact.starred ? View.VISIBLE : View.GONE);
    return row;
  }
}
