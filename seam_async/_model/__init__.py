"""What resource classes are made of: fields, the mapping and attrs protocols, tagged unions, dates."""
