"""The shared poller: many waits, few requests. It knows nothing of Seam."""
