"""Completion in bash, zsh, fish and PowerShell: scripts that run `seam` itself, and the output they expect."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from click.shell_completion import CompletionItem, ShellComplete, split_arg_string

if TYPE_CHECKING:
    import click

SHELLS = ("bash", "zsh", "fish", "powershell")

_BASH = """\
_seam_completion() {
    local IFS=$'\\n' line
    COMPREPLY=()
    while IFS= read -r line; do
        # A value with spaces is quoted, unless a quote is open already.
        case "$2" in
            [\\"\\']*) COMPREPLY+=("$line") ;;
            *) COMPREPLY+=("$(printf '%q' "$line")") ;;
        esac
    done < <(_SEAM_COMPLETE=bash SEAM_WORDS="${COMP_WORDS[*]:0:COMP_CWORD}" SEAM_LAST="$2" "$1")
}
complete -o nosort -F _seam_completion seam seam-async
"""

_ZSH = """\
#compdef seam seam-async
_seam_completion() {
    local -a found described
    local line
    while IFS= read -r line; do
        found+=("${line%%$'\\t'*}")
        described+=("${line/$'\\t'/  -- }")
    done < <(_SEAM_COMPLETE=zsh SEAM_WORDS="${(F)words[1,CURRENT-1]}" SEAM_LAST="${(Q)words[CURRENT]}" "${words[1]}")
    compadd -Q -l -d described -- "${(q)found[@]}"
}
if [[ $funcstack[1] == _seam ]]; then  # loaded from the file _seam in $fpath, not sourced
    _seam_completion "$@"
else
    compdef _seam_completion seam seam-async
fi
"""

_FISH = """\
function _seam_completion
    set -l words (commandline -opc)
    set -lx _SEAM_COMPLETE fish
    set -lx SEAM_WORDS (string join \\n -- $words | string collect)
    set -lx SEAM_LAST (commandline -ct | string unescape)
    $words[1]
end
complete --no-files --command seam --arguments '(_seam_completion)'
complete --no-files --command seam-async --arguments '(_seam_completion)'
"""

_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName seam, seam-async -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
        if ($null -ne $_.Value) { $_.Value } else { $_.Extent.Text } })
    $env:_SEAM_COMPLETE = 'powershell'
    $env:SEAM_WORDS = $words -join "`n"
    $env:SEAM_LAST = $wordToComplete.Trim('"', "'")
    try {
        & $words[0] | ForEach-Object {
            $value, $about = $_ -split "`t", 2
            $text = if ($value -match '\\s') { "'" + $value.Replace("'", "''") + "'" } else { $value }
            if (-not $about) { $about = $value }
            [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
        }
    } finally {
        Remove-Item Env:_SEAM_COMPLETE, Env:SEAM_WORDS, Env:SEAM_LAST
    }
}
"""

SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH, "powershell": _POWERSHELL}


class _Answer(ShellComplete):
    """click's completion, with words from an environment variable, one a line."""

    name = "seam"

    def get_completion_args(self) -> tuple[list[str], str]:
        words = os.environ.get("SEAM_WORDS", "").split("\n")[1:]
        # Shells pass words as they were typed, with their quotes.
        plain = [part for word in words for part in (split_arg_string(word) or [word])]
        return plain, os.environ.get("SEAM_LAST", "").strip("\"'")

    def format_completion(self, item: CompletionItem) -> str:
        return str(item.value)


def complete(root: click.Command, shell: str) -> int:
    """Print completions for the word at the cursor, one a line; with their help for shells that show it.

    Args:
        root: The command `seam`.
        shell: One of `SHELLS`.

    Returns:
        The exit code.
    """
    answer = _Answer(root, {}, "seam", "_SEAM_COMPLETE")
    arguments, incomplete = answer.get_completion_args()
    try:
        items = answer.get_completions(arguments, incomplete)
    except Exception:  # noqa: BLE001 - a traceback must not end up in the prompt
        return 1
    shows_help = shell in {"zsh", "fish", "powershell"}
    lines = [f"{item.value}\t{_first(item.help)}" if shows_help and item.help else item.value for item in items]
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0


def _first(text: str) -> str:
    return text.partition("\n")[0]
