import tempfile
import unittest
from pathlib import Path

from androidworld.failure import DeviceLost
from androidworld.measure import Plan, measure
from androidworld.record import Records

PLAN = Plan("reprise", ("cold", "warm", "held-out"), seed=30, held_out_seed=31)


class Drawn:
    names = ["A", "B"]

    def task(self, name, seed):
        return f"{name}{seed}"


class Runs:
    """Notes what it is asked to run; loses its device when it is asked for the one that is named."""

    def __init__(self, lost_at=None):
        self.asked = []
        self.lost_at = lost_at

    def run(self, task, run):
        if (task, run) == self.lost_at:
            raise DeviceLost("emulator-5554", "gone.")
        self.asked.append((task, run))
        return {"goal": task, "score": 1.0, "ended": "done", "why": ""}


ALL = [(f"{name}{seed}", run) for name in "AB" for seed, run in ((30, "cold"), (30, "warm"), (31, "held-out"))]


class MeasureTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.records = Records(Path(folder.name))

    def test_a_warm_run_follows_its_cold_one_and_a_held_out_one_has_other_parameters(self):
        runs = Runs()
        measure(PLAN, Drawn(), runs, self.records)
        self.assertEqual(runs.asked, ALL)

    def test_what_no_machine_was_kept_of_is_not_replayed(self):
        class NothingKept(Runs):
            def run(self, task, run):
                return {**super().run(task, run), "reached": "solved" if task.startswith("A") else "kept"}

        runs = NothingKept()
        measure(PLAN, Drawn(), runs, self.records)
        self.assertEqual(runs.asked, [one for one in ALL if one != ("A31", "held-out")])

    def test_a_run_that_was_stopped_goes_on_where_it_was_and_counts_nothing_twice(self):
        with self.assertRaises(DeviceLost):
            measure(PLAN, Drawn(), Runs(lost_at=("A31", "held-out")), self.records)
        self.assertEqual(len(list(self.records.all())), 2)
        again = Runs()
        measure(PLAN, Drawn(), again, self.records)
        self.assertEqual(again.asked, ALL[2:])
        self.assertEqual(len(list(self.records.all())), len(ALL))
        third = Runs()
        measure(PLAN, Drawn(), third, self.records)
        self.assertEqual(third.asked, [])


if __name__ == "__main__":
    unittest.main()
