"""The blank form: the questions of the short set on paper, numbered as the program numbers them."""
