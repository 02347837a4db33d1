"""What a client was told: options, credentials, and how to wait for action attempts."""
