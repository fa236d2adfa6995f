import unittest

from androidworld.results import results_of
from androidworld.table import SENTENCE, table_of

MS = {"init": 1000.0, "policy": 500.0, "score": 20.0, "tear_down": 200.0}


def record(task, score, **changes):
    return {
        "task": task,
        "seed": 30,
        "policy": "scripted",
        "run": "cold",
        "score": score,
        "ended": "done",
        "why": "",
        "ms": MS,
        "steps": 3,
        **changes,
    }


class TableTest(unittest.TestCase):
    def test_every_table_says_what_the_scores_are_of(self):
        self.assertIn(SENTENCE, table_of([record("A", 1.0)], "emulator-5554"))

    def test_only_a_whole_score_counts_as_passed_and_the_rest_says_why(self):
        table = table_of(
            [record("A", 1.0), record("B", 0.5), record("C", 0.0, ended="gave-up", why="no | button\nhere")],
            "emulator-5554",
        )
        self.assertIn("1 of 3 scored 1.0", table)
        self.assertIn("gave-up: no \\| button here |", table)

    def test_each_task_is_a_row_of_as_many_cells_as_the_head(self):
        rows = [
            line
            for line in table_of([record("A", 1.0), record("B", 0.0, why="x")], "d").split("\n")
            if line.startswith("|")
        ]
        self.assertEqual(len(rows), 4)
        self.assertEqual(len({row.count(" | ") for row in rows}), 1)

    def test_the_results_have_a_row_for_each_task_and_say_why_one_did_not_pass(self):
        missing = record("B", 0.0, ended="init failed", why="no activity", not_installed=["b.b"])
        untouched = [record(task, 0.0, policy="none") for task in "AB"]
        text = results_of([record("A", 1.0), missing, *untouched])
        self.assertIn("scripted: 1 of 2 scored 1.0", text)
        self.assertIn("none: 0 of 2 scored 1.0", text)
        self.assertIn("| A | 1 | 3 | 0.5 | 0 | 1.0 |  |", text)
        self.assertIn("| B | 0 |  |  | 0 | 1.0 | not on the device: b.b |", text)


    def test_a_run_of_reprise_is_told_with_its_reason_where_the_app_is_there(self):
        table = results_of(
            [
                record("A", 1.0, policy="reprise", why="solved"),
                record("B", 0.0, policy="reprise", ended="not solved", why="nothing leads\nthere"),
                record("C", 0.0, policy="reprise", ended="init failed", not_installed=["org.app"]),
            ]
        )
        self.assertIn("- reprise: 1 of 3 scored 1.0", table)
        own = table.split("## reprise")[1]
        self.assertIn("| B | 0 | 3 | 0.5 | not solved: nothing leads there |", own)
        self.assertNotIn("| C |", own)


if __name__ == "__main__":
    unittest.main()