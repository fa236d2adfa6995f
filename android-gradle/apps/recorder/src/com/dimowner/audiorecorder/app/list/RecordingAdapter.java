package com.dimowner.audiorecorder.app.list;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;
import com.dimowner.audiorecorder.R;
import com.dimowner.audiorecorder.records.Facts;
import com.dimowner.audiorecorder.records.Recording;
import java.util.Collections;
import java.util.List;

/** The rows of the list. */
final class RecordingAdapter extends BaseAdapter {
  private final Context context;
  private List<Recording> recordings = Collections.emptyList();

  RecordingAdapter(Context context) {
    this.context = context;
  }

  void show(List<Recording> recordings) {
    this.recordings = recordings;
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return recordings.size();
  }

  @Override
  public Recording getItem(int position) {
    return recordings.get(position);
  }

  @Override
  public long getItemId(int position) {
    return recordings.get(position).id();
  }

  @Override
  public boolean hasStableIds() {
    return true;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(R.layout.recording_row, parent, false);
    Recording recording = recordings.get(position);
    row.<TextView>findViewById(R.id.row_name).setText(recording.name());
    row.<TextView>findViewById(R.id.row_facts).setText(Facts.line(context, recording));
    row.<TextView>findViewById(R.id.row_format).setText(Facts.format(context, recording));
    return row;
  }
}
