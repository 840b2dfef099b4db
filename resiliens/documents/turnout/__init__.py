"""The facilitator's own page: whose answers came, how far each has come, and who is to be rung.

Not a paper to hand out, and without the list of errors.
"""
