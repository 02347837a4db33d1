"""Stands for your own database: bookings with their PINs, found by key."""

from __future__ import annotations

import csv
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import settings

from seam_async.jobs import GuestCode

FIELDS = ("key", "device_id", "name", "starts_at", "ends_at", "code")


def connect() -> sqlite3.Connection:
    """Open the database, and make its table."""
    connection = sqlite3.connect(settings.DATABASE, timeout=30)
    connection.execute(f"CREATE TABLE IF NOT EXISTS bookings ({', '.join(FIELDS)}, PRIMARY KEY (key))")
    return connection


def import_csv(path: Path) -> list[str]:
    """Store the bookings of a CSV, and return their keys. A booking without a code is given one, once and for all."""
    keys: list[str] = []
    with path.open(newline="", encoding="utf-8") as file, closing(connect()) as connection, connection:
        for row in csv.DictReader(file):
            # With a PIN of our own, the API itself refuses a second code for this guest.
            row["code"] = row.get("code") or f"{secrets.randbelow(900_000) + 100_000}"
            connection.execute(
                "INSERT OR IGNORE INTO bookings VALUES (?, ?, ?, ?, ?, ?)", [row[name] for name in FIELDS]
            )
            keys.append(row["key"])
    return keys


def load(keys: list[str]) -> Iterator[GuestCode]:
    """Return the bookings of these keys, as a worker needs them."""
    with closing(connect()) as connection:
        for key in keys:
            row = connection.execute("SELECT * FROM bookings WHERE key = ?", (key,)).fetchone()
            if row is not None:  # a booking may have been cancelled since
                yield GuestCode(*row)
