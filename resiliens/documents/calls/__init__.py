"""The call list half a year later, for the facilitator alone."""
