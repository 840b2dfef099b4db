"""The terminal as it is: plain or not, how wide, which letters it can show; escaping, wrapping, tables.

The one place that makes a console. Not for what is said on it: that belongs to the rooms that speak.
"""
