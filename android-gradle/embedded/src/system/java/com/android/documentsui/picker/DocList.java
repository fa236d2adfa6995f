package com.android.documentsui.picker;

import android.content.Context;
import android.text.format.Formatter;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.ImageView;
import android.widget.TextView;
import com.android.documentsui.R;
import java.util.List;

/** The rows of one folder; what cannot be picked is there, and gray. */
final class DocList extends BaseAdapter {
  private final Context context;
  private final List<Doc> docs;
  private final List<String> types;

  DocList(Context context, List<Doc> docs, List<String> types) {
    this.context = context;
    this.docs = docs;
    this.types = types;
  }

  @Override
  public int getCount() {
    return docs.size();
  }

  @Override
  public Doc getItem(int position) {
    return docs.get(position);
  }

  @Override
  public long getItemId(int position) {
    return position;
  }

  @Override
  public boolean areAllItemsEnabled() {
    return false;
  }

  @Override
  public boolean isEnabled(int position) {
    Doc doc = getItem(position);
    return doc.isFolder() || doc.matches(types);
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(R.layout.row, parent, false);
    Doc doc = getItem(position);
    ((ImageView) row.findViewById(R.id.icon_mime)).setImageResource(doc.isFolder() ? R.drawable.ic_folder : R.drawable.ic_file);
    ((TextView) row.findViewById(android.R.id.title)).setText(doc.name);
    TextView size = row.findViewById(R.id.size);
    size.setVisibility(doc.size < 0 ? View.GONE : View.VISIBLE);
    size.setText(doc.size < 0 ? "" : Formatter.formatFileSize(context, doc.size));
    row.setEnabled(isEnabled(position));
    row.setAlpha(isEnabled(position) ? 1 : 0.4f);
    return row;
  }
}
