package net.gsantner.markor.list;

import android.content.Context;
import android.text.format.DateUtils;
import android.text.format.Formatter;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.ImageView;
import android.widget.TextView;
import java.io.File;
import java.util.Collections;
import java.util.List;
import net.gsantner.markor.R;
import net.gsantner.markor.files.Notebook;

/** The rows of a folder or of what a search found. */
public final class FileAdapter extends BaseAdapter {
  private final Context context;
  private final Notebook notebook;
  private List<File> files = Collections.emptyList();
  private boolean withFolder;

  public FileAdapter(Context context, Notebook notebook) {
    this.context = context;
    this.notebook = notebook;
  }

  /** @param withFolder whether rows say in which folder they lie */
  public void show(List<File> files, boolean withFolder) {
    this.files = files;
    this.withFolder = withFolder;
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return files.size();
  }

  @Override
  public File getItem(int position) {
    return files.get(position);
  }

  @Override
  public long getItemId(int position) {
    return position;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(R.layout.file_row, parent, false);
    File file = files.get(position);
    ((ImageView) row.findViewById(R.id.file_icon)).setImageResource(file.isDirectory() ? R.drawable.ic_folder : R.drawable.ic_note);
    ((TextView) row.findViewById(R.id.file_name)).setText(file.getName());
    ((TextView) row.findViewById(R.id.file_details)).setText(details(file));
    return row;
  }

  private String details(File file) {
    String details;
    if (file.isDirectory()) {
      int count = notebook.count(file);
      details = context.getResources().getQuantityString(R.plurals.items, count, count);
    } else {
      int format = DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_TIME | DateUtils.FORMAT_ABBREV_MONTH;
      details = DateUtils.formatDateTime(context, file.lastModified(), format) + " · " + Formatter.formatShortFileSize(context, file.length());
    }
    return withFolder && !notebook.root.equals(file.getParentFile()) ? file.getParentFile().getName() + " · " + details : details;
  }
}
