"""What resource classes are made of: fields, slots, the protocols that every class has, tagged unions, dates.

Begin with `fields.py`: its decorator `resource` makes a class of slots out of annotations. `structure.py` compiles the
function that fills the slots from decoded JSON, `resource.py` is the base class that reads, compares, copies and
writes them. `unions.py` finds the class of an object by its tag, `date_times.py` parses and writes moments,
`printing.py` decides what people see, and `pydantic_schema.py` is for pydantic alone.

Knows nothing of the API, of HTTP or of errors; may import the small words beside it.
"""
