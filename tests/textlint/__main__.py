"""python -m tests.textlint: prints what is wrong with the texts; exit code 1 when something is."""

import sys
from pathlib import Path

from tests.textlint.checks import problems

found = problems(Path(__file__).parents[2])
sys.stdout.writelines(f"{problem}\n" for problem in found)
sys.exit(1 if found else 0)
