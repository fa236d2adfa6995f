import tempfile
import unittest
from pathlib import Path

from androidworld.record import Records


def record(**changes):
    return {"task": "TurnOn", "seed": 30, "policy": "none", "run": "cold", "score": 1.0, **changes}


class RecordTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.records = Records(self.folder)

    def test_what_was_measured_is_found_again_and_nothing_else(self):
        self.records.write(record())
        self.assertEqual(self.records.read("TurnOn", 30, "none", "cold")["score"], 1.0)
        for other in [
            ("TurnOff", 30, "none", "cold"),
            ("TurnOn", 31, "none", "cold"),
            ("TurnOn", 30, "scripted", "cold"),
            ("TurnOn", 30, "none", "warm"),
        ]:
            self.assertIsNone(self.records.read(*other))

    def test_the_same_run_measured_twice_counts_once(self):
        self.records.write(record(score=0.0))
        self.records.write(record(score=1.0))
        self.assertEqual([one["score"] for one in self.records.all()], [1.0])

    def test_a_record_that_was_cut_short_was_not_measured(self):
        self.records.write(record())
        path = self.records.path("TurnOn", 30, "none", "cold")
        path.write_text(path.read_text(encoding="utf-8")[:40], encoding="utf-8")
        self.assertIsNone(self.records.read("TurnOn", 30, "none", "cold"))
        self.assertEqual(list(self.records.all()), [])


if __name__ == "__main__":
    unittest.main()
