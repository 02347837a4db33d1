"""Lists that come in pages: what is in `seam_async.pagination`, one idea a file.

It knows nothing of requests: a page is fetched by a function that it is given, so it imports errors only. Begin with
`page.py`; `walk.py` goes from page to page, one ahead; `part.py` warns who takes a part for the whole; `table.py` shows
a page in a notebook.
"""
