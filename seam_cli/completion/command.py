"""`seam completion SHELL`: prints the script that makes Tab work."""

from __future__ import annotations

import click

from seam_cli.completion.shells import SCRIPTS, SHELLS
from seam_cli.hand_made import command
from seam_cli.settings import Settings


@command(
    "completion",
    click.Argument(["shell"], type=click.Choice(SHELLS)),
    summary="Print what makes Tab complete in your shell.",
    connection=False,
)
def completion(settings: Settings, shell: str) -> int:
    r"""Print the completion script of a shell. It offers commands, options, values and the names of your doors.

    \b
    bash        seam completion bash >> ~/.bashrc
    zsh         seam completion zsh > "${fpath[1]}/_seam"
    fish        seam completion fish > ~/.config/fish/completions/seam.fish
    PowerShell  seam completion powershell >> $PROFILE

    Names come from a small file that lists of doors leave behind; Tab never waits for the network.
    """
    click.echo(SCRIPTS[shell], nl=False)
    return 0
