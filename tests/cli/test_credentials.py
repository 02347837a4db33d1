"""Login, profiles, keyring and which credential counts; a credential is never shown."""

from __future__ import annotations

import json
import os
import stat
import sys
import time
import types

import pytest

from seam_cli.credentials import keyrings

posix = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")


@pytest.fixture
def profiles(folders):
    return folders / "config" / "profiles.json"


@pytest.fixture
def fake(cli, fake_seam, monkeypatch):
    """The command line that knows the server, but has no credential."""
    monkeypatch.setenv("SEAM_ENDPOINT", fake_seam.endpoint)
    return cli


def test_login_reads_a_pipe_tries_the_key_and_stores_it_privately(fake, fake_seam, profiles):
    result = fake("login", stdin=f"{fake_seam.api_key}\n")
    assert (result.code, result.out) == (0, "")
    assert "Seaside Stays" in result.err
    assert str(profiles) in result.err  # where it lies is said
    assert fake_seam.api_key not in result.err
    if os.name == "posix":
        assert stat.S_IMODE(profiles.stat().st_mode) == 0o600
        assert stat.S_IMODE(profiles.parent.stat().st_mode) == 0o700
    assert fake("devices", "list", "--limit", "1").code == 0


def test_login_stores_no_key_that_the_server_refuses(fake, profiles):
    assert fake("login", stdin="seam_wrong_key_12345\n").code == 4
    assert not profiles.exists()


@pytest.mark.parametrize(
    ("token", "message"), [("seam_pk123", "publishable key"), ("hello", "no token of Seam's"), ("ey.x.y", "JWT")]
)
def test_login_refuses_texts_that_are_no_credential_without_showing_them(token, message, fake, profiles):
    result = fake("login", stdin=token)
    assert result.code == 4
    assert message in result.err
    assert not profiles.exists()


def test_login_with_no_check_stores_a_key_without_a_request(cli, profiles):
    assert cli("login", "--no-check", "--endpoint", "http://127.0.0.1:9", stdin="seam_some_key_12345").code == 0
    assert json.loads(profiles.read_text())["profiles"]["default"]["endpoint"] == "http://127.0.0.1:9"


def test_a_personal_access_token_takes_its_only_workspace(fake, fake_seam, profiles):
    assert fake("login", stdin=fake_seam.personal_access_token).code == 0
    assert json.loads(profiles.read_text())["profiles"]["default"]["workspace_id"] == fake_seam.workspace_id
    assert fake("devices", "list", "--limit", "1").code == 0


def test_a_token_for_several_workspaces_needs_one_named(fake, fake_seam, profiles):
    with fake_seam.sync_client() as client:
        other = client.with_options(
            personal_access_token=fake_seam.personal_access_token, workspace_id=fake_seam.workspace_id
        ).workspaces.create(name="Another", company_name="Another", is_sandbox=True)
    result = fake("login", stdin=fake_seam.personal_access_token)
    assert result.code == 2
    assert other.workspace_id in result.err
    assert fake("login", "--workspace-id", other.workspace_id, stdin=fake_seam.personal_access_token).code == 0
    assert json.loads(profiles.read_text())["profiles"]["default"]["workspace_id"] == other.workspace_id


def test_profiles_are_listed_switched_used_and_forgotten(fake, fake_seam, profiles):
    second = fake_seam.new_api_key()
    assert fake("login", "--profile", "one", stdin=fake_seam.api_key).code == 0
    assert fake("login", "--profile", "two", stdin=second).code == 0
    assert fake("auth", "status").json["source"] == "profile two"
    assert fake("auth", "switch", "one").code == 0
    assert fake("auth", "status").json["credential"].endswith(fake_seam.api_key[-4:])
    assert fake("--profile", "two", "auth", "status").json["credential"].endswith(second[-4:])
    assert [row["profile"] for row in fake("auth", "list", "-o", "json").json] == ["one", "two"]
    assert fake("logout", "--profile", "one").code == 0
    assert fake("auth", "status").json["source"] == "profile two"
    assert fake("auth", "status", "--profile", "tw").code == 2
    assert "did you mean two" in fake("auth", "status", "--profile", "tw").err


def test_options_beat_the_environment_and_that_beats_the_stored_profile(fake, fake_seam, monkeypatch):
    second = fake_seam.new_api_key()
    assert fake("login", "--profile", "stored", stdin=second).code == 0
    monkeypatch.setenv("SEAM_API_KEY", fake_seam.api_key)
    assert fake("auth", "status").json["source"] == "SEAM_API_KEY"
    named = fake("--profile", "stored", "auth", "status")
    assert named.json["source"] == "profile stored"
    assert "the profile stored is used, SEAM_API_KEY is not" in named.err
    monkeypatch.setenv("SEAM_PROFILE", "stored")
    assert fake("auth", "status").json["source"] == "profile stored"


def test_a_stored_key_that_goes_to_another_server_is_noted(fake, fake_seam, monkeypatch):
    assert fake("login", stdin=fake_seam.api_key).code == 0
    monkeypatch.setenv("SEAM_ENDPOINT", "http://127.0.0.1:9")
    assert "goes to http://127.0.0.1:9" in fake("devices", "list").err


def test_two_credentials_in_the_environment_are_refused(fake, fake_seam, monkeypatch):
    monkeypatch.setenv("SEAM_API_KEY", fake_seam.api_key)
    monkeypatch.setenv("SEAM_PERSONAL_ACCESS_TOKEN", fake_seam.personal_access_token)
    result = fake("devices", "list")
    assert result.code == 2
    assert "both set" in result.err


@posix
def test_a_file_that_others_can_read_is_refused(fake, fake_seam, profiles):
    assert fake("login", stdin=fake_seam.api_key).code == 0
    profiles.chmod(0o640)
    result = fake("devices", "list")
    assert result.code == 4
    assert f"chmod 600 {profiles}" in result.err


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 1}', '{"version": 9, "active": "x", "profiles": {}}'])
def test_a_damaged_file_of_profiles_is_a_one_line_error(text, fake, profiles):
    profiles.parent.mkdir(parents=True)
    profiles.write_text(text)
    profiles.chmod(0o600)
    result = fake("devices", "list")
    assert result.code == 4
    assert str(profiles) in result.err
    assert result.err.count("\n") == 1


class Keyring:
    """A keyring in memory, in the place of the package `keyring`."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_keyring(self):
        return self

    def get_password(self, service, name):
        return self.kept.get((service, name))

    def set_password(self, service, name, value):
        self.kept[service, name] = value

    def delete_password(self, service, name):
        del self.kept[service, name]


@pytest.fixture
def keyring(monkeypatch):
    ring = Keyring()
    module = types.ModuleType("keyring")
    for name in ("get_keyring", "get_password", "set_password", "delete_password"):
        setattr(module, name, getattr(ring, name))
    monkeypatch.setitem(sys.modules, "keyring", module)
    return ring


def test_a_keyring_keeps_the_token_out_of_the_file(fake, fake_seam, keyring, profiles):
    assert fake("login", stdin=fake_seam.api_key).code == 0
    assert list(keyring.kept.values()) == [fake_seam.api_key]
    assert fake_seam.api_key not in profiles.read_text()
    assert fake("devices", "list", "--limit", "1").code == 0
    assert fake("logout").code == 0
    assert not keyring.kept


def test_a_keyring_that_lost_the_token_says_how_to_go_on(fake, fake_seam, keyring):
    assert fake("login", stdin=fake_seam.api_key).code == 0
    keyring.kept.clear()
    result = fake("devices", "list")
    assert result.code == 4
    assert "seam login --profile default" in result.err


def test_login_stores_the_key_in_a_file_if_the_keyring_hangs(fake, fake_seam, keyring, profiles, monkeypatch):
    monkeypatch.setattr(keyrings, "TIMEOUT", 0.05)
    monkeypatch.setattr(sys.modules["keyring"], "get_keyring", lambda: time.sleep(1))
    assert fake("login", stdin=fake_seam.api_key).code == 0
    assert fake_seam.api_key in profiles.read_text()


def test_a_credential_is_never_in_the_output_of_auth(fake, fake_seam):
    assert fake("login", stdin=fake_seam.api_key).code == 0
    for words in (
        ("auth", "status"),
        ("auth", "list"),
        ("auth", "status", "-o", "table"),
        ("auth", "status", "--offline"),
    ):
        result = fake(*words)
        assert result.code == 0
        assert fake_seam.api_key not in result.out + result.err


def test_no_option_takes_a_credential():
    from seam_cli.app import make_root

    names = {name for param in make_root().params for name in param.opts}
    assert not names & {"--api-key", "--token", "--personal-access-token"}


@pytest.mark.parametrize("url", ["not-a-url", "ftp://host", "http://", "https://user:pa55@host", "http://host?x=1"])
@pytest.mark.parametrize("source", ["SEAM_ENDPOINT", "SEAM_API_URL", "--endpoint", "profile", "login", "auth status"])
def test_a_server_that_is_no_url_is_a_usage_error_that_names_where_it_comes_from(
    source, url, cli, profiles, monkeypatch
):
    words: tuple[str, ...] = ("devices", "list")
    monkeypatch.setenv("SEAM_API_KEY", "seam_some_key_12345")
    if source.startswith("SEAM"):
        monkeypatch.setenv(source, url)
    elif source == "profile":
        assert cli("login", "--no-check", "--endpoint", "http://127.0.0.1:9", stdin="seam_some_key_12345").code == 0
        profiles.write_text(profiles.read_text().replace("http://127.0.0.1:9", url))
        words = ("--profile", "default", *words)
    else:
        words = (
            *{"--endpoint": words, "login": ("login", "--no-check")}.get(source, source.split()),
            "--endpoint",
            url,
        )
        source = "--endpoint"
    result = cli(*words, stdin="seam_some_key_12345")
    assert (result.code, result.out) == (2, "")
    assert f"{source if source != 'profile' else 'the endpoint of the profile default'} must be a" in result.err
    assert "pa55" not in result.err
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("option", ["--endpoint", "--workspace-id", "--profile"])
def test_an_empty_option_is_not_taken_for_the_usual_server_or_login(option, cli, fake_seam, monkeypatch):
    monkeypatch.setenv("SEAM_API_KEY", fake_seam.api_key)
    monkeypatch.setenv("SEAM_ENDPOINT", fake_seam.endpoint)
    result = cli("devices", "list", option, "")
    assert result.code == 2
    assert f"{option} is empty" in result.err
    assert not fake_seam.requests


def test_wrong_workspaces_limiters_and_profiles_are_usage_errors(fake, fake_seam, monkeypatch):
    monkeypatch.setenv("SEAM_API_KEY", fake_seam.api_key)
    own = fake("--workspace-id", "w-1", "devices", "list")
    assert (own.code, "--workspace-id goes with a personal access token" in own.err) == (2, True)
    monkeypatch.setenv("SEAM_LIMITER", "no-redis")
    limited = fake("devices", "list")
    assert (limited.code, "SEAM_LIMITER" in limited.err) == (2, True)
    monkeypatch.delenv("SEAM_LIMITER")
    typo = fake("--profile", "hotle", "devices", "list")
    assert (typo.code, "there is no profile hotle" in typo.err) == (2, True)
    assert fake("auth", "switch", "hotle").code == 2
    assert fake("logout", "--profile", "hotle").code == 2
    assert fake("logout").code == 4  # there is no credential to forget
    monkeypatch.setenv("SEAM_PERSONAL_ACCESS_TOKEN", fake_seam.personal_access_token)
    both = fake("devices", "list")
    assert (both.code, "are both set" in both.err) == (2, True)
    monkeypatch.delenv("SEAM_API_KEY")
    lost = fake("devices", "list")
    assert (lost.code, "needs a workspace: say --workspace-id" in lost.err) == (2, True)
    assert not fake_seam.requests
