"""What takes longer than a call: action attempts, access codes, the stream of events, the feed."""
