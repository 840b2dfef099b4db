"""What can go to whom: the list for the facilitator or the network, and cards for the wall.

`context` makes the fields of the list and `cards` those of the cards; the templates place them.
"""
