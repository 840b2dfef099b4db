"""The picture of a network, for everybody in the room: figures, cards or questions, by the mode.

Not for what may be shown (`network.privacy`); here it is only set in words.
"""
