"""The only room that knows aiohttp: sending one request and judging what came back."""
