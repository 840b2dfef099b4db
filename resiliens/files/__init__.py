"""Everything that touches a disk: readers, writers, saving, locks, finding of questionnaires.

Bytes become model values or diagnostics here, once; past this room nothing is checked again. Not for
what the values mean for a company.
"""
