"""Checks before a release that need no other machine; `--address URL` writes the address of the repository."""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLACEHOLDER = "https://github.com/OWNER/seam-async"
MENTIONS = ("README.md", "SECURITY.md", "pyproject.toml")
PERMISSIVE = re.compile(r"MIT|BSD|Apache|PSF|Python Software Foundation|ISC|MPL|0BSD|Unlicense", re.IGNORECASE)


def project() -> dict[str, object]:
    """Return the table `project` of pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def version() -> str:
    """Return the version of the package."""
    tree = ast.parse((ROOT / "seam_async/_version.py").read_text(encoding="utf-8"))
    return next(node.value.value for node in tree.body if isinstance(node, ast.Assign))  # type: ignore[attr-defined]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the repository, and return its result."""
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


# -- the checks: each yields what is wrong ------------------------------------------------------------------------


def address() -> Iterator[str]:
    """The project's address is known, and the same everywhere."""
    repository = project()["urls"]["Repository"]  # type: ignore[index]
    if "OWNER" in repository:
        yield f"the address is still the placeholder {repository}: run with --address https://github.com/…/…"
    owner = repository.split("/")[3]
    for name in MENTIONS:
        for found in set(re.findall(r"github\.com/([\w.-]+)/seam-async", (ROOT / name).read_text(encoding="utf-8"))):
            if found != owner:
                yield f"{name} says github.com/{found}, pyproject.toml {owner}"


def changelog() -> Iterator[str]:
    """The version has a dated section, and nothing is left under Unreleased."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if not re.search(rf"^## \[?{re.escape(version())}\]?.*\d{{4}}-\d\d-\d\d", text, re.MULTILINE):
        yield f"CHANGELOG.md has no dated section for {version()}"
    unreleased = re.search(r"^## \[?Unreleased\]?.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    if unreleased and re.search(r"^[-*] ", unreleased[0], re.MULTILINE):
        yield "CHANGELOG.md has entries under Unreleased"


def public_names() -> Iterator[str]:
    """Public names of the last tag are unchanged, unless the major version is a new one."""
    tag = run("git", "describe", "--tags", "--abbrev=0", "--match", "v*").stdout.strip()
    if not tag:
        return
    before = run("git", "show", f"{tag}:tests/public_api.txt").stdout.splitlines()
    now = (ROOT / "tests/public_api.txt").read_text(encoding="utf-8").splitlines()
    gone = [line for line in before if line not in now]
    if gone and version().split(".")[0] == tag.removeprefix("v").split(".")[0]:
        yield from (f"public in {tag}, and gone or changed: {line}" for line in gone)


def wheel() -> Iterator[str]:
    """The wheel builds, its metadata is in order, and it holds the packages and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        built = run(sys.executable, "-m", "build", "--outdir", folder)
        if built.returncode:
            yield f"the build failed: {built.stderr[-500:]}"
            return
        files = [str(path) for path in Path(folder).iterdir()]
        if (checked := run(sys.executable, "-m", "twine", "check", "--strict", *files)).returncode:
            yield checked.stdout
        names = zipfile.ZipFile(next(path for path in files if path.endswith(".whl"))).namelist()
    tops = {name.split("/")[0] for name in names if ".dist-info/" not in name}
    if tops != {"seam_async", "seam_sync", "seam_cli"}:
        yield f"the wheel holds {', '.join(sorted(tops))}"
    for needed in ("seam_async/py.typed", "seam_sync/py.typed", "seam_async/testing/facts.json"):
        if needed not in names:
            yield f"the wheel lacks {needed}"
    yield from (f"the wheel holds {name}" for name in names if "__pycache__" in name or name.startswith("tests/"))


def licences() -> Iterator[str]:
    """Everything that users install with the package has a permissive licence."""
    extras = project()["optional-dependencies"].values()  # type: ignore[union-attr, attr-defined]
    needed = [*project()["dependencies"], *(each for extra in extras for each in extra)]  # type: ignore[misc]
    for name in sorted({re.split(r"[^\w.-]", each)[0] for each in needed}):
        try:
            found = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue  # an extra that is not installed here
        licence = " ".join([*found.get_all("License-Expression", []), *found.get_all("License", [])[:1]])
        licence += " ".join(line for line in found.get_all("Classifier", []) if line.startswith("License"))
        if not PERMISSIVE.search(licence):
            yield f"{name}: what licence is {licence[:80]!r}?"


def vulnerabilities() -> Iterator[str]:
    """No dependency has a known vulnerability."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "requirements.txt"
        path.write_text("\n".join(project()["dependencies"]) + "\n", encoding="utf-8")  # type: ignore[arg-type]
        done = run(sys.executable, "-m", "pip_audit", "--format", "json", "--progress-spinner", "off", "-r", str(path))
    try:
        audited = json.loads(done.stdout)["dependencies"]
    except ValueError:
        print(f"  (pip-audit could not run: {(done.stderr.strip().splitlines() or ['no answer'])[-1][:120]})")
        return
    for dependency in audited:
        for found in dependency.get("vulns", ()):
            yield f"{dependency['name']} {dependency['version']}: {found['id']}"


def materials() -> Iterator[str]:
    """A software bill of materials can be made; it is written to build/sbom.json."""
    target = ROOT / "build/sbom.json"
    target.parent.mkdir(exist_ok=True)
    done = run(
        sys.executable,
        "-m",
        "cyclonedx_py",
        "environment",
        "--output-file",
        str(target),
        "--pyproject",
        "pyproject.toml",
    )
    if done.returncode:
        yield f"no bill of materials: {done.stderr[-300:]}"


CHECKS: tuple[Callable[[], Iterator[str]], ...] = (
    address, changelog, public_names, wheel, licences, vulnerabilities, materials,
)  # fmt: skip


def set_address(url: str) -> None:
    """Write the address of the repository wherever it is mentioned."""
    match = re.fullmatch(r"https://github\.com/([\w.-]+)/seam-async/?", url)
    if match is None:
        raise SystemExit(f"--address takes something like {PLACEHOLDER}, with your name for OWNER")
    owner = str(project()["urls"]["Repository"]).split("/")[3]  # type: ignore[index]
    for name in MENTIONS:
        path = ROOT / name
        text = path.read_text(encoding="utf-8").replace(f"github.com/{owner}/", f"github.com/{match[1]}/")
        path.write_text(text.replace(f"//{owner}.github.io", f"//{match[1]}.github.io"), encoding="utf-8")


def main() -> int:
    """Run all checks, print their problems, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", metavar="URL", help="the repository's address, written wherever it is mentioned")
    arguments = parser.parse_args()
    if arguments.address:
        set_address(arguments.address)
    failed = False
    for check in CHECKS:
        print(f"{check.__name__.replace('_', ' ')}: {(check.__doc__ or '').strip()}")
        for problem in check():
            failed = True
            print(f"  ! {problem}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
