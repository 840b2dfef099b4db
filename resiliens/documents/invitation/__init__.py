"""The invitation to answer: one paper a company, a part for each seat."""
