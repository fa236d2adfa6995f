"""What a run needs, put together: device, environment, Node side, policy; and taken apart again."""

import argparse
import sys
from pathlib import Path

from android_env.components import errors

from androidworld.adb import Adb
from androidworld.controller import open_world
from androidworld.episode import Episode
from androidworld.evaluating import Another
from androidworld.measure import Plan, measure
from androidworld.method_row import method_row
from androidworld.node_side import METHOD, NodeSide
from androidworld.policies import Policy
from androidworld.policies.method import Method
from androidworld.policies.nothing import Nothing
from androidworld.policies.reprise import Reprise
from androidworld.policies.scripted import Scripted
from androidworld.prepare import save_snapshots
from androidworld.record import Records
from androidworld.suite import Suite
from androidworld.table import table_of


# The gate wants one instance with other values in every parameter; so many are drawn to find it among.
OTHERS = 5


def work(given: argparse.Namespace, plan: Plan, out: Path) -> str:
    """Measures what is not measured yet; the result is the table of all records in the folder, which lies there too."""
    suite = Suite(given.family, given.task, out / "drawn")
    adb = Adb(given.serial, errors.AdbControllerError, given.adb)
    adb.check()
    node = NodeSide(given.serial, out / "node.log")
    policy = _policy(plan.policy, given.serial, node, out)
    records = Records(out / "records")
    try:
        world = open_world(adb, node.windows)
        if given.save_snapshots:
            save_snapshots(suite, plan.seed, world.controller)
        # Seeds before the first one: nothing is measured with them.
        seeds = range(plan.seed - 1, plan.seed - 1 - OTHERS, -1)
        another = Another(suite.task, seeds)
        measure(plan, suite, Episode(world, adb, policy, another), records)
    finally:
        policy.close()
        node.close()
        table = table_of(records.all(), given.serial) + method_row(records.all())
        (out / "table.md").write_text(table, encoding="utf-8")
    return table


def list_tasks(family: str, out: Path) -> int:
    suite = Suite(family, [], out / "drawn")
    node = NodeSide("none", out / "node.log")
    try:
        solved = set(node.ask({"do": "list"})["tasks"])
    finally:
        node.close()
    for name in suite.names:
        sys.stdout.write(f"{'*' if name in solved else ' '} {name}\n")
    return 0


def _policy(name: str, serial: str, node: NodeSide, out: Path) -> Policy:
    if name == "method":
        return Method(NodeSide(serial, out / "method.log", METHOD), out / "machines")
    if name == "reprise":
        return Reprise(serial, out / "projects")
    return Scripted(node) if name == "scripted" else Nothing()
