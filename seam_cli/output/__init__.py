"""Results on standard output, as a table, JSON, lines of JSON or CSV; everything else goes to standard error."""
