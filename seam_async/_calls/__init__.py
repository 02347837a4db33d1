"""One call from method to result: queue, attempts, repeats, reports."""
