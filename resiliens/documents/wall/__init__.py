"""A blank sheet for the wall, and cards to write on."""
