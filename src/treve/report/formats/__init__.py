"""One file here for each file that a plan is written to.

A format is a module with two names: ``FILE_NAME``, and ``make(plan, language)`` that gives the
file's bytes (:class:`treve.report.outputs.Made`). Putting a module here is all it takes:
:func:`treve.report.outputs.write_all` finds it.
"""
