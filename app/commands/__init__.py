"""What each command of the command line does; the grammar is in `app/cli.py`.

`looking` reads over the desk, `changing` asks for changes, `links` is about connections, `about` about Daybook itself.
They share `seat` (opening the data folder, reading afresh, waiting) and `typed` (what a person typed).
"""
