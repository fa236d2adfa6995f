import unittest

from androidworld.evaluating import Another, TaskEvaluating
from androidworld.measure import Plan
from androidworld.method_row import method_row
from androidworld.policies.method import answer_to


def first(task, reached, **changes):
    return {"task": task, "policy": "method", "run": "cold", "seed": 30, "score": 1.0, "ended": "done", "reached": reached, **changes}


def replay(task, seed, score, ended="done", why=""):
    return {"task": task, "policy": "method", "run": "held-out", "seed": seed, "score": score, "ended": ended, "why": why}


class RowTest(unittest.TestCase):
    def test_a_machine_is_right_only_where_every_replay_of_it_is(self):
        row = method_row([first("A", "kept"), replay("A", 31, 1.0), replay("A", 32, 1.0), first("B", "kept"), replay("B", 31, 1.0), replay("B", 32, 0.0, "stopped", "It is gone.")])
        self.assertIn("| 2 | 2 | 2 | 2 | 1 | 3 | 0 | 1 | 0 |", row)
        self.assertIn("- B, seed 32, stopped: It is gone.", row)

    def test_a_pass_that_the_evaluator_does_not_agree_with_is_told(self):
        row = method_row([first("A", "kept"), replay("A", 31, 0.0)])
        self.assertIn("| 1 | 1 | 1 | 1 | 0 | 0 | 0 | 0 | 1 |", row)
        self.assertIn("- A, seed 31, passed wrongly", row)

    def test_what_no_machine_was_kept_of_is_told_with_its_reason_and_not_counted_among_the_replays(self):
        stopped = first("A", "solved", stopped="Its date\nwas never put in.")
        row = method_row([stopped, replay("A", 31, 0.0, "no-machine"), first("B", None, ended="no-solution")])
        self.assertIn("| 2 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", row)
        self.assertIn("- A, solved, no further: Its date was never put in.", row)

    def test_without_runs_of_the_method_there_is_no_row(self):
        self.assertEqual(method_row([{**first("A", None), "policy": "scripted"}]), "")


class Task:
    start_on_home_screen = True

    def __init__(self, seed):
        self.goal = f"Add {seed}"
        self.seed = seed
        self.log = []

    def initialize_task(self, world):
        self.log.append("initialised")

    def initialize_device_time(self, world):
        self.log.append("clock")

    def is_successful(self, world):
        if world.interaction_cache == "broken":
            raise ValueError("no\nrows")
        return 1.0 if world.interaction_cache == str(self.seed) else 0.5


class World:
    interaction_cache = ""

    def reset(self, go_home):
        pass


class EvaluatingTest(unittest.TestCase):
    def setUp(self):
        self.task = Task(30)
        self.evaluating = TaskEvaluating(World(), self.task, Another(lambda _name, seed: Task(seed), [29, 28]))

    def test_it_names_other_goals_with_their_seeds(self):
        self.assertEqual(self.evaluating.others(), [{"seed": 29, "goal": "Add 29"}, {"seed": 28, "goal": "Add 28"}])

    def test_the_instance_that_was_begun_last_judges(self):
        judge = lambda answer: answer_to(self.evaluating, {"ask": "judge", "answer": answer})["wrong"]
        self.assertEqual(judge("30"), "")
        answer_to(self.evaluating, {"ask": "begin", "seed": 29})
        self.assertEqual(judge("30"), "AndroidWorld's evaluator gives 0.5.")
        self.assertEqual(judge("29"), "")
        answer_to(self.evaluating, {"ask": "begin"})
        self.assertEqual(judge("30"), "")
        self.assertEqual(self.task.log, ["clock"])

    def test_an_error_of_the_evaluator_is_no_pass(self):
        self.assertEqual(answer_to(self.evaluating, {"ask": "judge", "answer": "broken"})["wrong"], "ValueError: no rows")


class PlanTest(unittest.TestCase):
    def test_a_task_is_replayed_with_as_many_seeds_as_are_asked_for(self):
        plan = Plan("method", ("cold", "held-out"), seed=30, held_out_seed=31, held_out=3)
        self.assertEqual(list(plan.each()), [("cold", 30), ("held-out", 31), ("held-out", 32), ("held-out", 33)])


if __name__ == "__main__":
    unittest.main()
