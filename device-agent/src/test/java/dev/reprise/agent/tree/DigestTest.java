package dev.reprise.agent.tree;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import dev.reprise.agent.fake.FakeNode;
import dev.reprise.agent.fake.Vectors;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.Test;

public class DigestTest {
  @Test
  public void digestsAreTheNumbersThatTheVectorsSay() throws Exception {
    JSONArray vectors = Vectors.read("digest.json").getJSONArray("digests");
    for (int i = 0; i < vectors.length(); i++) {
      JSONObject vector = vectors.getJSONObject(i);
      long digest = Digest.of(Vectors.node(vector.getJSONObject("node")), Caps.DEFAULT);
      assertEquals(vector.getString("name"), vector.getLong("digest"), digest);
    }
  }

  @Test
  public void aTextThatATreeCutsOffHasTheDigestOfWhatTheTreeTells() {
    Caps caps = new Caps(8, 100, 1000, 5);
    FakeNode log = FakeNode.of("text", "log").text("12345 and all that came later");
    FakeNode told = FakeNode.of("text", "log").text("12345");
    assertEquals(Digest.of(told, caps), Digest.of(log, caps));
    assertNotEquals(Digest.of(told, caps), Digest.of(log.text("1234"), caps));
  }

  @Test
  public void aChildThatWentAwayIsNotThere() {
    FakeNode one = FakeNode.of("list", "").with(FakeNode.of("row", "").text("Ada"));
    FakeNode other = FakeNode.of("list", "").with(null, FakeNode.of("row", "").text("Ada"));
    assertEquals(Digest.of(one, Caps.DEFAULT), Digest.of(other, Caps.DEFAULT));
    other.children.get(1).text("Bob");
    assertNotEquals(Digest.of(one, Caps.DEFAULT), Digest.of(other, Caps.DEFAULT));
  }
}
