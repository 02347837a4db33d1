"""Lists that come in pages: the parts of `seam_async.pagination`, one idea a file.

Begin with `page.py`; `walk.py` goes from page to page, one ahead; `partial_list.py` warns if a program takes one page
for the whole list; `table.py` shows a page in a notebook; `coroutine_mark.py` makes tools take list methods for
coroutine functions.

Knows nothing of requests: it is given a function that fetches a page. May import the small words, `errors` and
`resources`.
"""
