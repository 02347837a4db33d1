"""A Redis in this process, in made-up time, that runs the limiter's real scripts by lupa (Lua 5.1, as in Redis).

It has the commands that the scripts use, keys that expire, and channels. Messages take the time they are told to.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence
from typing import Any

from lupa.lua51 import LuaRuntime


class LuaRedis:
    """The server. `time` gives its clock in seconds."""

    def __init__(self, time: Callable[[], float]) -> None:
        self.time = time
        self.data: dict[str, Any] = {}
        self.expires: dict[str, float] = {}
        self.published: list[tuple[str, str]] = []
        self.subscribers: list[Callable[[str, str], None]] = []
        self.scripts: dict[str, Any] = {}
        self.may_publish = True
        self.calls = 0
        self.lua = LuaRuntime(unpack_returned_tuples=False)
        self._run = self.lua.eval("function(script, keys, argv) return script(keys, argv) end")
        call = self.lua.eval("function(python) return function(...) return python(select('#', ...), {...}) end end")
        self.lua.globals().redis = self.lua.table_from({"call": call(self._call), "pcall": call(self._pcall)})

    # -- what a client does --------------------------------------------------------------------------------------------

    def run(self, script: str, keys: Sequence[str], arguments: Sequence[object]) -> Any:
        """Run a script as EVAL does."""
        digest = hashlib.sha1(script.encode()).hexdigest()
        compiled = self.scripts.get(digest)
        if compiled is None:
            compiled = self.scripts[digest] = self.lua.execute(f"return function(KEYS, ARGV) {script}\nend")
        table = self.lua.table_from
        words = [word.decode() if isinstance(word, bytes) else str(word) for word in arguments]
        return self._reply(self._run(compiled, table(list(keys)), table(words)))

    def flush(self) -> None:
        self.data.clear()
        self.expires.clear()

    def _reply(self, value: Any) -> Any:
        if isinstance(value, float):
            return int(value)
        if isinstance(value, str):
            return value.encode()
        if value is None or isinstance(value, int | bytes):
            return value
        return [self._reply(value[i]) for i in range(1, len(value) + 1)]

    # -- what a script does --------------------------------------------------------------------------------------------

    def _call(self, count: int, arguments: Any) -> Any:
        words = [arguments[i] for i in range(1, count + 1)]
        command, *rest = [self._word(word) for word in words]
        self.calls += 1
        return getattr(self, f"do_{command.lower()}")(*rest)

    def _pcall(self, count: int, arguments: Any) -> Any:
        if arguments[1] == "PUBLISH" and not self.may_publish:
            return self.lua.table_from({"err": "NOPERM"})
        return self._call(count, arguments)

    @staticmethod
    def _word(word: Any) -> str:
        if isinstance(word, float):
            return f"{word:.17g}"
        return word if isinstance(word, str) else str(word)

    def _get(self, key: str, kind: type) -> Any:
        if key in self.expires and self.expires[key] <= self.time():
            self.data.pop(key, None)
            del self.expires[key]
        value = self.data.get(key)
        assert value is None or isinstance(value, kind), (key, value)
        return value

    def _list(self, items: Sequence[Any]) -> Any:
        return self.lua.table_from([False if item is None else item for item in items])

    def do_time(self) -> Any:
        micros = int(self.time() * 1_000_000)
        return self._list([str(micros // 1_000_000), str(micros % 1_000_000)])

    def do_get(self, key: str) -> Any:
        value = self._get(key, str)
        return False if value is None else value

    def do_set(self, key: str, value: str, _: str, lives: str) -> Any:
        self.data[key] = value
        self.expires[key] = self.time() + int(lives) / 1000
        return "OK"

    def do_del(self, key: str) -> int:
        self.expires.pop(key, None)
        return int(self.data.pop(key, None) is not None)

    def do_pexpire(self, key: str, lives: str) -> int:
        if self._get(key, object) is None:
            return 0
        self.expires[key] = self.time() + int(lives) / 1000
        return 1

    def do_pttl(self, key: str) -> int:
        if self._get(key, object) is None:
            return -2
        return math.ceil((self.expires[key] - self.time()) * 1000) if key in self.expires else -1

    def do_hget(self, key: str, field: str) -> Any:
        value = (self._get(key, dict) or {}).get(field)
        return False if value is None else value

    def do_hmget(self, key: str, *fields: str) -> Any:
        values = self._get(key, dict) or {}
        return self._list([values.get(field) for field in fields])

    def do_hset(self, key: str, *pairs: str) -> int:
        values = self._get(key, dict)
        if values is None:
            values = self.data[key] = {}
            self.expires.pop(key, None)
        values.update(zip(pairs[::2], pairs[1::2], strict=True))
        return 1

    def do_zadd(self, key: str, score: str, member: str) -> int:
        places = self._get(key, list)
        if places is None:
            places = self.data[key] = []
            self.expires.pop(key, None)
        places[:] = [place for place in places if place[1] != member]
        places.append((float(score), member))
        places.sort()
        return 1

    def do_zrem(self, key: str, member: str) -> int:
        places = self._get(key, list) or []
        before = len(places)
        places[:] = [place for place in places if place[1] != member]
        return before - len(places)

    def do_zremrangebyscore(self, key: str, _: str, most: str) -> int:
        places = self._get(key, list) or []
        before = len(places)
        places[:] = [place for place in places if place[0] > float(most)]
        return before - len(places)

    def do_zcard(self, key: str) -> int:
        return len(self._get(key, list) or [])

    def do_zscore(self, key: str, member: str) -> Any:
        for score, name in self._get(key, list) or []:
            if name == member:
                return f"{score:.17g}"
        return False

    def do_zrange(self, key: str, first: str, last: str, _: str) -> Any:
        places = self._get(key, list) or []
        end = len(places) if int(last) == -1 else int(last) + 1
        return self._flat(places[int(first) : end])

    def do_zrangebyscore(self, key: str, least: str, _: str, __: str) -> Any:
        return self._flat([place for place in self._get(key, list) or [] if place[0] >= float(least)])

    def _flat(self, places: Sequence[tuple[float, str]]) -> Any:
        return self._list([word for score, name in places for word in (name, f"{score:.17g}")])

    def do_publish(self, channel: str, text: str) -> int:
        self.published.append((channel, text))
        for subscriber in list(self.subscribers):
            subscriber(channel, text)
        return len(self.subscribers)
