"""Draws docs/how/rate-limits.svg: one busy door refused, held back and caught up, while nine others go on.

    python -m benchmarks.rate_limit_picture

A `FakeSeam` allows four codes for a door in two seconds. Ten codes are asked for on one door and two on each of nine
others, all at once, by a client that knows of no limit. Every request is a dot, red where it was refused.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from seam_async.testing import FakeSeam

TARGET = Path(__file__).parents[1] / "docs/how/rate-limits.svg"
DOORS, BUSY, OTHERS = 10, 10, 2
LIMIT = {"/access_codes/create": (4, 2.0)}
TITLE = "Requests for ten doors over time: one busy door is refused, waits and catches up; the others are not held back"
WIDTH, HEIGHT, LEFT, TOP, ROW = 760, 300, 90, 40, 24


async def requests() -> list[tuple[float, int, bool]]:
    """Return each request as seconds since the first, the door's number, and whether it was refused."""
    async with FakeSeam(seed=False, code_delay=0) as fake, fake.client() as seam:
        doors = [fake.add("device", display_name=f"Door {number}")["device_id"] for number in range(DOORS)]
        fake.enforce_rate_limits(LIMIT)
        wanted = [doors[0]] * BUSY + [door for door in doors[1:] for _ in range(OTHERS)]
        await asyncio.gather(*(seam.access_codes.create(device_id=door) for door in wanted))
        sent = [record for record in fake.requests if record.path == "/access_codes/create"]
        moments = [datetime.fromisoformat(record.at).timestamp() for record in sent]
        return [
            (moment - min(moments), doors.index(record.body["device_id"]), record.status == 429)
            for moment, record in zip(moments, sent, strict=True)
        ]


def drawing(dots: Iterable[tuple[float, int, bool]]) -> str:
    """Return the picture as SVG."""
    dots = list(dots)
    longest = max(6.0, *(at for at, _, _ in dots))
    scale = (WIDTH - LEFT - 30) / longest
    bottom = TOP + DOORS * ROW
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"',
        ' font-family="sans-serif" font-size="12">',
        f"<title>{TITLE}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="20" fill="#222">each dot is a request; a ring is one that was refused (429)</text>',
    ]
    for number in range(DOORS):
        y = TOP + number * ROW + ROW / 2
        name = "busy door" if number == 0 else f"door {number}"
        parts.append(f'<text x="8" y="{y + 4}" fill="#222">{name}</text>')
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - 20}" y1="{y}" y2="{y}" stroke="#e5e5e5"/>')
    for second in range(int(longest) + 1):
        x = LEFT + second * scale
        parts.append(f'<text x="{x}" y="{bottom + 16}" fill="#555" text-anchor="middle">{second} s</text>')
    for at, number, refused in dots:
        x, y = LEFT + at * scale, TOP + number * ROW + ROW / 2
        look = 'fill="none" stroke="#c0392b" stroke-width="2"' if refused else 'fill="#2347b0"'
        parts.append(f'<circle cx="{x:.1f}" cy="{y}" r="4" {look}/>')
    return "\n".join([*parts, "</svg>", ""])


def main() -> None:
    """Measure and draw."""
    TARGET.write_text(drawing(asyncio.run(requests())), encoding="utf-8")
    print(TARGET)


if __name__ == "__main__":
    main()
