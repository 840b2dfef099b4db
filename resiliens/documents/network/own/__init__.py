"""One company's own page beside the network's picture: its step, and under, at or over the middle.

For that company alone; it holds nothing of the others but what the network's own paper shows.
"""
