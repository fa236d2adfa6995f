import sys
import types
import unittest
from unittest import mock


class Task:
    def __init__(self, template, params, goal=None):
        self.template = template
        self.params = params
        self.goal = goal or template.format(**params)


def told(*tasks):
    """The module reads goals alone; what draws them is not looked at here."""
    suite = types.ModuleType("androidworld.suite")
    suite.Suite = None
    sys.modules.pop("androidworld.goals", None)
    with mock.patch.dict(sys.modules, {"androidworld.suite": suite}):
        from androidworld import goals

        answer = goals.told("Some", list(tasks))
    sys.modules.pop("androidworld.goals", None)
    return answer


class GoalsTest(unittest.TestCase):
    def test_a_value_is_told_as_the_goal_says_it(self):
        answer = told(Task("Set {level} in {room}", {"level": 5, "room": "Hall"}))
        self.assertEqual(answer["goals"][0]["values"], {"level": "5", "room": "Hall"})
        self.assertEqual(answer["types"], {"level": "number", "room": "text"})

    def test_a_value_that_the_goal_does_not_say_letter_by_letter_is_named_as_unsaid(self):
        answer = told(Task("Add {songs}", {"songs": ["A", "B"], "seed": 1, "noise": ["x"]}, goal="Add A and C"))
        self.assertEqual(answer["goals"][0], {"goal": "Add A and C", "values": {}, "unsaid": ["noise", "songs"]})

    def test_a_list_is_told_item_by_item(self):
        answer = told(Task("Add {songs}", {"songs": ["A", "B"]}, goal="Add A, B"))
        self.assertEqual((answer["goals"][0]["values"], answer["types"]), ({"songs": ["A", "B"]}, {"songs": "list"}))

    def test_a_slot_is_plain_however_its_value_is_formatted_and_each_template_is_told_once(self):
        one, other = Task("At {hour:02d}h", {"hour": 9}), Task("At {hour:02d}h", {"hour": 11})
        answer = told(one, other)
        self.assertEqual(answer["lines"], ["At {hour}h"])

    def test_a_task_that_composes_its_goals_has_no_line(self):
        self.assertEqual(told(Task("", {"rows": 3}, goal="Add 3 rows"))["lines"], [])


if __name__ == "__main__":
    unittest.main()
