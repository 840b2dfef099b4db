"""From a questionnaire and a sheet of answers to a result: the fold over the tree, and what it shows.

Pure: values in, values out; no disk, no clock, no terminal. Where scorers come from is not its business.
"""
