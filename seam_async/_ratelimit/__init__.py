"""When the server will take a call: scopes, lanes, pauses, pace, and the limits kept ahead of time."""
