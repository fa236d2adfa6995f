package com.simplemobiletools.smsmessenger.compose;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;
import com.simplemobiletools.smsmessenger.R;
import com.simplemobiletools.smsmessenger.model.Person;
import java.util.ArrayList;
import java.util.List;

/** The contacts that match what is typed. */
public final class PersonAdapter extends BaseAdapter {
  private final Context context;
  private List<Person> all = new ArrayList<>();
  private List<Person> shown = new ArrayList<>();

  public PersonAdapter(Context context) {
    this.context = context;
  }

  public void show(List<Person> people) {
    all = people;
  }

  public void filter(String words) {
    shown = new ArrayList<>();
    for (Person person : all) if (words.isEmpty() || person.matches(words)) shown.add(person);
    notifyDataSetChanged();
  }

  @Override
  public int getCount() {
    return shown.size();
  }

  @Override
  public Person getItem(int position) {
    return shown.get(position);
  }

  @Override
  public long getItemId(int position) {
    return position;
  }

  @Override
  public View getView(int position, View reused, ViewGroup parent) {
    View row = reused != null ? reused : LayoutInflater.from(context).inflate(R.layout.person_row, parent, false);
    ((TextView) row.findViewById(R.id.person_name)).setText(shown.get(position).name);
    ((TextView) row.findViewById(R.id.person_number)).setText(shown.get(position).number);
    return row;
  }
}
