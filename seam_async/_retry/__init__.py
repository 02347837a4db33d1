"""Whether a failed attempt is made again: the policy, the retry budget, reading `Retry-After`."""
