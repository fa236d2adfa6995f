package dev.reprise.kit;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;

/** The contacts that match words, by name or number (layout person_row). */
public final class PersonAdapter extends BaseAdapter {
  private final Context context;
  private List<Person> all = new ArrayList<>();
  private List<Person> shown = new ArrayList<>();
  private String words = "";

  public PersonAdapter(Context context) {
    this.context = context;
  }

  /** Reads the contacts anew. */
  public void load() {
    all = PhoneBook.all(context);
    find(words);
  }

  /** Everybody for no words. */
  public void find(String words) {
    this.words = words.trim();
    shown = new ArrayList<>();
    for (Person person : all) if (this.words.isEmpty() || person.matches(this.words)) shown.add(person);
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
