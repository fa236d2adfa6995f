import contextlib
import io
import os
import tempfile
import unittest
from unittest import mock

from androidworld.command_line import main


def told(*argv):
    """What the command says on stderr, and its exit code."""
    said = io.StringIO()
    without = {name: value for name, value in os.environ.items() if name not in ("ANDROID_WORLD", "ANDROID_SERIAL")}
    with contextlib.redirect_stderr(said), mock.patch.dict(os.environ, without, clear=True):
        return main(list(argv)), said.getvalue()


class CommandLineTest(unittest.TestCase):
    def test_without_a_checkout_it_says_how_to_name_one(self):
        code, said = told("--serial", "emulator-5554")
        self.assertEqual(code, 2)
        self.assertEqual(said.count("\n"), 1)
        self.assertIn("--android-world", said)

    def test_a_folder_that_is_no_checkout_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            code, said = told("--android-world", folder, "--serial", "emulator-5554", "--out", f"{folder}/out")
        self.assertEqual(code, 2)
        self.assertIn("android_world/registry.py", said)

    def test_a_checkout_whose_packages_are_missing_says_which_and_how_to_install_them(self):
        with tempfile.TemporaryDirectory() as folder:
            package = os.path.join(folder, "android_world")
            os.mkdir(package)
            for name in ("__init__.py", "registry.py"):
                with open(os.path.join(package, name), "w", encoding="utf-8") as file:
                    file.write("" if name == "__init__.py" else "import a_package_that_nobody_has\n")
            # No protos are there to be compiled, so that what is missing is the package alone.
            code, said = told("--android-world", folder, "--serial", "emulator-5554", "--out", f"{folder}/out")
        self.assertEqual(code, 7)
        self.assertIn("a_package_that_nobody_has", said)
        self.assertIn("pip install -r", said)

    def test_a_run_that_there_is_not_is_refused(self):
        code, said = told("--android-world", "anywhere", "--runs", "cold,hot")
        self.assertEqual(code, 2)
        self.assertIn("cold, warm, held-out", said)


if __name__ == "__main__":
    unittest.main()
