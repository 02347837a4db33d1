"""`seam fake`: a Seam in memory on this machine, for trying things out without an account or a door."""

from __future__ import annotations

import sys

import click


class Fake(click.Command):
    """Passes its options on to the program of the fake, which parses them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Leave all arguments, `--help` included, to the fake."""
        ctx.args = args
        return args

    def invoke(self, ctx: click.Context) -> int:
        """Run the fake until Ctrl-C: furnished without `--empty`; on a terminal with a line for each request."""
        from seam_async.testing.__main__ import main

        words = [word for word in ctx.args if word != "--empty"]
        if len(words) == len(ctx.args) and not any(word.partition("=")[0] == "--seed" for word in words):
            words.append("--seed")
        if sys.stdout.isatty() and "--verbose" not in words:
            words.append("--verbose")
        try:
            main(words, prog="seam fake")
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else int(bool(end.code))
        return 0


fake = Fake("fake", short_help="Run a Seam in memory on this machine.", add_help_option=False)
