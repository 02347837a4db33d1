"""Profiles: a credential under a name, in a file of mode 0600; the token itself may be in the system's keyring."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs

from seam_cli.credentials import keyrings
from seam_cli.exits import NO_CREDENTIAL, CommandError
from seam_cli.files import config_folder, read_private, write_private

VERSION = 1
DEFAULT = "default"


@attrs.frozen
class Profile:
    """A credential and where it belongs."""

    name: str
    kind: str
    """`api_key`, `personal_access_token` or `client_session_token`."""
    token: str | None = attrs.field(repr=False)
    """None if the keyring has it."""
    workspace_id: str | None = None
    endpoint: str | None = None

    @property
    def is_in_keyring(self) -> bool:
        """Whether the token is in the system's keyring."""
        return self.token is None

    def secret(self, read: Callable[[str], str | None] = keyrings.read) -> str:
        """Return the token.

        Raises:
            CommandError: The keyring does not have it, or does not answer.
        """
        token = self.token if self.token is not None else read(self.name)
        if token is None:
            message = (
                f"the keyring has no credential of the profile {self.name}: run `seam login --profile {self.name}`"
            )
            raise CommandError(message, NO_CREDENTIAL)
        return token


class Profiles:
    """The file of profiles, read once.

    Raises:
        CommandError: The file cannot be read, or can be read by others.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or config_folder() / "profiles.json"
        self.active = DEFAULT
        self._profiles: dict[str, Profile] = {}
        text = read_private(self.path)
        if text is not None:
            self._load(text)

    def _load(self, text: str) -> None:
        try:
            data = json.loads(text)
            version, profiles = data["version"], data["profiles"]
            self.active = str(data["active"])
            known = attrs.fields_dict(Profile)
            self._profiles = {
                name: Profile(name=name, **{key: value for key, value in entry.items() if key in known})
                for name, entry in profiles.items()
            }
        except (ValueError, KeyError, TypeError, AttributeError):
            message = f"{self.path} is damaged: delete it and run `seam login`"
            raise CommandError(message, NO_CREDENTIAL) from None
        if version > VERSION:
            message = f"{self.path} was written by a newer seam-async: upgrade this one"
            raise CommandError(message, NO_CREDENTIAL)

    def __iter__(self) -> Any:
        return iter(self._profiles.values())

    def get(self, name: str) -> Profile | None:
        """Return a profile; None if there is none of that name."""
        return self._profiles.get(name)

    def put(self, profile: Profile) -> None:
        """Add or replace a profile and make it the active one."""
        self._profiles[profile.name] = profile
        self.active = profile.name
        self._save()

    def activate(self, name: str) -> None:
        """Make a profile the one that is used if no other is named."""
        self.active = name
        self._save()

    def remove(self, name: str) -> None:
        """Delete a profile, and its token in the keyring."""
        profile = self._profiles.pop(name)
        if profile.is_in_keyring:
            keyrings.delete(name)
        if self.active == name:
            self.active = next(iter(self._profiles), DEFAULT)
        self._save()

    def _save(self) -> None:
        entries: dict[str, Any] = {
            profile.name: attrs.asdict(profile, filter=lambda field, _: field.name != "name") for profile in self
        }
        data = {"version": VERSION, "active": self.active, "profiles": entries}
        write_private(self.path, json.dumps(data, indent=1) + "\n")
