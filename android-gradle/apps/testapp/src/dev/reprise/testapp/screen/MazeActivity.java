package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import dev.reprise.testapp.R;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Doors, of which a sign says the right one; behind it are others. Words and order are others at every visit, so that who reads the sign comes out, and
 * no way that was gone once leads out again. A wrong door leads back to the entrance.
 */
public final class MazeActivity extends Screen {
  private static final int ROOMS = 5;
  private static final int DOORS = 5;

  private final Random random = new Random();
  private final List<Button> doors = new ArrayList<>();
  private List<String> words;
  private TextView sign;
  private String right;
  private int room;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    words = new ArrayList<>(Arrays.asList(getString(R.string.maze_words).split(" ")));
    sign = label(R.id.maze_sign);
    for (int i = 0; i < DOORS; i++) {
      Button door = add(View.NO_ID, new Button(this, null, 0, R.style.Filled));
      door.setOnClickListener(view -> enter(door.getText().toString().equals(right) ? room + 1 : 0));
      doors.add(door);
    }
    enter(0);
  }

  private void enter(int room) {
    this.room = room;
    boolean out = room == ROOMS;
    Collections.shuffle(words, random);
    right = words.get(random.nextInt(DOORS));
    sign.setText(out ? getString(R.string.maze_out) : getString(R.string.maze_sign, right));
    for (int i = 0; i < DOORS; i++) {
      doors.get(i).setText(words.get(i));
      doors.get(i).setVisibility(out ? View.GONE : View.VISIBLE);
    }
  }
}
