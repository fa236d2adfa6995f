package com.android.documentsui.list;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.ImageView;
import android.widget.TextView;
import com.android.documentsui.model.Kind;
import com.android.documentsui.model.Storage;
import com.google.android.documentsui.R;
import java.io.File;
import java.util.Collections;
import java.util.List;

/** Files as rows or as tiles. */
public final class FileAdapter extends BaseAdapter {
  private final Context context;
  private final boolean foldersOnly;
  private List<File> files = Collections.emptyList();
  private boolean withFolder;
  private int layout = R.layout.file_row;

  /** @param foldersOnly whether files are seen but cannot be chosen */
  public FileAdapter(Context context, boolean foldersOnly) {
    this.context = context;
    this.foldersOnly = foldersOnly;
  }

  /** @param withFolder whether it is said in which folder each lies */
  public void show(List<File> now, boolean withFolder) {
    this.files = now;
    this.withFolder = withFolder;
    notifyDataSetChanged();
  }

  /** For a view that makes its rows anew. */
  public void asTiles(boolean tiles) {
    layout = tiles ? R.layout.file_tile : R.layout.file_row;
  }

  @Override
  public int getCount() {
    return files.size();
  }

  @Override
  public File getItem(int position) {
    return files.get(position);
  }

  /** Of the path from both its ends: what is marked must be this file after the list has changed. */
  @Override
  public long getItemId(int position) {
    String path = files.get(position).getPath();
    return (long) path.hashCode() << 32 ^ new StringBuilder(path).reverse().toString().hashCode() & 0xffffffffL;
  }

  @Override
  public boolean hasStableIds() {
    return true;
  }

  @Override
  public boolean areAllItemsEnabled() {
    return !foldersOnly;
  }

  @Override
  public boolean isEnabled(int position) {
    return !foldersOnly || files.get(position).isDirectory();
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(layout, parent, false);
    File file = files.get(position);
    ((ImageView) row.findViewById(R.id.file_icon)).setImageResource(Kind.of(file).icon);
    ((TextView) row.findViewById(R.id.file_name)).setText(file.getName());
    ((TextView) row.findViewById(R.id.file_details)).setText(details(file));
    row.setAlpha(isEnabled(position) ? 1 : 0.5f);
    row.setEnabled(isEnabled(position));
    return row;
  }

  private String details(File file) {
    String details = layout == R.layout.file_tile ? FileText.size(context, file) : FileText.details(context, file);
    return withFolder ? Storage.name(context, file.getParentFile()) + " · " + details : details;
  }
}
