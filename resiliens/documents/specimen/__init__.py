"""What is sent to a company that considers joining: who sees what, time, an example, the blank form."""
